"""Which pipeline and which days the page is about."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from salesdesk.i18n.translator import _, mark
from salesdesk.reports.periods import PeriodKind, month_count, period_around, period_before, period_behind
from salesdesk.reports.report import Period, Scope

_SINCE = {1: mark('on a month'), 3: mark('on a quarter'), 12: mark('on a year')}
_SINCE_BEFORE = mark('on the period before')


class ScopeChoice(QObject):
    """`changed` after every choice. What was chosen lasts as long as the page."""

    changed = Signal()

    def __init__(self, pipeline_id: int, today: date, year_starts: int, parent: QObject) -> None:
        super().__init__(parent)
        self._pipeline_id = pipeline_id
        self._today, self._year_starts = today, year_starts
        self._into = ''
        self.kind = PeriodKind.TWELVE_MONTHS
        self.period = period_around(self.kind, today, year_starts)

    @property
    def scope(self) -> Scope:
        return Scope(self._pipeline_id, self.period, self._into)

    @property
    def pipeline_id(self) -> int:
        return self._pipeline_id

    def since(self) -> str:
        """What a change against the period before is called."""
        return _(_SINCE.get(month_count(self.period), _SINCE_BEFORE))

    def refresh(self, today: date, year_starts: int) -> None:
        """A new day, or another beginning of the year: what stands at today stays there. Silent."""
        if (today, year_starts) == (self._today, self._year_starts):
            return
        follows = self.period == period_around(self.kind, self._today, self._year_starts)
        self._today, self._year_starts = today, year_starts
        if follows and self.kind is not PeriodKind.RANGE:
            self.period = period_around(self.kind, today, year_starts)

    def choose_pipeline(self, pipeline_id: int) -> None:
        if pipeline_id != self._pipeline_id:
            self._pipeline_id = pipeline_id
            self.changed.emit()

    def convert(self, into: str) -> None:
        """All amounts in one currency, each apart for ''."""
        self._into = into
        self.changed.emit()

    def choose_kind(self, kind: PeriodKind) -> None:
        self.kind = kind
        self._take(period_around(kind, self._today, self._year_starts))

    def choose_period(self, period: Period) -> None:
        """Any two days; the switch shows the kind that they happen to be."""
        kinds = (kind for kind in PeriodKind if kind is not PeriodKind.RANGE)
        alike = (kind for kind in kinds if period_around(kind, period.last, self._year_starts) == period)
        self.kind = self.kind if self._is_of(period, self.kind) else next(alike, PeriodKind.RANGE)
        self._take(period)

    def step(self, *, forward: bool) -> None:
        self.choose_period(period_behind(self.period) if forward else period_before(self.period))

    def _is_of(self, period: Period, kind: PeriodKind) -> bool:
        return kind is not PeriodKind.RANGE and period_around(kind, period.last, self._year_starts) == period

    def _take(self, period: Period) -> None:
        self.period = period
        self.changed.emit()
