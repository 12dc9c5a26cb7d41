"""A hand-over sheet in words: who, need, value, budget, decision, what was promised, and what was done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from salesdesk.domain.activity import Activity
from salesdesk.domain.closing.contact_summary import ContactSummary, Exchange, ToldCriterion, ToldPromise, ToldProposal
from salesdesk.exchange.closing.summary_texts import (
    PROMISES,
    PROPOSALS,
    SIDES,
    conceded_text,
    exchange_text,
    kind_name,
    money,
)  # fmt: skip
from salesdesk.exchange.papers.told_hand_over import ToldHandOver, ToldPerson
from salesdesk.i18n.deal_words import ANSWERS, CRITERIA
from salesdesk.i18n.formats import date_text, days_text, hour_text, number_text
from salesdesk.i18n.translator import _, current_language, in_language, ngettext

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandOverText:
    """Rows: facts (name, value); people (who, how to reach them); questions (question, answer, evidence); promises
    (whose, what, until when, state); history, the newest first (day, what, words)."""

    language: str
    company: str
    kind: str
    title: str
    about: str
    passing: str
    words_heading: str
    words: str
    facts: tuple[Row, ...]
    people_heading: str
    people: tuple[Row, ...]
    questions_heading: str
    questions: tuple[Row, ...]
    promises_heading: str
    promises: tuple[Row, ...]
    no_promise: str
    note_heading: str
    note: str
    history_heading: str
    history: tuple[Row, ...]
    no_history: str
    shortened: str
    foot: str


def hand_over_text(told: ToldHandOver) -> HandOverText:
    """In the language of the one who gets the deal."""
    with in_language(told.language):
        return _worded(told)


def earlier_text(language: str, count: int) -> str:
    """What stands below a history that was cut."""
    with in_language(language):
        words = ngettext('… and {count} earlier exchange', '… and {count} earlier exchanges', count)
        return words.format(count=number_text(count))


def _worded(told: ToldHandOver) -> HandOverText:
    deal, summary, day = told.deal, told.summary, date_text(told.on)
    passing = _('From {before} to {owner}, {day}') if told.before else _('To {owner}, {day}')
    kind = _('Hand-over sheet')
    return HandOverText(
        language=told.language,
        company=told.letterhead.company or told.letterhead.name,
        kind=kind,
        title=deal.title,
        about=', '.join(filter(None, (told.organization, money(deal.amount) if deal.amount else ''))),
        passing=passing.format(before=told.before, owner=told.owner or '…', day=day),
        words_heading=_('To know first'),
        words=told.words,
        facts=tuple(_facts(told)),
        people_heading=_('Who'),
        people=tuple(_person(person) for person in told.people),
        questions_heading=_('Need, value, budget, decision'),
        questions=tuple(_question(one) for one in summary.criteria),
        promises_heading=_('What was promised'),
        promises=tuple(_promise(one) for one in summary.promises),
        no_promise=_('Nothing was promised.'),
        note_heading=_('Note'),
        note=deal.note.strip(),
        history_heading=_('What was done, the latest first'),
        history=tuple(_exchange(one, told.on) for one in reversed(summary.exchanges)),
        no_history=_('No exchange is noted.'),
        shortened=_('Shortened to one page: everything is in SalesDesk.'),
        foot=_('{kind}, {title}').format(kind=kind, title=deal.title),
    )


def _facts(told: ToldHandOver) -> Iterator[Row]:
    deal, summary = told.deal, told.summary
    known = [
        (_('Stage'), told.stage.read(current_language())),
        (_('Expected close'), date_text(deal.expected_close_on) if deal.expected_close_on else ''),
        (_('Product'), deal.product),
        (_('Proposal'), _proposal(summary)),
        (_('Next'), _planned(told.planned)),
        (_('Concessions'), conceded_text(summary)),
        (_('Competitors'), ', '.join(told.competitors)),
        (_('Way so far'), _stages(summary)),
    ]
    return (row for row in known if row[1])


def _stages(summary: ContactSummary) -> str:
    return ' · '.join(f'{one.name.read(current_language())} {days_text(one.days)}' for one in summary.stages)


def _proposal(summary: ContactSummary) -> str:
    """The last version; of an older one nothing counts any more."""
    if not summary.proposals:
        return ''
    last: ToldProposal = max(summary.proposals, key=lambda one: one.number)
    worth = money(last.amount) if last.amount else ''
    sent = date_text(last.sent_on) if last.sent_on else ''
    return ', '.join(filter(None, (f'v{last.number}', worth, _(PROPOSALS[last.state]), sent)))


def _planned(planned: tuple[Activity, ...]) -> str:
    if not planned:
        return _('nothing is planned')
    following = planned[0]
    hour = hour_text(following.due_minute) if following.due_minute is not None else ''
    when = ' '.join(filter(None, (date_text(following.due_on), hour)))
    return ', '.join(filter(None, (kind_name(following.kind), when, following.subject)))


def _person(person: ToldPerson) -> Row:
    return (
        ', '.join(filter(None, (person.name, person.role))),
        ' · '.join(filter(None, (person.phone, person.email))),
    )


def _question(told: ToldCriterion) -> Row:
    return _(CRITERIA[told.criterion]), _(ANSWERS[told.value]), ' '.join(told.evidence.split())


def _promise(promise: ToldPromise) -> Row:
    due = date_text(promise.due_on) if promise.due_on else ''
    return _(SIDES[promise.side]), ' '.join(promise.text.split()), due, _(PROMISES[promise.state])


def _exchange(exchange: Exchange, today: date) -> Row:
    day = date_text(exchange.on, with_year=exchange.on.year != today.year)
    who = ', '.join(filter(None, (exchange_text(exchange), exchange.person)))
    return day, who, ' '.join(exchange.words.split())
