"""Closures and texts of consent, as somebody types them."""

from pathlib import Path

from typer.testing import CliRunner

from kiosk.assets_folder import assets_folder
from kiosk.commands.admin import admin_app
from kiosk.errors import RuleBroken


def test_a_day_is_closed_listed_and_opened_again_and_a_consent_is_published(
    tmp_path: Path,
) -> None:
    def run(*words: str) -> tuple[int, str, BaseException | None]:
        done = CliRunner().invoke(admin_app, [*words, "--data-dir", str(tmp_path / "data")])
        return done.exit_code, done.output, done.exception

    assert run("init", "--demo")[0] == 0
    assert run("close-on", "2096-11-25", "停电检修")[0] == 0
    assert run("closures")[1] == "2096-11-25  停电检修\n"
    assert run("close-on", "2096-11-25", "供水检修")[0] == 0
    assert run("closures")[1] == "2096-11-25  供水检修\n"
    for words, key in (
        (("close-on", "2096-11-26", " "), "hours.reason_form"),
        (("close-on", "2096-11-26", "长" * 41), "hours.reason_form"),
        (("open-again", "2096-11-26"), "hours.not_closed"),
        (("publish-consent", "--zh", "none", "--en", "none"), "consent.file_unreadable"),
    ):
        trouble = run(*words)[2]
        assert isinstance(trouble, RuleBroken)
        assert trouble.key == key
    assert run("open-again", "2096-11-25")[0] == 0
    assert run("closures")[1] == "None.\n"
    for name, text in (("zh.txt", "您同意吗?"), ("en.txt", "Do you agree?")):
        (tmp_path / name).write_text(text, "utf-8")
    texts = ("--zh", str(tmp_path / "zh.txt"), "--en", str(tmp_path / "en.txt"))
    assert run("publish-consent", *texts)[1] == "Version 2 is in force.\n"
    assert run("audit-verify")[0] == 0


def test_care_is_laid_down_by_a_file_and_filled_once(tmp_path: Path) -> None:
    def run(*words: str) -> tuple[str, BaseException | None]:
        done = CliRunner().invoke(admin_app, [*words, "--data-dir", str(tmp_path / "data")])
        return done.output, done.exception

    run("init", "--demo")
    file = assets_folder() / "demo" / "care.json"
    assert run("care-offers", str(file))[0] == "2 offers of care are laid down.\n"
    assert run("demo-care")[0] == "20 children are registered now.\n"
    trouble = run("demo-care")[1]
    assert isinstance(trouble, RuleBroken)
    assert trouble.key == "care.demo_exists"
    fewer = tmp_path / "fewer.json"
    fewer.write_text(file.read_text("utf-8").replace('"seats": 15', '"seats": 3'), "utf-8")
    trouble = run("care-offers", str(fewer))[1]
    assert isinstance(trouble, RuleBroken)
    assert (trouble.key, trouble.values["taken"]) == ("care.seats_taken", 15)
    for name, text in (("zh.txt", "您同意吗?"), ("en.txt", "Do you agree?")):
        (tmp_path / name).write_text(text, "utf-8")
    texts = ("--zh", str(tmp_path / "zh.txt"), "--en", str(tmp_path / "en.txt"))
    assert run("publish-consent", *texts, "--for", "care")[0] == "Version 2 is in force.\n"
