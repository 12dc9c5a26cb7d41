"""Two deals beside one another: part by part, what each of them is, and where they differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from salesdesk.domain.closing.closing_report import Outcome
from salesdesk.domain.closing.contact_summary import ContactSummary
from salesdesk.domain.closing.promise import Side
from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.exchange.closing.cells import shown
from salesdesk.exchange.closing.document import Cell
from salesdesk.exchange.closing.summary_texts import (
    answered_text,
    conceded_text,
    count_text,
    days_long,
    kind_name,
    missing_text,
    promised_text,
    silence_text,
)
from salesdesk.exchange.reports.sheet import Cell as SheetCell
from salesdesk.exchange.reports.sheet import Heading, Sheet
from salesdesk.i18n.translator import _, current_language, mark

Rows = Iterator[tuple[str, Cell]]
OUTCOMES = {Outcome.WON: mark('Won'), Outcome.LOST: mark('Lost'), None: mark('Open')}


@dataclass(frozen=True, slots=True)
class ComparedDeal:
    """A deal with the names of all it speaks of. outcome None: it is open, and its days are those until today.

    reason, words, competitor, price, lesson: of the report on how it ended.
    """

    title: str
    outcome: Outcome | None
    summary: ContactSummary
    created_on: date
    closed_on: date | None
    days: int
    pipeline: Wording | None = None
    stage: Wording | None = None
    organization: str = ''
    contact: str = ''
    owner: str = ''
    product: str = ''
    tags: str = ''
    amount: Money | None = None
    reason: Wording | None = None
    words: str = ''
    competitor: str = ''
    price: Money | None = None
    lesson: str = ''


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """'' where one of them has nothing."""

    name: str
    left: str
    right: str

    @property
    def differs(self) -> bool:
        return self.left != self.right


@dataclass(frozen=True, slots=True)
class ComparedPart:
    """Rows under a heading."""

    heading: str
    rows: tuple[ComparedRow, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """In the seller's words."""

    left: str
    right: str
    parts: tuple[ComparedPart, ...]

    @property
    def differing(self) -> int:
        return sum(row.differs for part in self.parts for row in part.rows)


def comparison_of(left: ComparedDeal, right: ComparedDeal) -> Comparison:
    """What neither of them has is left out."""
    makers = (
        (_('The deal'), _about),
        (_('How it ended'), _ending),
        (_('Contacts'), _contacts),
        (_('Silences'), _silences),
        (_('Days per stage'), _stages),
        (_('Gates passed anyway'), _gates),
        (_('Promises and concessions'), _given),
        (_('Criteria'), _criteria),
    )
    parts = (ComparedPart(heading, tuple(_rows(list(of(left)), list(of(right))))) for heading, of in makers)
    return Comparison(left.title, right.title, tuple(part for part in parts if part.rows))


def sheet_of_comparison(found: Comparison) -> Sheet:
    """As a table to be handed out."""
    headings = tuple(
        Heading(key, title, Unit.TEXT)
        for key, title in (
            ('part', _('Part')), ('what', _('What')), ('left', found.left), ('right', found.right),
            ('differs', _('Differs')),
        )
    )  # fmt: skip
    rows = tuple(
        tuple(
            SheetCell(Unit.TEXT, text)
            for text in (part.heading, row.name, row.left, row.right, _('yes') if row.differs else _('no'))
        )
        for part in found.parts
        for row in part.rows
    )
    return Sheet('comparison', _('{left} and {right}').format(left=found.left, right=found.right), headings, rows)


def _rows(left: Sequence[tuple[str, Cell]], right: Sequence[tuple[str, Cell]]) -> Iterator[ComparedRow]:
    """In the order of the left one; what only the right one has stands behind what it has before it."""
    names = [name for name, _cell in left]
    before = -1
    for name, _cell in right:
        if name in names:
            before = names.index(name)
        else:
            before += 1
            names.insert(before, name)
    known = dict(left), dict(right)
    for name in names:
        cells = [shown(deal.get(name)) for deal in known]
        if any(cells):
            yield ComparedRow(name, *cells)


def _about(deal: ComparedDeal) -> Rows:
    yield _('Organisation'), deal.organization
    yield _('Main contact'), deal.contact
    yield _('Pipeline'), _read(deal.pipeline)
    yield _('Amount'), deal.amount
    yield _('Product'), deal.product
    yield _('Owner'), deal.owner
    yield _('Tags'), deal.tags
    yield _('Created'), deal.created_on
    yield _('Closed'), deal.closed_on
    yield _('From beginning to end'), days_long(deal.days)


def _ending(deal: ComparedDeal) -> Rows:
    yield _('Outcome'), _(OUTCOMES[deal.outcome])
    yield _('Stage reached'), _read(deal.stage)
    yield _('Main reason'), _read(deal.reason)
    yield _('What was said'), deal.words
    yield _('Won by'), deal.competitor
    yield _('Their price'), deal.price
    yield _('Lesson'), deal.lesson


def _contacts(deal: ComparedDeal) -> Rows:
    summary = deal.summary
    for count in summary.counts():
        yield kind_name(count.kind, several=True), count_text(count)
    yield _('Attempts since the last answer'), summary.attempts
    if summary.exchanges:
        yield _('First exchange'), summary.exchanges[0].on
        yield _('Last exchange'), summary.exchanges[-1].on


def _silences(deal: ComparedDeal) -> Rows:
    if deal.summary.longest is not None:
        yield _('Longest silence'), silence_text(deal.summary.longest)
    yield _('Silence until the end'), days_long(deal.summary.silent_days)


def _stages(deal: ComparedDeal) -> Rows:
    for time in deal.summary.stages:
        yield time.name.read(current_language()) or _('Unknown stage'), days_long(time.days)


def _gates(deal: ComparedDeal) -> Rows:
    told: dict[str, list[str]] = {}
    for override in deal.summary.overrides:
        words = (override.reason, missing_text(override.missing))
        # The same gate may have been passed more than once.
        told.setdefault(_read(override.stage), []).extend(filter(None, words))
    yield from ((stage, '\n'.join(lines)) for stage, lines in told.items())


def _given(deal: ComparedDeal) -> Rows:
    summary = deal.summary
    yield _('We promised'), promised_text(summary, Side.MINE)
    yield _('The customer promised'), promised_text(summary, Side.THEIRS)
    yield _('Concessions'), conceded_text(summary)
    yield _('Proposals'), len(summary.proposals)


def _criteria(deal: ComparedDeal) -> Rows:
    for told in deal.summary.criteria:
        name, _colon, answer = answered_text(told).partition(':')
        yield name.strip(), answer.strip()


def _read(wording: Wording | None) -> str:
    return wording.read(current_language()) if wording else ''
