"""What an effect comes to for one deal, as data: the engine carries it out, a preview shows it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from salesdesk.domain.activity import REACHING, ActivityKind, NewAction
from salesdesk.domain.agenda.working_calendar import WorkingCalendar
from salesdesk.domain.conditions.deal_fields import DealField, own_field
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.rules.rule import Effect, EffectKind


@dataclass(frozen=True)
class DealSeen:
    """All of a deal that planning looks at. planned: kind, day and subject of what is in its agenda; own: by field.

    is_silent: whoever it is about does not want to be contacted.
    """

    deal: Deal
    tags: frozenset[int] = frozenset()
    own: Mapping[int, str] = field(default_factory=dict)
    planned: frozenset[tuple[ActivityKind, date, str]] = frozenset()
    warned: frozenset[str] = frozenset()
    is_silent: bool = False


@dataclass(frozen=True)
class Act:
    """One thing to be done to a deal. values are the effect's own, with its days counted out into a day: `on`."""

    kind: EffectKind
    deal_id: int
    values: Mapping[str, str]
    on: date | None = None

    @property
    def action(self) -> NewAction:
        """Of PLAN."""
        assert self.on is not None
        minute = self.values.get('minute', '')
        kind = ActivityKind(self.values['kind'])
        return NewAction(kind, self.on, int(minute) if minute else None, self.values.get('subject', '').strip())


class Days(Protocol):
    """What day it is, and on which she works: asked only by what has a day to be counted."""

    @property
    def today(self) -> date: ...

    @property
    def calendar(self) -> WorkingCalendar: ...


def planned_act(effect: Effect, seen: DealSeen, days: Days) -> Act | None:
    """What it comes to for that deal today; None where nothing would change. The effect is a whole one."""
    assert effect.kind is not None
    plan = _PLANS.get(effect.kind)
    if plan is not None:
        return plan(effect, seen, days)
    return Act(effect.kind, seen.deal.id, effect.values)


def _plan(effect: Effect, seen: DealSeen, days: Days) -> Act | None:
    """Nothing is laid into a day twice; who does not want to be contacted is thought of, not called."""
    values = dict(effect.values)
    if seen.is_silent and ActivityKind(values['kind']) in REACHING:
        values['kind'] = str(ActivityKind.TASK)
    if values.get('minute'):
        values['minute'] = str(days.calendar.within_hours(int(values['minute'])))
    act = Act(EffectKind.PLAN, seen.deal.id, values, days.calendar.plus(days.today, int(values['days'])))
    action = act.action
    return None if (action.kind, action.on, action.subject) in seen.planned else act


def _tag(effect: Effect, seen: DealSeen, _days: Days) -> Act | None:
    worn = int(effect.values['tag_id']) in seen.tags
    return None if worn else Act(EffectKind.ADD_TAG, seen.deal.id, effect.values)


def _set(effect: Effect, seen: DealSeen, days: Days) -> Act | None:
    values, on = effect.values, None
    if 'days' in values:
        on = days.calendar.plus(days.today, int(values['days']))
        values = {'field': values['field'], 'value': on.isoformat()}
    same = _value_of(seen, values['field']) == values['value'].strip()
    return None if same else Act(EffectKind.SET_FIELD, seen.deal.id, values, on)


def _value_of(seen: DealSeen, key: str) -> str:
    own, deal = own_field(key), seen.deal
    if own is not None:
        return seen.own.get(own[0], '')
    if key == DealField.EXPECTED_CLOSE:
        return deal.expected_close_on.isoformat() if deal.expected_close_on else ''
    return deal.owner if key == DealField.OWNER else deal.product


def _move(effect: Effect, seen: DealSeen, _days: Days) -> Act | None:
    there = int(effect.values['stage_id']) == seen.deal.stage_id
    return None if there else Act(EffectKind.MOVE, seen.deal.id, effect.values)


def _warn(effect: Effect, seen: DealSeen, _days: Days) -> Act | None:
    """What she has not looked at yet is not said again."""
    text = effect.values['text'].strip()
    return None if text in seen.warned else Act(EffectKind.WARN, seen.deal.id, {'text': text})


_PLANS: dict[EffectKind, Callable[[Effect, DealSeen, Days], Act | None]] = {
    EffectKind.PLAN: _plan,
    EffectKind.ADD_TAG: _tag,
    EffectKind.SET_FIELD: _set,
    EffectKind.MOVE: _move,
    EffectKind.WARN: _warn,
}
