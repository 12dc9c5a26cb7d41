"""Why one or several deals are lost."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.controllers.closing.closing_words import LossWords
from salesdesk.controllers.deals.deal_controller import DealDetails
from salesdesk.controllers.workspace import UNDO_DAYS
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.deal.asking.come_back import ComeBack
from salesdesk.ui.deal.asking.deal_texts import deal_names, sums_text
from salesdesk.ui.deal.frames.form_dialog import SIDE, FormDialog
from salesdesk.ui.deal.lost.lost_summary import LostSummary
from salesdesk.ui.deal.lost.reason_picks import ReasonPicks
from salesdesk.ui.deal.lost.several_summary import SeveralSummary
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.glyphs import paint_lost_glyph
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

WIDTH = 800


class LostDialog(FormDialog):
    """One reason for all of `deal_ids`, in one undo step. `lost(deals)` with their ids, and accepted() as usual."""

    lost = Signal(tuple)

    def __init__(self, window: QWidget, workplace: Workplace, deal_ids: Sequence[int]) -> None:
        self._workplace, self._deal_ids = workplace, tuple(deal_ids)
        deals = [workplace.deals.details(deal_id) for deal_id in deal_ids]
        several = ngettext('Mark {count} deal as lost', 'Mark {count} deals as lost', len(deals))
        title = _('Mark as lost') if len(deals) == 1 else several.format(count=len(deals))
        names, amount = _subtitle(deals)
        super().__init__(
            window, title, ngettext('Mark lost', 'Mark lost', len(deals)), subtitle=names,
            amount=amount, cancel=ngettext('Keep open', 'Keep open', len(deals)), variant='danger', width=WIDTH,
        )  # fmt: skip
        self.reasons = ReasonPicks(workplace.closing.lost_reasons())
        self.reasons.chosen.connect(self._reason_chosen)
        self.note = TextArea(_('What happened?'))
        self.come_back = ComeBack(workplace.clock.today())
        for part in (self.reasons, self.note, self.come_back):
            self.form.addWidget(part)
        self.form.addStretch(1)
        one = len(deals) == 1
        # What was done is told of one deal; of several it says which they are.
        self.add_side(LostSummary(workplace, self._deal_ids[0]) if one else SeveralSummary(deals))
        self.footer.add_note(UndoNote())
        self._mark_header()

    def typed(self) -> object:
        return self.reasons.reason(), self.note.text(), self.come_back.typed()

    def submit(self) -> None:
        reason = self.reasons.reason()
        if not self._validate() or reason is None:
            return
        if self.attempt(lambda: self._lose(reason)):
            self.lost.emit(self._deal_ids)
            self.accept()

    def _validate(self) -> bool:
        wrong: list[QWidget] = [] if self.reasons.validate() else [self.reasons]
        if not self._note_suffices():
            wrong.append(self.note)
        if not self.come_back.validate():
            wrong.append(self.come_back.field)
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def _note_suffices(self) -> bool:
        """Some reasons, such as "other", say nothing without words."""
        reason = self.reasons.reason()
        lacks = reason is not None and reason.needs_note and not self.note.text()
        self.note.set_error(_('Write in a few words what happened.') if lacks else '')
        return not lacks

    def _lose(self, reason: LostReason) -> None:
        words = LossWords(reason.id, self.note.text(), returns_on=self.come_back.day())
        self._workplace.closing.lose_all(self._deal_ids, words)

    def _reason_chosen(self, reason: LostReason) -> None:
        self.note.clear_error()
        self.note.set_hint(_('This reason asks for a few words.') if reason.needs_note else '')

    def _mark_header(self) -> None:
        """The same red disc as at the end of the line; the header by itself only knows icons."""
        row = self.header.layout()
        assert row is not None
        margins = row.contentsMargins()
        row.setContentsMargins(SIDE + LostMark.SIZE + 12, margins.top(), margins.right(), margins.bottom())
        LostMark(self.header)


class LostMark(QWidget):
    """A red disc with a cross, 18 px."""

    SIZE = 18

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setGeometry(SIDE, 17, self.SIZE, self.SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_lost_glyph(QPainter(self), QRectF(self.rect()))


class UndoNote(QWidget):
    """How long this can be taken back."""

    ICON, GAP = 14, 6

    def __init__(self) -> None:
        super().__init__()
        text = ngettext('Can be undone for {count} day', 'Can be undone for {count} days', UNDO_DAYS)
        row = QHBoxLayout(self)
        row.setContentsMargins(self.ICON + self.GAP, 0, 0, 0)
        row.addWidget(Label(text.format(count=UNDO_DAYS), 'small', 'text-2'))

    def paintEvent(self, _event: QPaintEvent) -> None:
        spot = QRectF(0, (self.height() - self.ICON) / 2, self.ICON, self.ICON)
        paint_icon(QPainter(self), spot, 'undo-2', theme().color('text-2'))


def _subtitle(deals: Sequence[DealDetails]) -> tuple[str, str]:
    """The deal and its amount, or what they are worth together."""
    names = deal_names(deals[0]) if len(deals) == 1 else ''
    return names, sums_text([details.deal.amount for details in deals if details.deal.amount])
