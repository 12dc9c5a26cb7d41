"""The template and sample files as plain data, and the few questions the tests here ask of them."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

from salesdesk.paths import resource

Record = dict[str, Any]

TEMPLATES = ('sales', 'consulting', 'building', 'software', 'prospecting', 'after_sales')
CRITERIA = ('need', 'value', 'budget', 'decision_maker')
# The day the pictures of the design show; sums by month only come out on a day like it.
PICTURED_DAY = date(2026, 6, 9)


@cache
def read(*path: str) -> Record:
    content: Record = json.loads(resource(*path).read_text(encoding='utf-8'))
    return content


def template(key: str) -> Record:
    return read('templates', f'{key}.json')


def stages(pipeline: str) -> list[str]:
    return [stage['key'] for stage in template(pipeline)['stages']]


def gate(pipeline: str, stage: str) -> list[Record]:
    return next(found['gate'] for found in template(pipeline)['stages'] if found['key'] == stage)


def sample() -> Record:
    return read('sample', 'sample.json')


def deals(pipeline: str, outcome: str = '') -> list[Record]:
    """A pipeline's deals: all, or the 'open', 'won' or 'lost' ones."""
    return [deal for deal in sample()['deals'] if deal['pipeline'] == pipeline and outcome in ('', status(deal))]


def open_deal(title: str) -> Record:
    return next(deal for deal in deals('sales', 'open') if deal['title'] == title)


def status(deal: Record) -> str:
    if deal['outcome'] is None:
        return 'open'
    return 'won' if 'won_days_ago' in deal['outcome'] else 'lost'


def stage(deal: Record) -> str:
    return str(deal['path'][-1]['stage'])


def closed_days_ago(deal: Record) -> int:
    outcome = deal['outcome'] or {}
    return int(outcome.get('won_days_ago', outcome.get('lost_days_ago', 0)))


def left_days_ago(deal: Record) -> Iterator[tuple[str, int, int]]:
    """Each stage the deal has left: its key, when it was entered and when it was left."""
    entered = [(step['stage'], step['days_ago']) for step in deal['path']]
    ends = [days_ago for _, days_ago in entered[1:]] + ([closed_days_ago(deal)] if deal['outcome'] else [])
    return ((key, start, end) for (key, start), end in zip(entered, ends, strict=False))


def is_met(requirement: Record, deal: Record) -> bool:
    """Whether the deal has what one line of a gate asks for, today."""
    subject: str = requirement['subject']
    answer = deal['answers'].get(subject, {}).get('value', 'unknown')
    field = 'expected_close_in_days' if subject == 'expected_close_on' else subject
    match requirement['kind']:
        case 'criterion_answered':
            return bool(answer != 'unknown')
        case 'criterion_yes':
            return bool(answer == 'yes')
        case 'field_present':
            return deal[field] is not None
        case _:
            return deal['next_action'] is not None


def missing(deal: Record, level: str) -> list[str]:
    """What keeps the deal from leaving its stage, by subject; an action has none and is named by its kind."""
    asked = [line for line in gate(deal['pipeline'], stage(deal)) if line['level'] == level]
    return [line['subject'] or line['kind'] for line in asked if not is_met(line, deal)]


def month(days: int) -> int:
    """The month of a day counted from the pictured one."""
    return (PICTURED_DAY + timedelta(days)).month


def texts(content: Any, path: str = '') -> Iterator[tuple[str, str]]:
    """Every text of a file with the way to it."""
    if isinstance(content, str):
        yield path, content
    elif isinstance(content, dict | list):
        items = content.items() if isinstance(content, dict) else enumerate(content)
        for key, value in items:
            yield from texts(value, f'{path}.{key}')
