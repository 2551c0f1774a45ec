# Everything a developer or an operator types. `make setup` is behind each of them.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: setup run test tests check tour bench simulate failover appliance clean translations pictures migration lock fuzz gallery long-day bundle bundle-test deb bare-root

setup: $(READY)

# Runs again only when the script, the lock or the project's own metadata changed.
$(READY): deploy/setup.sh deploy/packages.sh deploy/packages.txt requirements.lock pyproject.toml
	@PYTHON="$(PYTHON)" bash deploy/setup.sh
	@touch $(READY)

run: setup
	@$(BIN)/kiosk run --demo

# The checks run beside the tests, which wait for disks, servers and windows a good deal.
test: setup
	@$(MAKE) --no-print-directory -j 2 check tests

tests: setup
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n 4 --dist loadgroup

check: setup
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports

tour: setup
	@$(BIN)/kiosk tour --out tour

bench: setup
	@$(BIN)/python -m bench

# Made-up histories against the real stores: `make simulate`, `SEEDS=100`, `SEED=17` to see one,
# `HUB=postgresql` for hubs on a real PostgreSQL.
SEEDS ?= 1000
HUB ?= sqlite
simulate: setup
	@$(BIN)/python -m simulator --seeds $(SEEDS) --hub $(HUB) $(if $(SEED),--seed $(SEED))

# A county uploads while its hub loses PostgreSQL nodes: half an hour, packages of a cluster.
failover: setup
	@$(BIN)/python -m bench.failover

# A day of 20,000 visits to a lobby in an hour and a half: memory, complaints, reactions.
VISITS ?= 20000
long-day: setup
	@$(BIN)/python -m bench.long_day $(VISITS)


# Weston with lobby and board on two screens, then killed and hung: pictures in ./appliance.
appliance: setup
	@$(BIN)/python -m bench.appliance

# Junk for every route of the hub, on both stores: `make fuzz`, `EXAMPLES=2000` for a night.
EXAMPLES ?= 200
fuzz: setup
	@KIOSK_FUZZ=$(EXAMPLES) $(BIN)/python -m pytest tests/hub/fuzz -q

# The pictures of README and docs, taken from the real windows.
pictures: setup
	@$(BIN)/kiosk tour --out tour --pictures docs/pictures

# Every page in every look, size and language, measured on the real widgets; fails on a finding.
# `make gallery GALLERY="--scenes finding --looks elder"` for a part of it.
gallery: setup
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m gallery --out gallery-out $(GALLERY)

translations: setup
	@$(BIN)/python -m tests.ui.translations

# The program as one folder without Python, tried, and as a Debian package: docs/packaging.md.
OUT ?= build
bundle: setup
	@bash deploy/bundle/build.sh "$(OUT)"

bundle-test:
	@bash deploy/bundle/try.sh "$(OUT)/bundle/xinqiao"

deb: bundle
	@bash deploy/deb/build.sh "$(OUT)"

# Installs, upgrades and removes the package in empty Debian roots (root, debootstrap, ten minutes).
bare-root:
	@bash deploy/deb/bare_root.sh "$(OUT)"

clean:
	rm -rf .venv build dist tour gallery-out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
