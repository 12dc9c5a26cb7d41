"""What both sides gave way on, and what is left after it."""

from PySide6.QtCore import Qt

from salesdesk.domain.closing.ledger import Ledger, LedgerLine, Start, StartKind
from salesdesk.domain.closing.promise import Side
from salesdesk.i18n.formats import day_text, number_text
from salesdesk.i18n.translator import _, mark, ngettext
from salesdesk.ui.deal.asking.typed_values import AmountField, day_field
from salesdesk.ui.domain_texts import money
from salesdesk.ui.panel.negotiation.record_popover import RecordPopover, side_choice
from salesdesk.ui.panel.negotiation.record_section import RecordFace, RecordSection
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.theme.painting.chips import Chip
from salesdesk.ui.widgets.feedback.banner import Banner
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.text.label import Label

STARTS = {
    StartKind.MARGIN: mark('Margin of proposal no. {number}: {amount}'),
    StartKind.OFFER: mark('Amount of proposal no. {number}: {amount}'),
    StartKind.DEAL: mark('Amount of the deal: {amount}'),
}


class ConcessionPopover(RecordPopover):
    """Given or got, what, what it costs and what was asked for it; says so before she gives once too often."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__(shown, _('Concession'))
        workplace = shown.workplace
        self._ledger = workplace.negotiation.concessions.ledger(shown.id)
        currency = self._ledger.left.currency if self._ledger.left else workplace.currency
        self.side = side_choice(_('Given'), _('Got'))
        self.text = LineField(_('What is given'))
        self.cost = AmountField(_('What it costs'), currency)
        self.counterpart = LineField(_('Asked in return'))
        self.day = day_field(_('Date'), workplace.clock.today(), day=workplace.clock.today())
        self.warning = Banner('warning', give_words(self._ledger.unanswered + 1), _('Ask for something in return.'))
        self.add(self.text, self.side, self.cost, self.counterpart, self.day, self.warning)
        self.content.setAlignment(self.side, Qt.AlignmentFlag.AlignLeft)
        self.typed = [self.cost, self.day]
        self.side.chosen.connect(self._take_side)
        self._take_side(self.side.current())
        for field in (self.text, self.cost, self.counterpart, self.day):
            field.submitted.connect(self.submit)

    def submit(self) -> None:
        concessions = self._shown.workplace.negotiation.concessions
        self.keep(lambda: concessions.add(
            self._shown.id, Side(self.side.current()), self.text.text(), self.cost.amount(), self.counterpart.text(),
            self.day.day(),
        ))  # fmt: skip

    def _take_side(self, side: str) -> None:
        """What is got is worth something, and was asked for already."""
        is_given = side == Side.MINE
        self._name(self.text, _('What is given') if is_given else _('What is got'))
        self._name(self.cost, _('What it costs') if is_given else _('What it is worth'))
        self.counterpart.setVisible(is_given)
        self.warning.setVisible(is_given and self._ledger.would_give_too_much)

    def _name(self, field: LineField, name: str) -> None:
        field.label.setText(name)
        field.line.setAccessibleName(name)


class ConcessionSection(RecordSection):
    """A ledger. What was given is not edited: it is deleted and written anew."""

    def __init__(self, shown: PanelDeal, caption: str = '') -> None:
        super().__init__(shown, caption)
        self._ledger: Ledger | None = None
        self.warning = Banner('warning', '', _('Ask for something in return before you give more.'))
        self.start, self.others = Label('', 'small', 'text-2', lines=0), Label('', 'small', 'text-2', lines=0)
        for part in (self.warning, self.start, self.others):
            self._column.addWidget(part)
            part.hide()

    def refresh(self) -> None:
        ledger = self._ledger = self._shown.workplace.negotiation.concessions.ledger(self._shown.id)
        self.warning.say(give_words(ledger.unanswered), _('Ask for something in return before you give more.'))
        self.warning.setVisible(ledger.gives_too_much)
        self._say(self.start, start_words(ledger.start))
        self._say(self.others, others_words(ledger))
        super().refresh()

    def faces(self) -> list[RecordFace]:
        return [self._face(line) for line in self._ledger.lines] if self._ledger else []

    def fill_menu(self, menu: Menu, key: int) -> None:
        concessions = self._shown.workplace.negotiation.concessions
        menu.add(_('Delete'), lambda: self._shown.act(lambda: concessions.delete(key)), icon='trash-2')

    def form(self, _key: int | None) -> ConcessionPopover:
        return ConcessionPopover(self._shown)

    def _say(self, label: Label, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _face(self, line: LedgerLine) -> RecordFace:
        one, clock = line.concession, self._shown.workplace.clock
        on = day_text(one.at.astimezone(clock.zone).date(), clock.today())
        said = [
            money(one.cost), on,
            _('leaves {amount}').format(amount=money(line.left)) if line.left else '',
            _('in return: {words}').format(words=one.counterpart) if one.counterpart else '',
        ]  # fmt: skip
        chip = Chip(_('given')) if one.side is Side.MINE else Chip(_('got'), 'ok')
        return RecordFace(one.id, one.text, ', '.join(filter(None, said)), chip)


def start_words(start: Start) -> str:
    """'' where there is nothing to start from."""
    if start.amount is None:
        return ''
    return _(STARTS[start.kind]).format(number=start.number, amount=money(start.amount))


def others_words(ledger: Ledger) -> str:
    """Where nothing is known to start from, all that was given and got."""
    sums = ', '.join(money(sum_) for sum_ in ledger.others)
    text = _('In other currencies: {amounts}') if ledger.left else _('Got less given: {amounts}')
    return text.format(amounts=sums) if sums else ''


def give_words(count: int) -> str:
    """How often in a row."""
    words = ngettext('{count} concession without a return.', '{count} concessions without a return.', count)
    return words.format(count=number_text(count))
