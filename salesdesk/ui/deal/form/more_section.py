"""What few deals need when they are made: folded away, and unfolded where it holds something."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.deals.deal import Deal
from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.widgets.floating.option_model import Offer
from salesdesk.ui.workplace import Workplace


class MoreSection(QWidget):
    """Owner, product, note."""

    def __init__(self, workplace: Workplace, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        owners_like = workplace.deals.owners_like
        self.unfold = Button(_('Owner, product, note'), 'ghost', size='sm', icon='chevron-right')
        self.unfold.clicked.connect(self._toggle)
        self.owner = SuggestField(_('Owner'), lambda typed: [Offer(name) for name in owners_like(typed)])
        self.product = LineField(_('Product'))
        self.note = TextArea(_('Note'))
        self._inside = QWidget()
        self._arrange(gap)
        self._show(unfolded=False)

    def fill(self, deal: Deal) -> None:
        self.owner.set_text(deal.owner)
        self.product.set_text(deal.product)
        self.note.set_text(deal.note)
        self._show(unfolded=any(self.typed()))

    def typed(self) -> tuple[str, str, str]:
        return self.owner.text(), self.product.text(), self.note.text()

    def _arrange(self, gap: int) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(gap)
        pair.addWidget(self.owner, 1, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(self.product, 1, Qt.AlignmentFlag.AlignTop)
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addLayout(pair)
        inside.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._inside)

    def _toggle(self) -> None:
        self._show(unfolded=self._inside.isHidden())
        # She unfolded it to fill it in.
        if not self._inside.isHidden():
            self.owner.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *, unfolded: bool) -> None:
        self._inside.setVisible(unfolded)
        self.unfold.set_icon('chevron-down' if unfolded else 'chevron-right')
        self.unfold.setAccessibleDescription(_('unfolded') if unfolded else _('folded'))
