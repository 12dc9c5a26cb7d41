"""RRULE text read and written, and what is refused with the part that is in the way."""

from contextlib import suppress
from datetime import UTC, date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from recurrence_building import rules

from salesdesk.domain.agenda.recurrence import Frequency, Recurrence
from salesdesk.domain.agenda.rrule import parse_rrule, rrule_text
from salesdesk.domain.errors import RecurrenceUnreadable, RecurrenceUnsupported

DAILY, WEEKLY, MONTHLY = Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY


@pytest.mark.parametrize(
    ('text', 'rule'),
    [
        ('FREQ=DAILY', Recurrence(DAILY)),
        ('FREQ=DAILY;INTERVAL=2;COUNT=10', Recurrence(DAILY, 2, count=10)),
        ('FREQ=WEEKLY;BYDAY=MO,TH', Recurrence(WEEKLY, weekdays=frozenset({0, 3}))),
        ('FREQ=MONTHLY;BYMONTHDAY=-1', Recurrence(MONTHLY, on_last_day=True)),
        ('FREQ=YEARLY;UNTIL=20260612', Recurrence(Frequency.YEARLY, until=date(2026, 6, 12))),
    ],
)
def test_a_rule_is_read_and_written(text: str, rule: Recurrence) -> None:
    assert parse_rrule(text) == rule
    assert rrule_text(rule) == text


@given(rules())
def test_what_is_written_is_read_again(rule: Recurrence) -> None:
    assert parse_rrule(rrule_text(rule)) == rule


@pytest.mark.parametrize(
    'text',
    [
        'RRULE:FREQ=WEEKLY;BYDAY=TH,MO',
        ' freq=weekly;byday=mo,th ',
        'BYDAY=MO,TH;FREQ=WEEKLY;INTERVAL=1;WKST=MO',
        'FREQ=WEEKLY;BYDAY=MO,TH,MO;',
    ],
)
def test_other_programs_spell_it_otherwise(text: str) -> None:
    assert rrule_text(parse_rrule(text)) == 'FREQ=WEEKLY;BYDAY=MO,TH'


@pytest.mark.parametrize(
    ('until', 'zone', 'day'),
    [
        ('20260612', 'Europe/Paris', '2026-06-12'),
        ('20260612T235959', 'Europe/Paris', '2026-06-12'),
        ('20260612T215959Z', 'Europe/Paris', '2026-06-12'),
        ('20260612T220000Z', 'Europe/Paris', '2026-06-13'),
        ('20260612T035959Z', 'America/New_York', '2026-06-11'),
    ],
)
def test_an_end_with_an_hour_is_the_day_it_is_for_the_seller(until: str, zone: str, day: str) -> None:
    assert parse_rrule(f'FREQ=DAILY;UNTIL={until}', ZoneInfo(zone)).until == date.fromisoformat(day)


@pytest.mark.parametrize(
    ('text', 'part'),
    [
        ('', ''),
        ('every day', 'EVERY DAY'),
        ('FREQ', 'FREQ'),
        ('INTERVAL=2', 'FREQ'),
        ('FREQ=FORTNIGHTLY', 'FREQ'),
        ('FREQ=DAILY;FREQ=DAILY', 'FREQ=DAILY'),
        ('FREQ=DAILY;OFTEN=1', 'OFTEN=1'),
        ('FREQ=DAILY;INTERVAL=0', 'INTERVAL'),
        ('FREQ=DAILY;INTERVAL=-1', 'INTERVAL'),
        ('FREQ=DAILY;INTERVAL=two', 'INTERVAL'),
        ('FREQ=DAILY;INTERVAL=٢', 'INTERVAL'),
        ('FREQ=DAILY;COUNT=0', 'COUNT'),
        ('FREQ=DAILY;COUNT=' + '9' * 5_000, 'COUNT'),
        ('FREQ=DAILY;COUNT=2;UNTIL=20260612', 'COUNT'),
        ('FREQ=DAILY;UNTIL=20260231', 'UNTIL'),
        ('FREQ=DAILY;UNTIL=2026-06-12', 'UNTIL'),
        ('FREQ=DAILY;UNTIL=20260612T99', 'UNTIL'),
        ('FREQ=DAILY;UNTIL=20260612T990000Z', 'UNTIL'),
        ('FREQ=DAILY;UNTIL=00010101T000000Z', 'UNTIL'),
        ('FREQ=WEEKLY;BYDAY=MO,,TU', 'BYDAY'),
        ('FREQ=WEEKLY;BYDAY=LU', 'BYDAY'),
    ],
)
def test_what_is_no_rule_is_refused_by_its_part(text: str, part: str) -> None:
    with pytest.raises(RecurrenceUnreadable) as refusal:
        parse_rrule(text, ZoneInfo('America/New_York'))
    assert refusal.value.part == part


@pytest.mark.parametrize(
    ('text', 'part'),
    [
        ('FREQ=HOURLY', 'FREQ'),
        ('FREQ=MONTHLY;BYDAY=2MO', 'BYDAY'),
        ('FREQ=DAILY;BYDAY=MO', 'BYDAY'),
        ('FREQ=WEEKLY;BYDAY=-1FR', 'BYDAY'),
        ('FREQ=WEEKLY;BYDAY=2MO', 'BYDAY'),
        ('FREQ=MONTHLY;BYMONTHDAY=15', 'BYMONTHDAY'),
        ('FREQ=YEARLY;BYMONTHDAY=-1', 'BYMONTHDAY'),
        ('FREQ=YEARLY;BYMONTH=6', 'BYMONTH'),
        ('FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1', 'BYSETPOS'),
        ('FREQ=WEEKLY;INTERVAL=2;WKST=SU', 'WKST'),
    ],
)
def test_what_salesdesk_does_not_repeat_by_is_said(text: str, part: str) -> None:
    with pytest.raises(RecurrenceUnsupported) as refusal:
        parse_rrule(text)
    assert refusal.value.part == part


@given(st.text() | st.text('FREQ=DAILYWKMONTH;UNTIL0123456789,BYCZ-', max_size=60))
def test_any_text_is_a_rule_or_refused(text: str) -> None:
    for each in (text, f'FREQ=WEEKLY;{text}', f'FREQ=DAILY;UNTIL={text}'):
        with suppress(RecurrenceUnreadable, RecurrenceUnsupported):
            assert isinstance(parse_rrule(each, UTC), Recurrence)
