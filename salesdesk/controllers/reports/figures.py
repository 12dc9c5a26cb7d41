"""The figures of an open database: kept in step with its history, added up, and the deals behind each of them."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from time import sleep

from salesdesk.controllers.reports.made_with import VERSION, made_with
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.figures.facts import Facts
from salesdesk.domain.figures.measure import AnyMeasure, Behind, BehindDeal, Measure, Sum, added_up
from salesdesk.domain.money import Money
from salesdesk.reports.history.fold import fold
from salesdesk.reports.history.local_days import LocalDays, day_number, day_of_number
from salesdesk.reports.history.stage_order import StageOrder
from salesdesk.reports.periods import month_end, months_of
from salesdesk.reports.report import Period
from salesdesk.storage.figures import roll_ups, todo
from salesdesk.storage.figures.fact_store import forget_all, replace_facts
from salesdesk.storage.figures.pasts import read_pasts
from salesdesk.storage.processes import read_stages

# A batch locks the file: what she does meanwhile waits until it is written, and then comes first.
BATCH = 250
GIVE_WAY_SECONDS = 0.01

Progress = Callable[[int, int], object]
Cancelled = Callable[[], bool]


def nobody_asks(_done: int, _total: int) -> None:
    """For a refresh nobody watches."""


def never() -> bool:
    """For a refresh nobody stops."""
    return False


class Figures:
    """Reads sums in a moment; what they are made of is brought up to date by refresh(). Nothing here is an action."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._database = workspace.database
        self._days = LocalDays(workspace.clock.zone)

    def is_fresh(self) -> bool:
        """Whether the figures are those of the history as it is now."""
        is_made_as_now = made_with(self._database, self._days) == todo.read_state(self._database)
        return is_made_as_now and not todo.is_anything_to_do(self._database)

    def refresh(self, progress: Progress = nobody_asks, cancelled: Cancelled = never) -> None:
        """Makes anew what has changed, in batches; stopped half-way, what is left waits for the next time.

        Progress is in deals.
        """
        self._take_state()
        total, done = todo.count_to_do(self._database), 0
        with self._database.unhurried():
            while not cancelled() and (made := self._refresh_some()):
                done += made
                progress(min(done, total), total)
                if made == BATCH:
                    sleep(GIVE_WAY_SECONDS)

    def rebuild(self, progress: Progress = nobody_asks, cancelled: Cancelled = never) -> None:
        """Everything from the history, as if there had been nothing."""
        with self._database.transaction():
            self._forget()
        self.refresh(progress, cancelled)

    def sums(self, measure: AnyMeasure, pipeline_id: int | None, first: date, last: date) -> list[Sum]:
        """By subject and currency, of the days from first to last, both included; of all pipelines for None."""
        return roll_ups.read_sums(self._database, measure, pipeline_id, (day_number(first), day_number(last)))

    def by_month(self, measure: Measure, pipeline_id: int | None, first: date, last: date) -> list[Sum]:
        """The same, month by month in order; months without anything are left out."""
        days = roll_ups.read_span(self._database, measure, pipeline_id, (day_number(first), day_number(last)))
        # "Ever" is a hundred thousand months, and history knows a few of them.
        known = Period(day_of_number(days[0]), day_of_number(days[1])) if days else None
        found = []
        for month in months_of(known) if known else ():
            sums = self.sums(measure, pipeline_id, max(first, month), min(last, month_end(month)))
            found += [_in_month(sum_, month) for sum_ in sums]
        return found

    def stock(self, pipeline_id: int | None, day: date) -> list[Sum]:
        """The open pipeline as it was at the end of that day, by stage and currency."""
        return self.sums(Measure.FLOW, pipeline_id, date.min, day)

    def stocks(self, pipeline_id: int | None, days: Sequence[date]) -> list[list[Sum]]:
        """The same of several days in order: each goes on from the one before, quicker than asking for each."""
        found, begin, so_far = [], date.min, list[Sum]()
        for day in days:
            so_far = added_up([*so_far, *self.sums(Measure.FLOW, pipeline_id, begin, day)])
            found.append(so_far)
            begin = day + timedelta(days=1)
        return found

    def deals(self, behind: Behind, limit: int, offset: int = 0) -> list[BehindDeal]:
        """The deals that make up a number, those of the last days first."""
        rows = roll_ups.read_behind(self._database, behind, _days(behind), limit, offset)
        return [
            BehindDeal(id_, title, organization, stage_id, day_of_number(day), count, _money(minor, currency), extra)
            for id_, title, organization, stage_id, day, count, minor, currency, extra in rows
        ]

    def deal_ids(self, behind: Behind) -> list[int]:
        """All of them, each once, in the same order."""
        return roll_ups.ids_behind(self._database, behind, _days(behind))

    def count(self, behind: Behind) -> int:
        """How many deals there are behind a number."""
        return roll_ups.count_behind(self._database, behind, _days(behind))

    def has_closed(self, pipeline_id: int | None = None) -> bool:
        """Whether anything was ever won, lost or handed over: without it there is no rate and no cycle."""
        closed = (Measure.WON, Measure.LOST, Measure.HANDED_OVER)
        return roll_ups.has_any(self._database, closed, pipeline_id)

    def has_deals(self, pipeline_id: int | None = None) -> bool:
        """Whether there is, or was, any deal."""
        return roll_ups.has_any(self._database, (Measure.ENTERED,), pipeline_id)

    def count_deals(self, pipeline_id: int | None = None) -> int:
        """How many deals are or were in the pipeline, or in each of them."""
        return sum(sum_.count for sum_ in self.sums(Measure.ENTERED, pipeline_id, date.min, date.max))

    def _refresh_some(self) -> int:
        """What takes long is done before the file is locked, and once more if somebody wrote to it meanwhile."""
        moment = self._database.moment()
        ids, made = self._next()
        if ids:
            with self._database.transaction():
                if self._database.moment() != moment:
                    ids, made = self._next()
                if ids:
                    replace_facts(self._database, ids, made)
                    todo.note_done(self._database, ids)
        return len(ids)

    def _next(self) -> tuple[list[int], list[Facts]]:
        """The next deals to do, and what their history comes to now."""
        ids = todo.read_some(self._database, BATCH)
        if not ids:
            return [], []
        order = StageOrder(read_stages(self._database))
        return ids, [fold(deal, past, order, self._days) for deal, past in read_pasts(self._database, ids)]

    def _take_state(self) -> None:
        known, state = todo.read_state(self._database), made_with(self._database, self._days)
        if known == state:
            return
        with self._database.transaction():
            if known.get(VERSION) != state[VERSION]:
                self._forget()
            todo.note_everything(self._database)
            todo.write_state(self._database, state)

    def _forget(self) -> None:
        forget_all(self._database)
        todo.note_everything(self._database)


def _days(behind: Behind) -> tuple[int, int]:
    return day_number(behind.first), day_number(behind.last)


def _money(minor: int, currency: str) -> Money | None:
    return Money(minor, currency) if currency else None


def _in_month(found: Sum, month: date) -> Sum:
    return Sum(found.subject, found.currency, found.count, found.minor, found.extra, month)
