"""The tags of a deal: known ones are proposed, each with its colour."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from salesdesk.domain.deals.tag import TAG_COLORS, Tag
from salesdesk.domain.folding import fold
from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.fields.tag_field import TagField
from salesdesk.ui.widgets.floating.option_model import Offer


class TagChoice(TagField):
    """A tag she makes up shows the colour it is going to have: the next one in turn."""

    def __init__(self, known: Sequence[Tag], parent: QWidget | None = None) -> None:
        self._known = {fold(tag.name): tag for tag in known}
        self._new: list[str] = []
        super().__init__(_('Tags'), self._offers, color=self._token, parent=parent)

    def typed(self) -> tuple[tuple[str, ...], str]:
        return self.tags(), self.line.text()

    def _offers(self, typed: str) -> list[Offer]:
        wanted = fold(typed.strip())
        worn = {fold(name) for name in self.tags()}
        found = [tag for name, tag in self._known.items() if wanted in name and name not in worn]
        # Sorting is stable: behind those that begin so, the order of the list stays.
        found.sort(key=lambda tag: not fold(tag.name).startswith(wanted))
        return [Offer(tag.name) for tag in found]

    def _token(self, name: str) -> str:
        known = self._known.get(fold(name))
        if known is not None:
            return f'tag-{known.color}'
        if fold(name) not in self._new:
            self._new.append(fold(name))
        # As the controller will count: the colours in turn, over all tags there are.
        number = len(self._known) + self._new.index(fold(name))
        return f'tag-{TAG_COLORS[number % len(TAG_COLORS)]}'
