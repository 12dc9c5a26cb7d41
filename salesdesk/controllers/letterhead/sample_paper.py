"""An offer that nobody was made: it shows what her papers look like."""

from datetime import UTC, date, datetime, time, timedelta

from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.money import Money, exponent_of
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.domain.proposals.line_item import ONE, DiscountKind, LineItem
from salesdesk.domain.proposals.product import Billing
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.domain.proposals.proposal_paper import ProposalPaper

VAT = 2000
# Names and units in both languages: the paper speaks that of the customer. Price in whole units, discount, option.
_LINES = (
    (Wording('Audit de l’atelier', 'Workshop audit'), Wording('jour', 'day'), 2, 850, 0, False),
    (Wording('Accompagnement de l’équipe', 'Coaching of the team'), Wording('jour', 'day'), 5, 780, 1000, False),
    (Wording('Compte rendu illustré', 'Illustrated report'), Wording('', ''), 1, 450, 0, True),
)


def sample_paper(letterhead: Letterhead, language: str, today: date, currency: str) -> ProposalPaper:
    """With her conditions, valid as long as hers are."""
    at = datetime.combine(today, time(), UTC)
    valid_until = today + timedelta(days=letterhead.validity_days)
    terms = letterhead.terms.read(language)
    proposal = Proposal(
        1, 1, 1, ProposalState.DRAFT, at, valid_until=valid_until, language=language, terms=terms
    )  # fmt: skip
    title = Wording('Aménagement de l’atelier', 'Fitting out the workshop').read(language)
    return ProposalPaper(
        proposal, tuple(_lines(currency)), Deal(1, 1, 1, '', title, at, at), Organization(1, 'Girardeau', at),
        Contact(1, 'Antoine Girardeau', at), letterhead, today, '4 place de la Halle\n21000 Dijon',
    )  # fmt: skip


def _lines(currency: str) -> list[LineItem]:
    unit = 10 ** exponent_of(currency)
    return [
        LineItem(
            number, 1, number, name, each, quantity * ONE, Money(price * unit, currency), VAT, Billing.ONCE,
            DiscountKind.PERCENT if discount else DiscountKind.NONE, discount, is_optional,
        )
        for number, (name, each, quantity, price, discount, is_optional) in enumerate(_LINES)
    ]  # fmt: skip
