"""Writes the sample data: a seller's board and her last twelve months, dated from today."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.deals.edits import plan, write_answer
from salesdesk.controllers.start.sample_exchanges import SampleDay, minute_of, write_exchanges
from salesdesk.controllers.start.sample_lessons import SampleShelf, write_lessons
from salesdesk.controllers.start.sample_offers import write_offers
from salesdesk.controllers.start.sample_rules import write_rule
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.contact import Contact, ContactPoint, Organization, PointKind
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.money import Money, exponent_of
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.domain.process.pipeline import Pipeline, Stage
from salesdesk.domain.process.qualification import AnswerValue, Criterion, GivenAnswer
from salesdesk.domain.views.month_figures import month_key
from salesdesk.domain.views.saved_view import Target
from salesdesk.paths import resource
from salesdesk.storage.processes import read_stages
from salesdesk.storage.ranks import ranks_below_all
from salesdesk.storage.unit_of_work import UnitOfWork
from salesdesk.storage.word_lists import read_lost_reasons


@dataclass(frozen=True)
class _Known:
    """What the deals of the sample refer to, by the file's own keys."""

    pipelines: Mapping[str, Pipeline]
    stages: Mapping[tuple[int, str], Stage]
    organizations: Mapping[str, int]
    contacts: Mapping[str, int]
    tags: Mapping[str, int]
    reasons: Mapping[str, LostReason]
    currency: str
    today: date
    zone: tzinfo | None
    now: datetime


def write_sample(
    work: UnitOfWork, pipelines: Mapping[str, Pipeline], clock: Clock, language: str, currency: str
) -> None:
    """Organisations, contacts, tags and deals with their whole past; tags and amounts in the seller's own terms."""
    data = json.loads(resource('sample', 'sample.json').read_text(encoding='utf-8'))
    now = work.now
    organizations = {line['key']: _organization(work, line) for line in data['organizations']}
    known = _Known(
        pipelines,
        {(stage.pipeline_id, stage.key): stage for stage in read_stages(work.database)},
        organizations,
        {line['key']: _contact(work, line, organizations) for line in data['contacts']},
        {line['name']['fr']: _tag(work, line, language) for line in data['tags']},
        {reason.key: reason for reason in read_lost_reasons(work.database)},
        currency,
        clock.today(),
        clock.zone,
        now,
    )
    # A sale and its after-sales have one title: the sale, which comes first, is meant.
    deals: dict[str, int] = {}
    for line in data['deals']:
        deals.setdefault(line['title'], _deal(work, line, known))
    shelf = SampleShelf(known.today, known.zone, language, pipelines, known.stages, deals)
    write_lessons(work, shelf)
    write_offers(work, shelf, currency)
    work.now = now
    write_rule(work, language)
    target = Money(round(data['target_of_the_month'] * 10 ** exponent_of(currency)), currency)
    work.save(Target(month_key(known.today), target))


def _organization(work: UnitOfWork, line: dict[str, Any]) -> int:
    organization = Organization(work.new_id(), line['name'], work.now, sector=line.get('sector', ''))
    work.save(organization)
    for place, kind in enumerate(kind for kind in PointKind if kind in line):
        work.save(ContactPoint(work.new_id(), kind, line[kind], position=place, organization_id=organization.id))
    return organization.id


def _contact(work: UnitOfWork, line: dict[str, Any], organizations: Mapping[str, int]) -> int:
    organization_id = organizations[line['organization']]
    contact = Contact(
        work.new_id(), line['name'], work.now, organization_id, line['email'], line['phone'], job_title=line['role']
    )
    work.save(contact)
    for place, (kind, value) in enumerate(line.get('further', ())):
        work.save(ContactPoint(work.new_id(), PointKind(kind), value, position=place, contact_id=contact.id))
    return contact.id


def _tag(work: UnitOfWork, line: dict[str, Any], language: str) -> int:
    tag = Tag(work.new_id(), line['name'][language], line['color'])
    work.save(tag)
    return tag.id


