"""Hand-overs to be set on a sheet: of a deal of which little is known, and of one with years of history."""

from dataclasses import replace
from datetime import timedelta

from papered_offers import AT, HEAD
from told_reports import LAST, summary_of

from salesdesk.domain.activity import Activity, ActivityKind
from salesdesk.domain.closing.contact_summary import ToldCriterion, ToldPromise
from salesdesk.domain.closing.promise import PromiseState, Side
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.money import Money
from salesdesk.domain.process.criterion import AnswerValue, Criterion
from salesdesk.domain.process.wording import Wording
from salesdesk.exchange.papers.told_hand_over import ToldHandOver, ToldPerson

LONG = 'Le gérant veut comparer trois variantes avec son frère avant la fin du trimestre, sans en parler au groupe. '


def hand_over(contacts: int = 5, language: str = 'fr', **fields: object) -> ToldHandOver:
    """The deal of the design's picture, with so many exchanges."""
    deal = Deal(
        1, 1, 1, 'a', 'Entrepôt frigorifique', AT, AT, amount=Money(1_890_000, 'EUR'), expected_close_on=LAST,
        owner='Claire Morin', product='Éclairage', note='Aime la pêche.',
    )  # fmt: skip
    people = (
        ToldPerson('Antoine Girardeau', 'Gérant', 'antoine@girardeau.fr', '02 41 00 00 00'),
        ToldPerson('Hélène Girardeau-Lefebvre', 'Achats'),
    )
    planned = Activity(9, 1, ActivityKind.CALL, LAST + timedelta(days=2), 630, 'Relancer', is_next=True, created_at=AT)
    told = ToldHandOver(
        deal, Wording('Négociation', 'Negotiation'), 'Transports Girardeau', people, 'Claire Morin', 'Paul Durand',
        'Le gérant décide seul.', LAST, language, summary_of(contacts), (planned,), HEAD, ('Froid Atlantique',),
    )  # fmt: skip
    return replace(told, **fields)  # type: ignore[arg-type]


def endless(language: str = 'fr') -> ToldHandOver:
    """More of everything than a page can hold."""
    told = hand_over(300, language, words=LONG * 40, people=(ToldPerson(LONG, LONG, 'a' * 80 + '@b.fr', LONG),) * 30)
    promises = tuple(ToldPromise(Side.MINE, LONG * 5, LAST, PromiseState.LATE) for _number in range(40))
    criteria = tuple(ToldCriterion(one, AnswerValue.NO, LONG * 10) for one in Criterion)
    deal = replace(told.deal, title=LONG * 3, note=LONG * 30, product=LONG)
    return replace(
        told, deal=deal, organization=LONG, competitors=(LONG,) * 9,
        summary=replace(told.summary, promises=promises, criteria=criteria),
    )  # fmt: skip
