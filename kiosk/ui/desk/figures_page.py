"""今日: a clerk's own day, and for who runs the hall the whole of it, as it goes on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from kiosk.center.figures.figures_today import HallToday, Today
from kiosk.center.figures.spread import Spread
from kiosk.ui.desk.bars import Bar, Bars, LyingBars, UprightBars
from kiosk.ui.desk.figure_tiles import FigureTiles
from kiosk.ui.desk.figures_words import FiguresWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.tabs import Tabs
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton

CLASSES_MINUTES = (2, 5, 10, 15, 20, 30)
"""Services are shown in classes up to so many minutes, and one for the longer ones."""
_COLOURS = {"serving": "green", "calling": "gold", "paused": "accent"}


class FiguresPage(SidePage):
    """`report` when the day report is wanted; `uploads` to see how the way to the hub is;
    `conflicts` to see what this center and the hub differ on."""

    report = Signal()
    uploads = Signal()
    conflicts = Signal()

    def __init__(self, theme: Theme, words: QueueWords, figures_words: FiguresWords) -> None:
        super().__init__(theme, words, "figures")
        self._figures_words = figures_words
        self._today: Today | None = None
        self._as_of = ""
        self.body.addLayout(self._head_row())
        self._tiles = FigureTiles(theme, "figures_tiles")
        self.body.addWidget(self._tiles)
        self._views = QStackedWidget()
        self.body.addWidget(self._views, 1)
        self.services = UprightBars(
            theme, "my_services", figures_words.my_hours(), figures_words.nothing_yet()
        )
        self._views.addWidget(self.services)
        self._views.addWidget(self._hall_view())
        self._show_tab("mine")

    @property
    def today(self) -> Today | None:
        """What is shown; None before the first answer."""
        return self._today

    @property
    def tiles(self) -> tuple[tuple[str, str, str], ...]:
        """The figures in sight: what, how much, in what unit."""
        return self._tiles.tiles

    @property
    def as_of(self) -> str:
        """Of when the figures are, in words."""
        return self._as_of

    def open(self, *, runs_the_hall: bool, prints: bool) -> None:
        """Nothing is known yet; who runs the hall begins with the hall."""
        self._today = None
        self.remark.say("")
        self._as_of = self._figures_words.loading()
        self.tabs.setVisible(runs_the_hall)
        self.report_button.setVisible(runs_the_hall and prints)
        self._arrange_head()
        self._tiles.show_tiles(())
        for bars in self.findChildren(Bars):
            bars.show_bars(())
        self._show_tab("hall" if runs_the_hall else "mine")

    def show_today(self, today: Today) -> None:
        """Show the day so far."""
        self._today = today
        self._as_of = self._figures_words.as_of(today.read_at)
        self._say_where()
        self.services.show_bars(self._classes(today.mine.serve))
        if today.hall is not None:
            self._show_hall(today.hall)
        self._show_tiles()

    def set_reporting(self, *, busy: bool) -> None:
        """A report is being made; no second one meanwhile."""
        self.report_button.setEnabled(not busy)

    def _head_row(self) -> QBoxLayout:
        theme, words = self._theme, self._figures_words
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(theme.px(4))
        self.tabs = Tabs(theme, "figures", (("hall", words.hall()), ("mine", words.mine())))
        self.tabs.chosen.connect(self._show_tab)
        self._head.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        self._ways = QHBoxLayout()
        self._ways.setSpacing(theme.px(4))
        self.uploads_button = self._quiet("uploads", words.uploads(), "refresh")
        self.uploads_button.clicked.connect(self.uploads)
        self.conflicts_button = self._quiet("conflicts", "", "alert-circle")
        self.conflicts_button.clicked.connect(self.conflicts)
        self.conflicts_button.hide()
        self.report_button = self._quiet("day_report", words.report(), "file-text")
        self.report_button.clicked.connect(self.report)
        self._ways.addStretch(1)
        for button in (self.conflicts_button, self.uploads_button, self.report_button):
            self._ways.addWidget(button)
        self._head.addLayout(self._ways, 1)
        return self._head

    def _arrange_head(self) -> None:
        """Tabs and ways beside each other where there is room, else one under the other."""
        wide = self.tabs.sizeHint().width() + self._head.spacing() + self._ways.sizeHint().width()
        room = self.body.contentsRect().width()
        narrow = 0 < room < wide
        self._head.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )

    def show_conflicts(self, words: str) -> None:
        """Say what leads to the conflicts, and how many there are."""
        self.conflicts_button.setText(words)
        self.conflicts_button.setAccessibleName(words)
        self.conflicts_button.show()
        self._arrange_head()

    def _quiet(self, name: str, words: str, icon: str) -> ActionButton:
        theme = self._theme
        button = ActionButton(theme, name, words, kind="quiet", icon=icon, role="tag")
        button.setFixedHeight(theme.px(theme.tokens.size.target))
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button

    def _hall_view(self) -> QWidget:
        theme, words = self._theme, self._figures_words
        box = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, box)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(theme.px(8))
        empty = words.nobody_yet()
        self.hours = UprightBars(theme, "hall_hours", words.by_hour(), empty)
        self.desks = LyingBars(theme, "hall_desks", words.by_desk(), empty, words.more)
        self.departments = LyingBars(
            theme, "hall_departments", words.by_department(), empty, words.more
        )
        for part in (self.departments, self.desks, self.hours):
            self._columns.addWidget(part)
        return box

    def _show_tab(self, name: str) -> None:
        mine = name == "mine"
        self.tabs.select(name)
        self._views.setCurrentIndex(0 if mine else 1)
        self._say_where()
        self._show_tiles()

    def _say_where(self) -> None:
        words = self._figures_words
        mine = self.tabs.current == "mine"
        hint = words.mine_hint() if mine else words.hall_hint()
        title = words.mine() if mine else words.hall()
        self._ask(title, " · ".join(filter(None, (hint, self._as_of))))

    def _show_tiles(self) -> None:
        today, words = self._today, self._figures_words
        if today is None:
            return
        if self._views.currentIndex() == 1 and today.hall is not None:
            self._tiles.show_tiles(words.hall_tiles(today.hall))
        else:
            self._tiles.show_tiles(words.my_tiles(today.mine))

    def _show_hall(self, hall: HallToday) -> None:
        words = self._figures_words
        hours = {hour: tally.taken for hour, tally in hall.figures.hours.items() if tally.taken}
        if hours:
            shown = range(min((8, *hours)), max((17, *hours)) + 1)
            self.hours.show_bars([Bar(str(hour), hours.get(hour, 0)) for hour in shown])
        else:
            self.hours.show_bars(())
        self.desks.show_bars(
            [
                Bar(
                    *_name_first(words.desk(desk), desk.tally.done),
                    _COLOURS.get(desk.activity, "blue"),
                )
                for desk in hall.desks
            ]
        )
        self.departments.show_bars(
            [
                Bar(*_name_first(words.department(one), one.waiting), "gold")
                for one in hall.departments
            ]
        )

    def _classes(self, serve: Spread) -> list[Bar]:
        if not serve.number:
            return []
        words, last = self._figures_words, CLASSES_MINUTES[-1]
        bars, below = [], 0
        for minutes in CLASSES_MINUTES:
            within = sum(n for value, n in serve.counts.items() if value <= 60 * minutes)
            bars.append(Bar(words.served_within(minutes, last), within - below))
            below = within
        return [*bars, Bar(words.served_within(None, last), serve.number - below)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_head()
        wide = self.width() >= self.height()
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        # Side by side the hours want the width; one above the other the lists want the height.
        for place, share in enumerate((5, 4, 5) if wide else (6, 6, 5)):
            self._columns.setStretch(place, share)


def _name_first(named: tuple[str, str], value: int) -> tuple[str, int, str]:
    name, detail = named
    return name, value, detail
