"""Walks through what happened to a deal, once and in order, and keeps what figures ask for."""

from dataclasses import dataclass, field

from salesdesk.domain.figures.facts import Mark
from salesdesk.domain.figures.past import DealNow, Happening
from salesdesk.reports.history.stage_order import StageOrder

Amount = tuple[int, str]


@dataclass(slots=True)
class Leg:
    """A deal's time in one pipeline. passed: how many stages in use it went through in order."""

    pipeline_id: int
    entered_at: int
    entered: Amount
    left_at: int | None = None
    left: Amount = (0, '')
    passed: int = 0
    stage_id: int | None = None


@dataclass(slots=True)
class Visit:
    """A time in one stage with one amount; ended_at None: it goes on."""

    pipeline_id: int
    stage_id: int
    began_at: int
    amount: Amount
    ended_at: int | None = None
    mark: Mark = Mark.AGAIN


@dataclass(slots=True)
class Closing:
    """How it ended, on what day and at what amount. stage_id: the one it was in, None where no file told."""

    is_won: bool
    at: int
    amount: Amount
    reason: str
    stage_id: int | None


@dataclass(slots=True)
class PutOff:
    """An expected close moved to a later day: both as they were written."""

    pipeline_id: int
    at: int
    amount: Amount
    before: str
    after: str


@dataclass(slots=True)
class Walk:
    """Takes one line of history after the other.

    Time never runs backwards in it: a deal won "last Friday" that was moved on Monday left its stage on Monday.
    """

    deal: DealNow
    order: StageOrder
    now: int = 0
    amount: Amount = (0, '')
    closing: Closing | None = None
    legs: dict[int, Leg] = field(default_factory=dict)
    visits: list[Visit] = field(default_factory=list)
    put_off: list[PutOff] = field(default_factory=list)
    overridden: set[int] = field(default_factory=set)
    _first_amount: Amount = (0, '')
    _pipeline_id: int = 0
    _here: Visit | None = None
    _firsts: dict[int, Visit] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.now = self.deal.created_at

    def create(self, line: Happening) -> None:
        self.now = line.at
        self.amount = self._first_amount = _amount(line)
        self._stand(line.to_stage_id, self.amount)

    def enter(self, line: Happening) -> None:
        """In a stage of its pipeline, or of the one it is handed over to."""
        # A deal that is reopened in another stage tells first where, then that: it is open from the second line on.
        if self.closing is None:
            before = self.amount
            self._go_on(line)
            self._leave()
            self._stand(line.to_stage_id, before)

    def close(self, line: Happening) -> None:
        self._go_on(line)
        self._leave()
        reason = line.detail.get('lost_reason_id', '')
        self.closing = Closing(line.kind == 'won', line.at, self.amount, reason, line.from_stage_id)

    def reopen(self, line: Happening) -> None:
        self._go_on(line)
        self._leave()
        self.closing = None
        self._stand(line.to_stage_id, self.amount)

    def change_amount(self, line: Happening) -> None:
        """The same visit, from now on with another amount."""
        self._go_on(line)
        here = self._here
        if here is not None and here.amount != self.amount:
            self._leave()
            self._begin(here.pipeline_id, here.stage_id)

    def change_close_date(self, line: Happening) -> None:
        before, after = line.detail.get('before', ''), line.detail.get('after', '')
        # As ISO texts they are in the order of the days.
        if self.closing is None and before and after > before:
            pipeline_id = self._pipeline_id or self.deal.pipeline_id
            self.put_off.append(PutOff(pipeline_id, line.at, self.amount, before, after))

    def override(self, line: Happening) -> None:
        if line.from_stage_id is not None:
            self.overridden.add(self.order.pipeline_of.get(line.from_stage_id, self._pipeline_id))

    def end(self) -> None:
        """The deal's own row has the last word on whether it is closed, and on which pipeline it is in."""
        deal = self.deal
        closed_at = deal.lost_at if deal.won_at is None else deal.won_at
        if closed_at is None:
            self.closing = None
        elif self.closing is None:
            self.now = max(self.now, closed_at)
            self._leave()
            amount, reason = (deal.minor or 0, deal.currency or ''), str(deal.lost_reason_id or '')
            self.closing = Closing(deal.won_at is not None, closed_at, amount, reason, None)
        if deal.pipeline_id not in self.legs:
            self._begin_leg(deal.pipeline_id)

    def _go_on(self, line: Happening) -> None:
        self.now = max(self.now, line.at)
        self.amount = _amount(line)

    def _leave(self) -> None:
        if self._here is not None:
            self._here.ended_at = self.now
            self._here = None

    def _stand(self, stage_id: int | None, before: Amount) -> None:
        """before: the amount with which it leaves the pipeline it was in, if this is another one."""
        if stage_id is None:
            return
        pipeline_id = self.order.pipeline_of.get(stage_id, self._pipeline_id or self.deal.pipeline_id)
        if pipeline_id != self._pipeline_id:
            self._change_pipeline(pipeline_id, before)
        self._begin(pipeline_id, stage_id)
        self._mark(self.legs[pipeline_id], self.visits[-1])

    def _change_pipeline(self, pipeline_id: int, before: Amount) -> None:
        old = self.legs.get(self._pipeline_id)
        if old is not None:
            old.left_at, old.left = self.now, before
        if pipeline_id not in self.legs:
            self._begin_leg(pipeline_id)
        self._pipeline_id = pipeline_id

    def _begin_leg(self, pipeline_id: int) -> None:
        # In the first one the deal is from when it was made on, even where no file told in which stage.
        began = (self.now, self.amount) if self.legs else (self.deal.created_at, self._first_amount)
        self.legs[pipeline_id] = Leg(pipeline_id, *began)

    def _begin(self, pipeline_id: int, stage_id: int) -> None:
        self._here = Visit(pipeline_id, stage_id, self.now, self.amount)
        self.visits.append(self._here)
        self.legs[pipeline_id].stage_id = stage_id

    def _mark(self, leg: Leg, visit: Visit) -> None:
        """Strictly in order: a stage counts as passed when every one before it was passed first."""
        stage_id = visit.stage_id
        first = self._firsts.setdefault(stage_id, visit)
        first.mark = first.mark or Mark.FIRST
        before = self.order.before.get(stage_id)
        if before is None or before > leg.passed:
            return
        first.mark = Mark.PASSED
        if before == leg.passed and stage_id not in self.order.removed:
            leg.passed += 1


def _amount(line: Happening) -> Amount:
    return (0, '') if line.minor is None else (line.minor, line.currency or '')
