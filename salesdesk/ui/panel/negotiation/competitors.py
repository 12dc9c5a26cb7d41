"""Who else is in the race for the deal."""

from salesdesk.controllers.negotiation.competitor_controller import CompetitorOfDeal
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import AmountField
from salesdesk.ui.domain_texts import money
from salesdesk.ui.panel.negotiation.record_popover import RecordPopover
from salesdesk.ui.panel.negotiation.record_section import RecordFace, RecordSection
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.floating.option_model import Offer


class CompetitorPopover(RecordPopover):
    """Its name, found as she types; its price as far as known."""

    def __init__(self, shown: PanelDeal, known: CompetitorOfDeal | None) -> None:
        super().__init__(shown, known.competitor.name if known else _('Competitor'))
        competitors = shown.workplace.negotiation.competitors
        self.name = SuggestField(
            _('Name'), lambda typed: [Offer(name) for name in competitors.suggest(typed)],
            text=known.competitor.name if known else '',
        )  # fmt: skip
        self.price = AmountField(_('Its price'), shown.workplace.currency, amount=known.price if known else None)
        self.note = LineField(_('What you know'), text=known.note if known else '')
        self.add(self.name, self.price, self.note)
        # Another name would be another competitor.
        self.name.setVisible(known is None)
        self.typed = [self.price]
        for field in (self.name, self.price, self.note):
            field.submitted.connect(self.submit)

    def submit(self) -> None:
        competitors = self._shown.workplace.negotiation.competitors
        self.keep(lambda: competitors.put(self._shown.id, self.name.text(), self.price.amount(), self.note.text()))


class CompetitorSection(RecordSection):
    """By name, each with its price."""

    def faces(self) -> list[RecordFace]:
        return [
            RecordFace(one.competitor.id, one.competitor.name, ', '.join(filter(None, (money(one.price), one.note))))
            for one in self._of_deal()
        ]

    def fill_menu(self, menu: Menu, key: int) -> None:
        competitors = self._shown.workplace.negotiation.competitors
        menu.add(_('Edit…'), lambda: self.open_form(key), icon='pencil')
        menu.add(
            _('Take off the deal'), lambda: self._shown.act(lambda: competitors.remove(self._shown.id, key)), icon='x'
        )

    def form(self, key: int | None) -> CompetitorPopover:
        known = next((one for one in self._of_deal() if one.competitor.id == key), None)
        return CompetitorPopover(self._shown, known)

    def _of_deal(self) -> list[CompetitorOfDeal]:
        return self._shown.workplace.negotiation.competitors.of_deal(self._shown.id)
