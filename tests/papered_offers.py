"""Offers to be set on paper, with so many lines; and what they add up to, reckoned in exact fractions."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction
from math import floor

from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QImage

from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.domain.proposals.line_item import DiscountKind, LineItem
from salesdesk.domain.proposals.product import Billing
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.domain.proposals.proposal_paper import ProposalPaper

DAY, AT = date(2026, 6, 9), datetime(2026, 6, 9, 7, tzinfo=UTC)
ABOUT = 'Deux journées sur place, préparation comprise ; compte rendu écrit sous huit jours. '
TERMS = (
    'Acompte de 30 % à la commande, solde à 30 jours fin de mois. Les frais de déplacement sont facturés au réel.\n'
    'Pénalités de retard : trois fois le taux d’intérêt légal ; indemnité forfaitaire de 40 €.'
)
HEAD = Letterhead(
    name='Camille Roussel', company='Roussel Conseil', address='12 rue des Lilas\n69003 Lyon',
    email='camille@roussel-conseil.fr', phone='04 72 00 00 00', siret='123 456 789 00012', vat_number='FR12 123456789',
    legal='SARL au capital de 10 000 €, RCS Lyon 123 456 789.', validity_days=30,
)  # fmt: skip
DEAL = Deal(1, 1, 1, 'a', 'Refonte du parcours de vente de l’atelier', AT, AT)


def line(number: int = 0, **fields: object) -> LineItem:
    """One after the other of every kind: names of one line and of two, discounts, rates, billings, options."""
    kinds = (DiscountKind.NONE, DiscountKind.PERCENT, DiscountKind.AMOUNT)
    billings = (Billing.ONCE, Billing.ONCE, Billing.MONTHLY, Billing.ONCE, Billing.YEARLY, Billing.ONCE)
    long = ', sur plusieurs sites de la région, avec restitution' if number % 3 == 0 else ''
    name = Wording(f'{number + 1:03}. Audit de l’équipe{long}', f'{number + 1:03}. Audit of the team{long}')
    made = LineItem(
        number, 1, number, name,
        Wording('jour', 'day'), (1000, 2500, 12_333)[number % 3],
        Money((85_000, 12_345, 1_999, 33)[number % 4], 'EUR'), (2000, 550, 2000, 1000, 210)[number % 5],
        billings[number % 6], kinds[number % 3], (0, 1050, 150)[number % 3], number % 10 == 9,
        ABOUT if number % 4 == 0 else '',
    )  # fmt: skip
    return replace(made, **fields)  # type: ignore[arg-type]


def paper(lines: int | Sequence[LineItem], language: str = 'fr', **fields: object) -> ProposalPaper:
    """As it is read of the database."""
    made = [line(number) for number in range(lines)] if isinstance(lines, int) else lines
    proposal = Proposal(1, 1, 2, ProposalState.DRAFT, AT, valid_until=date(2026, 7, 9), language=language, terms=TERMS)
    organization = Organization(1, 'Girardeau & Fils', AT)
    contact = Contact(1, 'Antoine Girardeau', AT, email='antoine@girardeau.fr')
    own = ProposalPaper(
        proposal, tuple(made), DEAL, organization, contact, HEAD, DAY, '4 place de la Halle\n21000 Dijon'
    )
    return replace(own, **fields)  # type: ignore[arg-type]


def away(value: Fraction) -> int:
    """To the nearest integer, halves away from zero."""
    whole = floor(abs(value) + Fraction(1, 2))
    return whole if value >= 0 else -whole


def reckoned_net(one: LineItem) -> int:
    """Quantity times price less discount, in exact fractions, rounded once."""
    full = Fraction(one.price.minor * one.quantity, 1000)
    match one.discount_kind:
        case DiscountKind.PERCENT:
            return away(full * (1 - Fraction(one.discount, 10_000)))
        case DiscountKind.AMOUNT:
            return away(full) - one.discount
    return away(full)


def reckoned_sums(lines: Sequence[LineItem], billing: Billing) -> tuple[int, dict[int, int], int]:
    """Of what is not optional: the net, the VAT by rate, and all of it."""
    firm = [one for one in lines if one.billing is billing and not one.is_optional]
    rates = sorted({one.vat for one in firm})
    bases = {rate: sum(reckoned_net(one) for one in firm if one.vat == rate) for rate in rates}
    vats = {rate: away(Fraction(base * rate, 10_000)) for rate, base in bases.items()}
    net = sum(bases.values())
    return net, vats, net + sum(vats.values())


def png(width: int, height: int) -> bytes:
    """A picture that is half seen through."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(40, 90, 200, 128))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, 'PNG')
    return bytes(buffer.data().data())
