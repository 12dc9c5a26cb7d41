"""Puts a proposal into the words of its paper, in the language of the customer whatever the program speaks."""

from collections.abc import Sequence

from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.domain.proposals.product import Billing
from salesdesk.domain.proposals.proposal_paper import ProposalPaper
from salesdesk.exchange.papers.offer_lines import columns_of, row_of
from salesdesk.exchange.papers.offer_sums import total_blocks
from salesdesk.exchange.papers.offer_text import Lines, OfferPart, OfferText, Signature
from salesdesk.i18n.formats import SPACE, date_text
from salesdesk.i18n.translator import _, in_language, mark

PARTS = {
    Billing.ONCE: mark('One-off'),
    Billing.MONTHLY: mark('Every month'),
    Billing.QUARTERLY: mark('Every quarter'),
    Billing.YEARLY: mark('Every year'),
}


def offer_text(paper: ProposalPaper) -> OfferText:
    """Everything that stands on the sheets, but the logo."""
    with in_language(paper.proposal.language):
        return _worded(paper)


def _worded(paper: ProposalPaper) -> OfferText:
    proposal, head = paper.proposal, paper.letterhead
    title = proposal.title or paper.deal.title
    version = str(proposal.number)
    return OfferText(
        kind=_('Proposal'),
        title=title,
        seller=_seller(head),
        addressed=_('For'),
        customer=_customer(paper),
        facts=_facts(paper),
        columns=columns_of(paper.lines),
        parts=_parts(paper),
        totals=total_blocks(paper.totals, {billing: _(words) for billing, words in PARTS.items()}),
        terms_heading=_('Terms'),
        terms=proposal.terms.strip(),
        signature=_signature(paper),
        legal=_legal(head),
        foot=_('Proposal v{version}, {title}').format(version=version, title=title),
        page=_('{page} of {pages}'),
    )


def _seller(head: Letterhead) -> Lines:
    name = head.company or head.name
    person = head.name if head.name != name else ''
    return _lines(name, person, head.address, head.phone, head.email)


def _customer(paper: ProposalPaper) -> Lines:
    organization = paper.organization.name if paper.organization else ''
    contact = paper.contact
    person = contact.name if contact else ''
    return _lines(
        organization or person, person if organization else '', paper.address, contact.email if contact else ''
    )


def _lines(*texts: str) -> Lines:
    """Those that say something; an address has several."""
    return tuple(line.strip() for text in texts for line in text.splitlines() if line.strip())


def _facts(paper: ProposalPaper) -> tuple[tuple[str, str], ...]:
    valid = paper.proposal.valid_until
    facts = [(_('Date'), date_text(paper.dated_on)), (_('Version'), str(paper.proposal.number))]
    if valid is not None:
        facts.append((_('Valid until'), date_text(valid)))
    return tuple(facts)


def _parts(paper: ProposalPaper) -> tuple[OfferPart, ...]:
    """By how often they are paid, in the order of the offer; what is optional comes last, apart."""
    firm = [line for line in paper.lines if not line.is_optional]
    optional = [line for line in paper.lines if line.is_optional]
    billings = [billing for billing in Billing if any(line.billing is billing for line in firm)]
    # What is paid once needs no heading where nothing else is to be paid.
    headings = {Billing.ONCE: ''} if billings == [Billing.ONCE] else PARTS
    parts = [_part(paper, headings[one], [line for line in firm if line.billing is one]) for one in billings]
    if optional:
        parts.append(_part(paper, mark('Optional, not included in the totals'), optional))
    return tuple(parts)


def _part(paper: ProposalPaper, heading: str, lines: Sequence[LineItem]) -> OfferPart:
    columns = columns_of(paper.lines)
    return OfferPart(
        _(heading) if heading else '', tuple(row_of(line, columns, paper.proposal.language) for line in lines)
    )


def _signature(paper: ProposalPaper) -> Signature:
    seller, customer = _seller(paper.letterhead), _customer(paper)
    return Signature(
        _lines(_('For {name}').format(name=seller[0]) if seller else _('The supplier'), _('Date and signature')),
        _lines(
            _('For {name}').format(name=customer[0]) if customer else _('The customer'),
            _('Name and position'), _('Date and signature, with the words “Agreed and accepted”'),
        ),
    )  # fmt: skip


def _legal(head: Letterhead) -> str:
    """One text, whatever lines she typed it in; a number is not parted."""
    numbers = [
        words.format(number=SPACE.join(number.split())).replace(' ', SPACE) if number.strip() else ''
        for words, number in ((_('SIRET {number}'), head.siret), (_('VAT no. {number}'), head.vat_number))
    ]
    return ' · '.join(filter(None, (head.company.strip(), *_lines(head.legal), *numbers)))