def _deal(work: UnitOfWork, line: dict[str, Any], known: _Known) -> int:
    """Lives the deal's past again, step by step, so that its history is written the way it always is."""
    pipeline = known.pipelines[line['pipeline']]
    path = [(known.stages[pipeline.id, step['stage']], step) for step in line['path']]
    work.now = _instant(known, path[0][1]['days_ago'])
    deal = _first(work, line, known, path[0][0])
    for tag in line['tags']:
        work.database.execute('INSERT INTO deal_tag VALUES (?, ?)', (deal.id, known.tags[tag]))
    for criterion, answer in line['answers'].items():
        _answer(work, deal, criterion, answer, known)
    for stage, step in path[1:]:
        work.now = _instant(known, step['days_ago'])
        _decision(work, deal, step)
        rank = ranks_below_all(work.database, stage.id, 1)[0]
        deal = deal.enter(pipeline.id, stage.id, rank, work.now)
        work.save(deal)
    _ending(work, deal, line, known)
    return deal.id


def _first(work: UnitOfWork, line: dict[str, Any], known: _Known, stage: Stage) -> Deal:
    rank = ranks_below_all(work.database, stage.id, 1)[0]
    close = line['expected_close_in_days']
    deal = Deal(
        work.new_id(), stage.pipeline_id, stage.id, rank, line['title'], work.now, work.now,
        organization_id=known.organizations.get(line['organization']),
        contact_id=known.contacts.get(line['contact']),
        amount=_amount(line, known),
        expected_close_on=None if close is None else known.today + timedelta(days=close),
        owner=line['owner'],
    )  # fmt: skip
    work.save(deal)
    return deal


def _amount(line: dict[str, Any], known: _Known) -> Money | None:
    if line['amount'] is None:
        return None
    return Money(round(line['amount'] * 10 ** exponent_of(known.currency)), known.currency)


def _answer(work: UnitOfWork, deal: Deal, criterion: str, answer: dict[str, Any], known: _Known) -> None:
    work.now = _instant(known, answer['days_ago'])
    on = known.today - timedelta(days=answer['days_ago'])
    write_answer(work, deal, GivenAnswer(Criterion(criterion), AnswerValue(answer['value']), answer['evidence'], on))


def _decision(work: UnitOfWork, deal: Deal, step: dict[str, Any]) -> None:
    if step.get('decision'):
        detail = {'decision': 'go'}
        work.record_event(
            DealEvent(deal.id, work.now, EventKind.DECIDED, deal.stage_id, text=step['decision'], detail=detail)
        )


def _ending(work: UnitOfWork, deal: Deal, line: dict[str, Any], known: _Known) -> None:
    action, outcome = line['next_action'], line['outcome']
    day = SampleDay(known.today, known.zone, known.now)
    write_exchanges(work, deal, [*line.get('exchanges', ()), *line.get('done_today', ())], day)
    if action is not None:
        work.now = _instant(known, 1)
        deal = plan(work, deal, _new_action(action, known.today))
    if outcome and 'won_days_ago' in outcome:
        deal = deal.win(_instant(known, outcome['won_days_ago']), None)
    elif outcome:
        reason = known.reasons[outcome['reason']]
        back = outcome.get('returns_in_days')
        returns_on = None if back is None else known.today + timedelta(days=back)
        lost_at = _instant(known, outcome['lost_days_ago'])
        deal = deal.lose(lost_at, reason.id, outcome.get('note', ''), returns_on)
    work.save(deal)


def _new_action(action: dict[str, Any], today: date) -> NewAction:
    due = minute_of(action['time']) if action['time'] else None
    return NewAction(ActivityKind(action['kind']), _working_day(today, action['in_days']), due, action['subject'])


def _working_day(today: date, days: int) -> date:
    """So many days from today; off a weekend, to Monday or, in the past, back to Friday. Today is today."""
    day = today + timedelta(days=days)
    after_friday = day.weekday() - 4
    if after_friday <= 0 or not days:
        return day
    return day - timedelta(days=after_friday) if days < 0 else day + timedelta(days=3 - after_friday)


def _instant(known: _Known, days_ago: int) -> datetime:
    """Noon of that day where the seller is: the days on her cards are those of the file."""
    return datetime.combine(known.today - timedelta(days=days_ago), time(12), known.zone).astimezone(UTC)
