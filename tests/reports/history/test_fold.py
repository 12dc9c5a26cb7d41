"""What a deal's history comes to, told line by line."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from salesdesk.domain.figures.facts import Facts, Mark, Outcome, Path
from salesdesk.domain.figures.past import DealNow, Happening
from salesdesk.domain.process.pipeline import Stage
from salesdesk.domain.process.wording import Wording
from salesdesk.reports.history.fold import fold
from salesdesk.reports.history.local_days import DAY, LocalDays
from salesdesk.reports.history.stage_order import StageOrder

SALES, AFTER = 1, 2
FIRST, SECOND, THIRD, GONE, ELSEWHERE = 11, 12, 13, 14, 21
WORDS = Wording('', '')


def stage(id_: int, pipeline: int = SALES, *, removed: bool = False) -> Stage:
    archived_at = datetime(2026, 1, 1, tzinfo=UTC) if removed else None
    return Stage(id_, pipeline, '', WORDS, WORDS, '', 50, None, archived_at=archived_at)


STAGES = [stage(FIRST), stage(GONE, removed=True), stage(SECOND), stage(THIRD), stage(ELSEWHERE, AFTER)]
ORDER = StageOrder(STAGES)


@dataclass
class Story:
    """A deal made on day 0, and what happens to it, a line a day."""

    lines: list[Happening] = field(default_factory=list)
    row: DealNow = DealNow(7, SALES, FIRST, 0, 100, 'EUR', None, 'LED', 'Salon', None, None, None, False)  # noqa: RUF009

    def tell(
        self, kind: str, to: int | None = None, *, of: int | None = None, minor: int | None = 100,
        day: int | None = None, **detail: str,
    ) -> 'Story':  # fmt: skip
        at = (len(self.lines) if day is None else day) * DAY
        self.lines.append(Happening(kind, at, of, to, minor, None if minor is None else 'EUR', detail))
        return self

    def now(self, **changes: object) -> Facts:
        """Its facts, with its row as it is now."""
        return fold(self.row._replace(**changes), self.lines, ORDER, LocalDays(UTC))


def created(stage_id: int | None = FIRST, minor: int | None = 100) -> Story:
    return Story().tell('created', stage_id, minor=minor)


def marks(facts: Facts) -> list[tuple[int, Mark]]:
    return [(stay.stage_id, Mark(stay.mark)) for stay in facts.stays]


def test_a_new_deal_is_open_in_its_stage() -> None:
    facts = created().now()
    (fact,), (stay,) = facts.facts, facts.stays
    assert (fact.outcome, fact.entered_on, fact.minor, fact.path) == (Outcome.OPEN, 0, 100, Path.KNOWN)
    assert (stay.stage_id, stay.from_on, stay.to_on, stay.mark, stay.seconds) == (FIRST, 0, None, Mark.PASSED, 0)
    assert (fact.product, fact.source) == ('LED', 'Salon')


def test_every_stage_in_order_is_the_whole_way() -> None:
    facts = (
        created().tell('stage_entered', SECOND).tell('stage_entered', THIRD).tell('won', of=THIRD).now(won_at=3 * DAY)
    )
    assert facts.facts[0].path == Path.WHOLE
    assert marks(facts) == [(FIRST, Mark.PASSED), (SECOND, Mark.PASSED), (THIRD, Mark.PASSED)]
    assert (facts.facts[0].outcome, facts.facts[0].closed_on, facts.facts[0].stage_id) == (Outcome.WON, 3, THIRD)


def test_a_stage_that_was_skipped_to_is_touched_but_not_passed() -> None:
    facts = created().tell('stage_entered', THIRD).now()
    assert marks(facts) == [(FIRST, Mark.PASSED), (THIRD, Mark.FIRST)]


def test_a_stage_that_is_come_back_to_in_order_is_passed_then() -> None:
    facts = created().tell('stage_entered', THIRD).tell('stage_entered', SECOND).tell('stage_entered', THIRD).now()
    assert marks(facts) == [(FIRST, Mark.PASSED), (THIRD, Mark.PASSED), (SECOND, Mark.PASSED), (THIRD, Mark.AGAIN)]


def test_a_removed_stage_is_passed_in_its_place_and_need_not_be() -> None:
    through = created().tell('stage_entered', GONE).tell('stage_entered', SECOND).now()
    assert [mark for _stage, mark in marks(through)] == [Mark.PASSED] * 3
    too_soon = created(GONE).tell('stage_entered', FIRST).now()
    assert marks(too_soon) == [(GONE, Mark.FIRST), (FIRST, Mark.PASSED)]


def test_another_amount_begins_another_stay_of_the_same_visit() -> None:
    facts = created().tell('amount_changed', minor=250).now(minor=250)
    assert [(stay.minor, stay.from_on, stay.to_on, stay.mark) for stay in facts.stays] == [
        (100, 0, 1, Mark.PASSED), (250, 1, None, Mark.AGAIN),
    ]  # fmt: skip
    # It came on day 1, less the day it was there before.
    assert [stay.seconds for stay in facts.stays] == [None, 0]


def test_the_last_stay_tells_the_time_of_all_visits() -> None:
    facts = (
        created().tell('stage_entered', SECOND).tell('stage_entered', FIRST).tell('lost', of=FIRST).now(lost_at=3 * DAY)
    )
    assert [(stay.stage_id, stay.seconds) for stay in facts.stays] == [(FIRST, None), (SECOND, DAY), (FIRST, 2 * DAY)]


def test_a_deal_reopened_in_another_stage_came_there_once() -> None:
    story = created().tell('lost', of=FIRST).tell('stage_entered', SECOND).tell('reopened', SECOND, day=2)
    facts = story.now()
    assert [(stay.stage_id, stay.from_on, stay.to_on) for stay in facts.stays] == [(FIRST, 0, 1), (SECOND, 2, None)]
    assert facts.facts[0].outcome == Outcome.OPEN


def test_a_win_before_the_last_move_ends_the_stay_at_that_move() -> None:
    facts = created().tell('stage_entered', SECOND, day=5).tell('won', of=SECOND, day=3).now(won_at=3 * DAY)
    assert [(stay.from_on, stay.to_on) for stay in facts.stays] == [(0, 5), (5, 5)]
    assert facts.facts[0].closed_on == 3


def test_a_deal_handed_over_is_in_both_pipelines() -> None:
    story = created().tell('handed_over', ELSEWHERE, of=FIRST, minor=300)
    before, after = story.now(pipeline_id=AFTER, stage_id=ELSEWHERE).facts
    assert (before.outcome, before.closed_on, before.minor, before.stage_id) == (Outcome.HANDED_OVER, 1, 100, FIRST)
    assert (after.outcome, after.entered_on, after.entered_minor) == (Outcome.OPEN, 1, 300)


def test_a_deal_whose_path_nobody_knows_has_an_end_and_no_stay() -> None:
    facts = created(None).tell('lost', lost_reason_id='5').now(lost_at=DAY)
    (fact,) = facts.facts
    assert facts.stays == ()
    assert (fact.path, fact.outcome, fact.reason, fact.stage_id) == (Path.UNKNOWN, Outcome.LOST, '5', None)


def test_only_a_later_day_while_it_is_open_puts_it_off() -> None:
    story = created()
    for before, after in (
        ('', '2026-01-05'),
        ('2026-01-05', '2026-01-09'),
        ('2026-01-09', '2026-01-02'),
        ('2026-01-02', ''),
    ):
        story.tell('close_date_changed', before=before, after=after)
    story.tell('won', of=FIRST).tell('close_date_changed', before='2026-01-05', after='2026-02-05')
    assert [(push.day, push.days, push.minor) for push in story.now(won_at=5 * DAY).pushes] == [(2, 4, 100)]


def test_a_gate_is_passed_over_in_the_pipeline_it_belongs_to() -> None:
    story = created().tell('overridden', SECOND, of=FIRST).tell('handed_over', ELSEWHERE, of=SECOND)
    facts = story.now(pipeline_id=AFTER, stage_id=ELSEWHERE)
    assert [(fact.pipeline_id, fact.overridden) for fact in facts.facts] == [(SALES, 1), (AFTER, 0)]


def test_a_deal_in_the_trash_has_nothing() -> None:
    assert created().now(is_deleted=True) == Facts()


def test_another_order_is_known_by_its_fingerprint() -> None:
    others = [STAGES[::-1], STAGES[:-1], [stage(FIRST, removed=True), *STAGES[1:]], [stage(GONE), *STAGES]]
    prints = {StageOrder(stages).fingerprint for stages in (STAGES, *others)}
    assert len(prints) == 5
