"""Every figure once more, the slow and obvious way: from the rows of deal and deal_event alone, deal by deal."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple

from building import Desk

from salesdesk.domain.figures.measure import DAY_ONE, Behind, Measure

MOVES = ('created', 'stage_entered', 'handed_over', 'reopened')
ENDS = ('won', 'lost')
WITHIN = (30, 60, 90, 180)


class Part(NamedTuple):
    """What one deal adds to one measure on one day."""

    deal_id: int
    pipeline_id: int
    day: date
    subject: str
    currency: str
    count: int
    minor: int
    extra: int


class Money(NamedTuple):
    """Minor units and currency; nothing is nothing of no currency."""

    minor: int
    currency: str


class Moment(NamedTuple):
    """How a deal stood from an instant on; stage None: closed, or nobody knows where. came: it entered just then."""

    at: datetime
    stage_id: int | None
    money: Money
    came: bool


@dataclass
class Event:
    """A row of deal_event."""

    kind: str
    at: datetime
    from_stage: int | None
    to_stage: int | None
    money: Money
    detail: dict[str, str]


@dataclass
class Life:
    """A deal's row, all of its history as it was written, and the process it went through."""

    row: dict[str, Any]
    source: str
    events: list[Event]
    pipeline_of: dict[int, int]
    stages: list[tuple[int, int, bool]]
    desk: Desk

    def day(self, at: datetime) -> date:
        return at.astimezone(self.desk.clock.zone).date()

    def tells(self, *kinds: str) -> list[Event]:
        return [event for event in self.events if event.kind in kinds]

    @property
    def end(self) -> Event | None:
        """The closing that still stands."""
        last = self.tells(*ENDS, 'reopened')[-1:]
        return last[0] if last and last[0].kind in ENDS else None

    def entered_stages(self, pipeline_id: int) -> list[Event]:
        return [
            event for event in self.tells(*MOVES)
            if event.to_stage is not None and self.pipeline_of[event.to_stage] == pipeline_id
        ]  # fmt: skip

    @property
    def pipelines(self) -> list[int]:
        entered = [self.pipeline_of[event.to_stage] for event in self.tells(*MOVES) if event.to_stage is not None]
        return list(dict.fromkeys([*entered, self.row['pipeline_id']]))

    @property
    def pipeline_then(self) -> int:
        """The one it stood in last; its row's, where nobody knows of any."""
        stages = [event.to_stage for event in self.tells(*MOVES) if event.to_stage is not None]
        return self.pipeline_of[stages[-1]] if stages else int(self.row['pipeline_id'])

    def entry(self, pipeline_id: int) -> Event:
        """In the first pipeline the deal is from when it was made on, wherever it stood then."""
        if self.pipelines[0] == pipeline_id:
            return self.events[0]
        return self.entered_stages(pipeline_id)[0]

    def moments(self) -> list[Moment]:
        """How it stood, one moment after the other; time never runs backwards in it."""
        found: list[Moment] = []
        at, stage, is_open = self.events[0].at, None, True
        for event in self.tells(*MOVES, *ENDS, 'amount_changed'):
            at = max(at, event.at)
            stage = event.to_stage if event.kind in MOVES and event.to_stage is not None else stage
            is_open = event.kind not in ENDS if event.kind in (*ENDS, 'reopened') else is_open
            came = event.kind in MOVES and is_open
            found.append(Moment(at, stage if is_open else None, event.money, came))
        return found

    def stands(self, day: date) -> Moment | None:
        """How it stood at the end of that day, if it stood in a stage."""
        until = [moment for moment in self.moments() if self.day(moment.at) <= day]
        return until[-1] if until and until[-1].stage_id is not None else None


def lives(desk: Desk) -> Iterator[Life]:
    """Of all deals that are not in the trash."""
    database = desk.workspace.database
    columns = [name for _, name, *_ in database.rows('PRAGMA table_info(deal)')]
    stages = [(id_, pipeline, archived is not None) for id_, pipeline, archived in database.rows(
        'SELECT id, pipeline_id, archived_at FROM stage ORDER BY pipeline_id, rank, id')]  # fmt: skip
    for values in database.rows('SELECT * FROM deal WHERE deleted_at IS NULL'):
        row = dict(zip(columns, values, strict=True))
        events = [_event(line) for line in database.rows(
            'SELECT kind, at, from_stage_id, to_stage_id, amount, currency, detail FROM deal_event'
            ' WHERE deal_id = ? ORDER BY id', (row['id'],))]  # fmt: skip
        yield Life(row, _source(desk, row), events, {id_: pipeline for id_, pipeline, _ in stages}, stages, desk)


