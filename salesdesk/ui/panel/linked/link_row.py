"""What the deal came of and what came of it: a quiet line for each, which leads to the other deal."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.controllers.linked.link_controller import LinkedDeal
from salesdesk.domain.closing.prospecting_list import ProspectingList
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.ids import ID
from salesdesk.ui.panel.linked.link_texts import link_caption, link_words
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.buttons.link import Link
from salesdesk.ui.widgets.text.label import Label

SIDE, MOST = 20, 4


class LinkLine(QWidget):
    """A few words, then where they lead; a long title is cut, and read in full under the pointer."""

    def __init__(self, words: str, caption: str, act: Callable[[], object]) -> None:
        super().__init__()
        self.words = Label(words, 'small', 'text-2', shrinks=False)
        self.link = Link(caption, 'small')
        self.link.setAccessibleName(f'{words} {caption}')
        self.link.setToolTip(caption)
        self.link.setMinimumWidth(32)
        self.link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.link.clicked.connect(lambda: act())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self.words)
        row.addWidget(self.link)
        row.addStretch(1)


class LinkRow(QWidget):
    """Takes no place where nothing is linked. `deal_asked(id)`, `list_asked(id)` for a prospecting list."""

    deal_asked = Signal(ID)
    list_asked = Signal(ID)

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self._known: object = None
        self._whole = False
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE, 0, SIDE, 8)
        self._column.setSpacing(3)
        self.hide()

    @property
    def lines(self) -> list[LinkLine]:
        return [line for line in self._lines if isinstance(line, LinkLine)]

    def refresh(self, *, anew: bool) -> None:
        self._whole = self._whole and not anew
        workplace, deal_id = self._shown.workplace, self._shown.id
        links = workplace.links.of_deal(deal_id)
        lists, converted = workplace.prospecting.of_deal(deal_id), workplace.links.converted_at(deal_id)
        day = converted.astimezone(workplace.clock.zone).date() if converted else None
        state = deal_id, tuple(links), tuple(lists), day, self._whole
        # Lines made anew would take the keyboard off the one just pressed.
        if state == self._known:
            return
        self._known = state
        self._put([*self._converted(date_text(day) if day else '', lists), *self._linked(links)])

    def _converted(self, day: str, lists: list[ProspectingList]) -> list[QWidget]:
        """When the lead became a sale, with the way back to the lists it was on."""
        words = _('Lead converted on {day}').format(day=day) if day else _('On the list:')
        found: list[QWidget] = []
        for one in lists:
            before = _('{words}, from the list:').format(words=words) if day else words
            found.append(LinkLine(before, one.name, partial(self.list_asked.emit, one.id)))
        return found or ([Label(words, 'small', 'text-2')] if day else [])

    def _linked(self, links: list[LinkedDeal]) -> list[QWidget]:
        shown = links if self._whole or len(links) <= MOST else links[: MOST - 1]
        found: list[QWidget] = [
            LinkLine(link_words(one), link_caption(one), partial(self.deal_asked.emit, one.deal_id)) for one in shown
        ]
        left = len(links) - len(shown)
        if left:
            rest = Link(
                ngettext('{count} more linked deal', '{count} more linked deals', left).format(count=left), 'small'
            )
            rest.clicked.connect(self._unfold)
            found.append(rest)
        return found

    def _unfold(self) -> None:
        self._whole = True
        self.refresh(anew=False)
        if self.lines:
            self.lines[-1].link.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, lines: list[QWidget]) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = lines
        for line in lines:
            self._column.addWidget(line)
            if isinstance(line, Link):
                self._column.setAlignment(line, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(lines))
