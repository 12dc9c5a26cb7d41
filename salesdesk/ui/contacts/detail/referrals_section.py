"""Whom a person or a company referred, what came of it, and what it brought in."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.linked.referral_controller import ReferralPart, ReferredLine
from salesdesk.domain.money import Money
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.contacts.detail.deal_row import DealRow
from salesdesk.ui.contacts.detail.section import Section
from salesdesk.ui.contacts.detail.ways import Ways
from salesdesk.ui.domain_texts import money
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

STEP, DEEPEST, MOST = 14, 4, 12


def referrals_section(workplace: Workplace, part: ReferralPart, ways: Ways) -> Section | None:
    """As a tree: what a referred customer referred stands below it. None where nobody was referred."""
    if not part.lines:
        return None
    section = Section(_('Referrals'), number_text(len(part.lines)))
    for line in part.lines[:MOST]:
        section.add(_row(workplace, line, ways))
    left = len(part.lines) - MOST
    if left > 0:
        rest = ngettext('and {count} more', 'and {count} more', left).format(count=number_text(left))
        section.add(Label(rest, 'small', 'text-3'))
    section.add(Label(_told(part), 'small', 'text-2', lines=0))
    return section


def _row(workplace: Workplace, line: ReferredLine, ways: Ways) -> QWidget:
    deal = workplace.deals.details(line.deal.id).deal
    row = DealRow(workplace, deal)
    if line.level:
        # Read aloud, the place on the screen says nothing.
        row.setAccessibleDescription(_('Referred by {name}').format(name=line.referrer))
        row.setToolTip(_('{title}, referred by {name}').format(title=deal.title, name=line.referrer))
    row.clicked.connect(lambda _checked=False, id_=deal.id: ways.deal(id_))
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(STEP * min(line.level, DEEPEST), 0, 0, 0)
    column.addWidget(row)
    return holder


def _told(part: ReferralPart) -> str:
    won = ngettext('{count} deal won', '{count} deals won', part.won).format(count=number_text(part.won))
    return _('{won}, income: {money}').format(won=won, money=_sums(part.income)) if part.income else won


def _sums(amounts: Sequence[Money]) -> str:
    """Each currency apart."""
    return ' + '.join(money(amount) for amount in amounts)