def _event(line: Sequence[Any]) -> Event:
    kind, at, source, target, amount, currency, detail = line
    money = Money(amount or 0, currency or '')
    return Event(kind, _instant(at), source, target, money, json.loads(detail or '{}'))


def _instant(ms: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=ms // 1000)


def _source(desk: Desk, row: dict[str, Any]) -> str:
    for table in ('contact', 'organization'):
        sql = f'SELECT source FROM {table} WHERE id = ?'
        source = str(desk.workspace.database.value(sql, (row[f'{table}_id'],)) or '')
        if source:
            return source
    return ''


def _part(life: Life, pipeline: int, day: date, subject: object, money: Money, extra: int = 0, count: int = 1) -> Part:
    return Part(life.row['id'], pipeline, day, str(subject), money.currency, count, money.minor, extra)


class Ending(NamedTuple):
    """How a deal left a pipeline for good."""

    outcome: str
    day: date
    money: Money
    reason: str
    cycle: int
    stage_id: int | None


def ending(life: Life, pipeline: int) -> Ending | None:
    began = life.day(life.entry(pipeline).at)
    if pipeline != life.row['pipeline_id']:
        left = [event for event in life.tells('handed_over') if life.pipeline_of[event.from_stage or 0] == pipeline][-1]
        index = life.tells(*MOVES, *ENDS, 'amount_changed').index(left)
        at, before = life.moments()[index].at, life.moments()[index - 1]
        return Ending('handed_over', life.day(at), before.money, '', max(0, (life.day(at) - began).days), None)
    end = life.end
    if end is None:
        return None
    day, reason = life.day(end.at), end.detail.get('lost_reason_id', '')
    return Ending(end.kind, day, end.money, reason, max(0, (day - began).days), end.from_stage)


def entered(life: Life) -> Iterator[Part]:
    for pipeline in life.pipelines:
        entry = life.entry(pipeline)
        yield _part(life, pipeline, life.day(entry.at), life.source, entry.money)


def closings(outcome: str, subject: Callable[[Life, Ending], object]) -> Callable[[Life], Iterator[Part]]:
    def parts(life: Life) -> Iterator[Part]:
        for pipeline in life.pipelines:
            end = ending(life, pipeline)
            if end is not None and end.outcome == outcome:
                yield _part(life, pipeline, end.day, subject(life, end), end.money, end.cycle)

    return parts


def unpriced(outcome: str) -> Callable[[Life], Iterator[Part]]:
    def parts(life: Life) -> Iterator[Part]:
        yield from (part for part in closings(outcome, lambda _life, _end: '')(life) if not part.minor)

    return parts


def by_gates(outcome: str, *, is_overridden: bool) -> Callable[[Life], Iterator[Part]]:
    def parts(life: Life) -> Iterator[Part]:
        for part in closings(outcome, lambda _life, _end: '')(life):
            gates = [life.pipeline_of[event.from_stage or 0] for event in life.tells('overridden')]
            if (part.pipeline_id in gates) == is_overridden:
                yield part

    return parts


def reached(outcome: str) -> Callable[[Life], Iterator[Part]]:
    def parts(life: Life) -> Iterator[Part]:
        for part in closings(outcome, lambda _life, _end: '')(life):
            for stage in {event.to_stage for event in life.entered_stages(part.pipeline_id)}:
                yield part._replace(subject=str(stage))

    return parts


def touched(life: Life) -> Iterator[Part]:
    for pipeline in life.pipelines:
        day = life.day(life.entry(pipeline).at)
        path = life.entered_stages(pipeline)
        for stage in {event.to_stage for event in path}:
            first = next(event for event in path if event.to_stage == stage)
            yield _part(life, pipeline, day, stage, first.money)


def in_order(wanted: Sequence[int], path: Sequence[int | None]) -> bool:
    """Whether the one can be read in the other, from left to right, whatever stands in between."""
    rest = iter(path)
    return all(stage in rest for stage in wanted)


def whole_way(life: Life, pipeline: int) -> list[int]:
    return [stage for stage, owner, removed in life.stages if owner == pipeline and not removed]


def passed(life: Life) -> Iterator[Part]:
    for part in touched(life):
        path = [event.to_stage for event in life.entered_stages(part.pipeline_id)]
        ranked = [stage for stage, owner, _ in life.stages if owner == part.pipeline_id]
        before = ranked[: ranked.index(int(part.subject))]
        in_use = [stage for stage in before if stage in whole_way(life, part.pipeline_id)]
        if in_order([*in_use, int(part.subject)], path):
            yield part


def skipped_to(life: Life) -> Iterator[Part]:
    in_its_turn = set(passed(life))
    yield from (part for part in touched(life) if part not in in_its_turn)


def ended_well(wanted: Callable[[Life, int], bool]) -> Callable[[Life], Iterator[Part]]:
    def parts(life: Life) -> Iterator[Part]:
        for pipeline in life.pipelines:
            end = ending(life, pipeline)
            if end is not None and end.outcome != 'lost' and wanted(life, pipeline):
                yield _part(life, pipeline, life.day(life.entry(pipeline).at), '', end.money)

    return parts


def went_all_the_way(life: Life, pipeline: int) -> bool:
    path = [event.to_stage for event in life.entered_stages(pipeline)]
    return in_order(whole_way(life, pipeline), path)


def lost_at(life: Life) -> Iterator[Part]:
    pipeline = life.row['pipeline_id']
    end = ending(life, pipeline)
    if end is not None and end.outcome == 'lost' and end.stage_id is not None and life.entered_stages(pipeline):
        yield _part(life, pipeline, life.day(life.entry(pipeline).at), end.stage_id, end.money)


def cohort(life: Life) -> Iterator[Part]:
    for pipeline in life.pipelines:
        end = ending(life, pipeline)
        if end is not None:
            within = next((str(days) for days in WITHIN if end.cycle <= days), 'later')
            day = life.day(life.entry(pipeline).at)
            yield _part(life, pipeline, day, f'{end.outcome}:{within}', end.money, end.cycle)


def stage_spans(life: Life) -> dict[int, list[tuple[Moment, datetime | None]]]:
    """Per stage, each time with one amount in it, and when that ended."""
    found: dict[int, list[tuple[Moment, datetime | None]]] = {}
    moments = life.moments()
    for moment, following in zip(moments, [*moments[1:], None], strict=True):
        if moment.stage_id is not None:
            found.setdefault(moment.stage_id, []).append((moment, following.at if following else None))
    return found


def stage_time(life: Life) -> Iterator[Part]:
    for stage, spans in stage_spans(life).items():
        moment, left = spans[-1]
        if left is not None:
            spent = sum(round((until - began.at).total_seconds()) for began, until in spans if until)
            yield _part(life, life.pipeline_of[stage], life.day(left), stage, moment.money, spent)


def stage_open(life: Life) -> Iterator[Part]:
    """Now is left out by counting from 1970: then less what it was there before."""
    for stage, spans in stage_spans(life).items():
        moment, left = spans[-1]
        if left is None:
            before = sum(round((until - began.at).total_seconds()) for began, until in spans if until)
            since = round(moment.at.timestamp()) - before
            yield _part(life, life.pipeline_of[stage], DAY_ONE, stage, moment.money, since)


def won_stage(life: Life) -> Iterator[Part]:
    """Of deals that left the pipeline well: how many days they were in each of its stages, all visits together."""
    for pipeline in life.pipelines:
        end = ending(life, pipeline)
        if end is not None and end.outcome != 'lost':
            for stage, spans in stage_spans(life).items():
                if life.pipeline_of[stage] == pipeline:
                    days = sum((life.day(until) - life.day(began.at)).days for began, until in spans if until)
                    yield _part(life, pipeline, DAY_ONE, f'{stage}:{days}', Money(0, ''))


def pushed(life: Life) -> Iterator[Part]:
    for number, event in enumerate(life.events):
        before, after = event.detail.get('before', ''), event.detail.get('after', '')
        past = Life(life.row, '', life.events[:number], life.pipeline_of, life.stages, life.desk)
        if event.kind == 'close_date_changed' and before and after > before and past.end is None:
            days = (date.fromisoformat(after) - date.fromisoformat(before)).days
            money = past.moments()[-1].money
            yield _part(life, past.pipeline_then, life.day(event.at), '', money, days)


def expected(life: Life) -> Iterator[Part]:
    if life.row['expected_close_on'] is not None:
        yield from open_on(life, date.fromisoformat(life.row['expected_close_on']))


def undated(life: Life) -> Iterator[Part]:
    if life.row['expected_close_on'] is None:
        yield from open_on(life, DAY_ONE)


def open_on(life: Life, day: date) -> Iterator[Part]:
    row = life.row
    if row['won_at'] is None and row['lost_at'] is None:
        money = Money(row['amount'] or 0, row['currency'] or '')
        yield _part(life, row['pipeline_id'], day, row['stage_id'], money)


def flow(life: Life) -> Iterator[Part]:
    """Day by day: how it stood in the evening, less how it had stood the evening before."""
    for day in sorted({life.day(moment.at) for moment in life.moments()}):
        for moment, sign in ((life.stands(day), 1), (life.stands(day - timedelta(days=1)), -1)):
            if moment is not None and moment.stage_id is not None:
                money = Money(sign * moment.money.minor, moment.money.currency)
                yield _part(life, life.pipeline_of[moment.stage_id], day, moment.stage_id, money, count=sign)


SLOW: dict[Measure, Callable[[Life], Iterator[Part]]] = {
    Measure.ENTERED: entered,
    Measure.WON: closings('won', lambda _life, _end: ''),
    Measure.LOST: closings('lost', lambda _life, end: end.reason),
    Measure.HANDED_OVER: closings('handed_over', lambda _life, _end: ''),
    Measure.WON_CYCLE: closings('won', lambda _life, end: end.cycle),
    Measure.LOST_CYCLE: closings('lost', lambda _life, end: end.cycle),
    Measure.WON_PRODUCT: closings('won', lambda life, _end: life.row['product']),
    Measure.LOST_PRODUCT: closings('lost', lambda life, _end: life.row['product']),
    Measure.WON_SOURCE: closings('won', lambda life, _end: life.source),
    Measure.LOST_SOURCE: closings('lost', lambda life, _end: life.source),
    Measure.WON_OVERRIDDEN: by_gates('won', is_overridden=True),
    Measure.LOST_OVERRIDDEN: by_gates('lost', is_overridden=True),
    Measure.WON_COMPLIANT: by_gates('won', is_overridden=False),
    Measure.LOST_COMPLIANT: by_gates('lost', is_overridden=False),
    Measure.WON_UNPRICED: unpriced('won'),
    Measure.LOST_UNPRICED: unpriced('lost'),
    Measure.WON_REACHED: reached('won'),
    Measure.LOST_REACHED: reached('lost'),
    Measure.TOUCHED: touched,
    Measure.PASSED: passed,
    Measure.SKIPPED_TO: skipped_to,
    Measure.PASSED_WON: ended_well(went_all_the_way),
    Measure.TOUCHED_WON: ended_well(lambda life, pipeline: bool(life.entered_stages(pipeline))),
    Measure.LOST_AT: lost_at,
    Measure.COHORT: cohort,
    Measure.STAGE_TIME: stage_time,
    Measure.STAGE_OPEN: stage_open,
    Measure.WON_STAGE: won_stage,
    Measure.PUSHED: pushed,
    Measure.EXPECTED: expected,
    Measure.UNDATED: undated,
    Measure.FLOW: flow,
}


def slow_parts(desk: Desk) -> dict[Measure, list[Part]]:
    """What every deal adds to every measure."""
    known = list(lives(desk))
    return {measure: [part for life in known for part in parts(life)] for measure, parts in SLOW.items()}


def falls_under(part: Part, behind: Behind) -> bool:
    """Whether it is among what is asked for."""
    return (
        behind.first <= part.day <= behind.last
        and behind.pipeline_id in (None, part.pipeline_id)
        and behind.subject in (None, part.subject)
        and behind.currency in (None, part.currency)
    )
