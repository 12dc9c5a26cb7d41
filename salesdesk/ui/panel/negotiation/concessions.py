"""What both sides gave way on."""

from PySide6.QtCore import Qt

from salesdesk.domain.closing.concession import Concession
from salesdesk.domain.closing.promise import Side
from salesdesk.i18n.formats import day_text
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import AmountField
from salesdesk.ui.domain_texts import money
from salesdesk.ui.panel.negotiation.record_popover import RecordPopover, side_choice
from salesdesk.ui.panel.negotiation.record_section import RecordFace, RecordSection
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.theme.painting.chips import Chip
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.floating.menu import Menu


class ConcessionPopover(RecordPopover):
    """Given or got, what, and what it costs."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__(shown, _('Concession'))
        self.side = side_choice(_('Given'), _('Got'))
        self.text = LineField(_('What is given'))
        self.cost = AmountField(_('What it costs'), shown.workplace.currency)
        self.add(self.text, self.side, self.cost)
        self.content.setAlignment(self.side, Qt.AlignmentFlag.AlignLeft)
        self.typed = [self.cost]
        for field in (self.text, self.cost):
            field.submitted.connect(self.submit)

    def submit(self) -> None:
        concessions = self._shown.workplace.negotiation.concessions
        self.keep(lambda: concessions.add(
            self._shown.id, Side(self.side.current()), self.text.text(), self.cost.amount()
        ))  # fmt: skip


class ConcessionSection(RecordSection):
    """What was given is not edited: it is deleted and written anew."""

    def faces(self) -> list[RecordFace]:
        return [self._face(one) for one in self._shown.workplace.negotiation.concessions.of_deal(self._shown.id)]

    def fill_menu(self, menu: Menu, key: int) -> None:
        concessions = self._shown.workplace.negotiation.concessions
        menu.add(_('Delete'), lambda: self._shown.act(lambda: concessions.delete(key)), icon='trash-2')

    def form(self, _key: int | None) -> ConcessionPopover:
        return ConcessionPopover(self._shown)

    def _face(self, one: Concession) -> RecordFace:
        clock = self._shown.workplace.clock
        on = day_text(one.at.astimezone(clock.zone).date(), clock.today())
        chip = Chip(_('given')) if one.side is Side.MINE else Chip(_('got'), 'ok')
        return RecordFace(one.id, one.text, ', '.join(filter(None, (money(one.cost), on))), chip)
