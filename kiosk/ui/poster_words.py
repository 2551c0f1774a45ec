"""Puts what is on next into the words of a slide, in the language of the screen."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.center.activities.values import SessionCard
from kiosk.clock import local
from kiosk.ui.poster_shelf import Slide
from kiosk.ui.widgets.clock_face import day_words


class PosterWords:
    """`translate` as Qt has it: context and Chinese text."""

    def __init__(self, translate: Callable[[str, str], str], *, english: bool) -> None:
        self.translate, self._english = translate, english

    def dressed(self, slide: Slide) -> Slide:
        """The slide with words for the sessions it tells of; any other as it is."""
        if not slide.sessions:
            return slide
        title = self.translate("posters", "接下来的活动")
        return replace(slide, title=title, words="\n".join(map(self._line, slide.sessions)))

    def _line(self, card: SessionCard) -> str:
        """11月24日 星期二 14:00 书法班 · 多功能会议室."""
        at = local(card.starts_at)
        name = card.name_en if self._english and card.name_en else card.name
        room = card.room_name_en if self._english and card.room_name_en else card.room_name
        where = room or card.village or card.place
        if card.free == 0:
            full = self.translate("posters", "名额满了")
            where = f"{where} · {full}"
        return f"{day_words(at.date(), self.translate)} {at:%H:%M} {name} · {where}"
