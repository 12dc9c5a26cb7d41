"""Deals that ask to be looked at: those nobody attends to, and those that changed since the last review."""

from dataclasses import dataclass
from datetime import date

from salesdesk.domain.money import Money


@dataclass(frozen=True, slots=True)
class UnattendedDeal:
    """An open deal without a next action. contact_on: of the last activity done; None: there was none, ever."""

    deal_id: int
    title: str
    organization: str
    stage_id: int
    amount: Money | None
    contact_on: date | None
    since: date


@dataclass(frozen=True, slots=True)
class ChangedDeal:
    """What a deal was and is: the stage, amount and expected close before are those of now where they did not change.

    kinds: what happened to it, as its history calls it, each once in order. changed_on: the day of the last of it.
    """

    deal_id: int
    title: str
    organization: str
    kinds: tuple[str, ...]
    stage_before: int
    stage_id: int
    amount_before: Money | None
    amount: Money | None
    close_before: date | None
    close: date | None
    changed_on: date


@dataclass(frozen=True, slots=True)
class StageVisits:
    """A deal's time in a stage, all visits together, in seconds. left_on None: it is there now."""

    stage_id: int
    entered_on: date
    left_on: date | None
    visits: int
    seconds: int
