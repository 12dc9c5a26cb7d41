"""What was done about a deal once more, the slow and obvious way: from the plain rows, walking from day to day."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from statistics import median
from typing import Any

from building import Desk
from slow_figures import Life, ending, lives, stage_spans

from salesdesk.storage.schema.codecs import from_json, from_ms

VAIN = ('voicemail', 'no_answer', 'postponed')
Row = dict[str, Any]


def rows(desk: Desk, table: str, condition: str = '1') -> list[Row]:
    """As an export has them."""
    database = desk.workspace.database
    columns = [name for _, name, *_ in database.rows(f'PRAGMA table_info({table})')]
    return [dict(zip(columns, line, strict=True)) for line in database.rows(f'SELECT * FROM {table} WHERE {condition}')]


class SlowSummary:
    """Of one deal, as of its closing or of now."""

    def __init__(self, desk: Desk, life: Life) -> None:
        self.desk, self.life, self.deal = desk, life, life.row
        closed_at = self.deal['won_at'] or self.deal['lost_at']
        self.ended = from_ms(closed_at) if closed_at else desk.clock.now()
        self.last = self.day(self.ended)
        self.talks = sorted(self._talks(), key=lambda row: (row['done_at'], row['id']))
        marked = rows(self.desk, 'deal_event', f"deal_id = {self.deal['id']} AND kind IN ('won', 'lost', 'reopened')")
        past = [row for row in marked if from_ms(row['at']) <= self.ended]
        self.marked = sorted(past, key=lambda row: (row['at'], row['id']))
        began = min(self.day(from_ms(self.deal['created_at'])), self.last)
        self.first = min([began, *map(self.day_of, self.talks)])

    def day(self, at: datetime) -> date:
        return at.astimezone(self.desk.clock.zone).date()

    def day_of(self, talk: Row) -> date:
        return self.day(from_ms(talk['done_at']))

    def _talks(self) -> Iterator[Row]:
        for row in rows(self.desk, 'activity', f'deal_id = {self.deal["id"]} AND done_at IS NOT NULL'):
            if row['deleted_at'] is None and row['kind'] != 'task' and self.day_of(row) <= self.last:
                yield row

    def in_vain(self, talk: Row) -> bool:
        if talk['result'] in VAIN:
            return True
        answers = [other for other in self.talks[self.talks.index(talk) :] if self.reached(other)]
        return talk['kind'] == 'email' and not answers

    def reached(self, talk: Row) -> bool:
        """Somebody was on the other side."""
        if talk['kind'] == 'email':
            return bool(talk['result'] == 'answered')
        return talk['result'] not in VAIN

    def attempts(self) -> int:
        so_far = 0
        for talk in self.talks:
            so_far = so_far + 1 if self.in_vain(talk) else 0
        return so_far

    def person(self, talk: Row) -> str:
        id_ = talk['contact_id'] if talk['contact_id'] is not None else self.deal['contact_id']
        found = rows(self.desk, 'contact', f'id = {id_ or 0}')
        return str(found[0]['name']) if found else ''

    def gaps(self) -> Iterator[tuple[date, date]]:
        """Day by day: each time without a word while the deal was open."""
        talked = set(map(self.day_of, self.talks))
        since: date | None = self.first
        day = self.first
        while day <= self.last:
            turns = self.turns(day)
            if since is not None and (day in talked or day == self.last or 'closed' in turns):
                yield since, day
                since = day
            for turn in turns:
                since = day if turn == 'open' else None
            day += timedelta(days=1)

    def turns(self, day: date) -> list[str]:
        """How it was closed and opened on that day, in turn; what came before the first day is told on it."""
        return ['open' if row['kind'] == 'reopened' else 'closed' for row in self.marked
                if max(self.first, self.day(from_ms(row['at']))) == day]  # fmt: skip

    def longest(self) -> tuple[date, date] | None:
        found = [gap for gap in self.gaps() if gap[1] > gap[0]]
        return max(found, key=lambda gap: gap[1] - gap[0]) if found else None

    def silent_days(self) -> int:
        since, until = list(self.gaps())[-1]
        return 0 if until in map(self.day_of, self.talks) else (until - since).days

    def stage_days(self) -> dict[int, int]:
        """In the order in which it first came to each stage."""
        return {stage: sum((min_day(self, until) - self.day(began.at)).days for began, until in spans)
                for stage, spans in stage_spans(self.life).items()}  # fmt: skip

    def kept(self, table: str) -> list[Row]:
        """The deal's own rows that were not taken away."""
        own = sorted(rows(self.desk, table, f'deal_id = {self.deal["id"]}'), key=lambda row: int(row['id']))
        return [row for row in own if row['deleted_at'] is None]

    def promised(self) -> Counter[tuple[str, str]]:
        """By side and how it stood, on the day of the closing."""
        return Counter((row['side'], self.stood(row)) for row in self.kept('promise'))

    def stood(self, promise: Row) -> str:
        due, kept = promise['due_on'], promise['kept_on']
        if promise['broken_on'] or (kept and due and kept > due):
            return 'broken'
        return 'kept' if kept else 'late' if due and due < self.last.isoformat() else 'open'

    def conceded(self, side: str) -> tuple[int, dict[str, int]]:
        own = [row for row in self.kept('concession') if row['side'] == side]
        costs = Counter[str]()
        for row in own:
            if row['currency'] is not None:
                costs[row['currency']] += row['cost']
        return len(own), {row['currency']: costs[row['currency']] for row in own if row['currency']}

    def overrides(self) -> list[tuple[date, str, str]]:
        told = rows(self.desk, 'deal_event', f"deal_id = {self.deal['id']} AND kind = 'overridden'")
        return [(self.day(from_ms(row['at'])), row['text'], from_json(row['detail'])['missing']) for row in told]


def min_day(summary: SlowSummary, until: datetime | None) -> date:
    return summary.last if until is None else summary.day(until)


def usual_days(desk: Desk) -> dict[int, tuple[float, int]]:
    """The median of the days in each stage, over all deals that left its pipeline well; and of how many."""
    found: dict[int, list[int]] = {}
    for life in lives(desk):
        for stage, spans in stage_spans(life).items():
            end = ending(life, life.pipeline_of[stage])
            if end is not None and end.outcome in ('won', 'handed_over'):
                days = sum((life.day(until) - life.day(began.at)).days for began, until in spans if until)
                found.setdefault(stage, []).append(days)
    return {stage: (float(median(days)), len(days)) for stage, days in found.items()}
