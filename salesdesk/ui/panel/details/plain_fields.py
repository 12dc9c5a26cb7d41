"""The deal's own fields that have no place in the head: who owns it, what is sold, a note, its number elsewhere."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.panel.details.extra_rows import PlainPair
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.settings.parts.committing import Committing
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.widgets.floating.option_model import Offer


class PlainFields(QWidget):
    """Each saves itself when she leaves it."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        deals = shown.workplace.deals
        self.owner = SuggestField(_('Owner'), lambda typed: [Offer(name) for name in deals.owners_like(typed)])
        self.product = LineField(_('Product'))
        self.note = TextArea(_('Note'), max_lines=12)
        self.external = PlainPair(_('Number elsewhere'))
        self._saving = {
            name: Committing(field, lambda text, name=name: shown.change(**{name: text}))  # type: ignore[misc]
            for name, field in (('owner', self.owner), ('product', self.product), ('note', self.note))
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.owner, 1)
        row.addWidget(self.product, 1)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addWidget(self.external)

    def show_deal(self) -> None:
        self._show(anew=True)

    def refresh(self) -> None:
        self._show(anew=False)

    def _show(self, *, anew: bool) -> None:
        deal = self._shown.deal
        for name, saving in self._saving.items():
            saving.show(getattr(deal, name), anew=anew)
        self.external.show_value(deal.external_id)
        self.external.setVisible(bool(deal.external_id))
