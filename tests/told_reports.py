"""Reports to be written, with so many contacts."""

from datetime import UTC, date, datetime, timedelta

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.closing.closing_report import ClosingReport, Outcome
from salesdesk.domain.closing.contact_summary import (
    ContactSummary,
    Exchange,
    Override,
    Silence,
    Spoken,
    StageTime,
    ToldConcession,
    ToldCriterion,
    ToldPromise,
    ToldProposal,
)
from salesdesk.domain.closing.promise import PromiseState, Side
from salesdesk.domain.knowledge.lesson import Lesson, LessonKind
from salesdesk.domain.money import Money
from salesdesk.domain.process.criterion import AnswerValue, Criterion
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.proposal import ProposalState
from salesdesk.exchange.closing.told_report import ToldReport

LAST, AT = date(2026, 6, 9), datetime(2026, 6, 9, 7, tzinfo=UTC)
FIRST = LAST - timedelta(days=41)
WORDS = (
    '',
    'Il rappelle jeudi.',
    'Mme Girardeau-Lefebvre souhaite un second devis, avec la variante « éclairage LED » ; son frère décide avec elle.',
)
PEOPLE = ('Antoine Girardeau', 'Hélène Girardeau-Lefebvre', '', 'Service achats')


def exchange(number: int, first: date = FIRST) -> Exchange:
    """One after the other, of every kind and length."""
    kind = (ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING)[number % 3]
    result = (ActivityResult.ANSWERED, ActivityResult.DONE, ActivityResult.NO_ANSWER, None)[number % 4]
    subject = f'Relance chiffrage n° {number}' if number % 5 else ''
    return Exchange(
        first + timedelta(days=number // 2), 480 + number % 600, kind, result, subject, PEOPLE[number % 4],
        WORDS[number % 3], in_vain=number % 4 == 2,
    )  # fmt: skip


def summary_of(contacts: int) -> ContactSummary:
    """With everything a summary may tell; without contacts, with nothing but the stages and questions."""
    first = LAST - timedelta(days=18 + max(23, contacts // 2))
    stages = (
        StageTime(1, Wording('Identification', 'Identification'), 24, 14, 12.5, 38),
        StageTime(2, Wording('Qualification', 'Qualification'), 17, 10, 8.0, 35),
    )
    criteria = tuple(
        ToldCriterion(criterion, AnswerValue.UNKNOWN if criterion is Criterion.BUDGET else AnswerValue.YES, evidence)
        for criterion, evidence in zip(Criterion, ('Trois pannes en mai', '', '', 'Le gérant'), strict=True)
    )
    if not contacts:
        silence = Silence(first, LAST)
        return ContactSummary(first, LAST, longest=silence, silent_days=silence.days, stages=stages, criteria=criteria)
    exchanges = tuple(exchange(number, first) for number in range(contacts))
    return ContactSummary(
        first, LAST, exchanges, Silence(exchanges[-1].on, LAST), (LAST - exchanges[-1].on).days, 2,
        tuple(Spoken(person, kind, 2, LAST) for person in PEOPLE for kind in (ActivityKind.CALL, ActivityKind.EMAIL)),
        stages,
        (Override(LAST - timedelta(days=17), Wording('Identification', 'Identification'), 'Il insiste',
                  (('criterion_yes', 'budget'), ('field_present', 'amount'))),),
        (ToldPromise(Side.MINE, 'Envoyer le plan de câblage', LAST - timedelta(days=20), PromiseState.KEPT),
         ToldPromise(Side.MINE, 'Passer mesurer le quai', LAST - timedelta(days=9), PromiseState.BROKEN),
         ToldPromise(Side.THEIRS, 'Donner l’accord du groupe', LAST - timedelta(days=3), PromiseState.LATE)),
        (ToldProposal(1, 'Complet', Money(1_890_000, 'EUR'), ProposalState.REFUSED, LAST - timedelta(days=30)),
         ToldProposal(2, 'Sans le quai', Money(1_420_050, 'EUR'), ProposalState.SENT, LAST - timedelta(days=18))),
        (ToldConcession(Side.MINE, 'Pose offerte', Money(45_000, 'EUR'), LAST - timedelta(days=25)),
         ToldConcession(Side.THEIRS, 'Paiement à 30 jours', None, LAST - timedelta(days=25))),
        criteria,
    )  # fmt: skip


def told(contacts: int, outcome: Outcome = Outcome.LOST, **fields: object) -> ToldReport:
    """The deal of the design's picture."""
    analysis = 'Le groupe a gelé les investissements de tous les sites. M. Girardeau l’a appris après notre visite.'
    report = ClosingReport(
        1, 2, outcome, AT, AT, 3, analysis, price=Money(1_750_000, 'EUR'), returns_on=date(2026, 12, 9),
        summary=summary_of(contacts),
    )  # fmt: skip
    lesson = Lesson(4, LessonKind.LOST, 'Vérifier le budget du groupe, pas celui du site', AT)
    known = {
        'organization': 'Transports Girardeau', 'contact': 'Antoine Girardeau', 'owner': 'Claire Morin',
        'amount': Money(1_890_000, 'EUR'), 'stage': Wording('Qualification', 'Qualification'),
        'reason': Wording('Pas de budget', 'No budget'), 'competitor': 'Froid Atlantique', 'lesson': lesson,
    }  # fmt: skip
    return ToldReport(report, 'Entrepôt frigorifique', LAST, **(known | fields))  # type: ignore[arg-type]
