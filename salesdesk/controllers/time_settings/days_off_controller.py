"""Her own days off. What cadences have planned on them moves on with them, in the same action."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from salesdesk.controllers.cadences.replanning import replan
from salesdesk.controllers.working_time.working_time import WorkingTime
from salesdesk.controllers.workspace import ActionTitle, Workspace, titled
from salesdesk.domain.agenda.day_off import DayOff
from salesdesk.domain.errors import FieldInvalid
from salesdesk.storage.unit_of_work import UnitOfWork
from salesdesk.storage.working_days import read_days_off

# A year at once: she would not find her way back to work.
LONGEST, NAME_LIMIT = 366, 60


class DaysOffController:
    """Each change is one action and can be undone, with what it moved."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def all(self) -> list[DayOff]:
        """The earliest first."""
        return read_days_off(self._workspace.database)

    def add(self, first_on: date, last_on: date, name: str = '') -> int:
        """Both days included; FieldInvalid where they are in the wrong order, or too many."""
        _check(first_on, last_on, name)
        with self._changing(titled('add_day_off', first_on=first_on.isoformat())) as work:
            day_off = DayOff(work.new_id(), first_on, last_on, name.strip())
            work.save(day_off)
        return day_off.id

    def edit(self, day_off_id: int, first_on: date, last_on: date, name: str) -> None:
        _check(first_on, last_on, name)
        with self._changing(titled('edit_day_off', first_on=first_on.isoformat())) as work:
            known = work.get(DayOff, day_off_id)
            work.save(replace(known, first_on=first_on, last_on=last_on, name=name.strip()))

    def delete(self, day_off_id: int) -> None:
        known = self._workspace.reading().get(DayOff, day_off_id)
        with self._changing(titled('delete_day_off', first_on=known.first_on.isoformat())) as work:
            work.save(replace(known, deleted_at=work.now))

    @contextmanager
    def _changing(self, title: ActionTitle) -> Iterator[UnitOfWork]:
        before = WorkingTime(self._workspace).calendar
        with self._workspace.transaction(title) as work:
            yield work
            replan(work, before, WorkingTime(self._workspace).calendar)


def _check(first_on: date, last_on: date, name: str) -> None:
    if last_on < first_on:
        raise FieldInvalid('last_on', 'too_early')
    if (last_on - first_on).days >= LONGEST:
        raise FieldInvalid('last_on', 'too_late')
    if len(name) > NAME_LIMIT:
        raise FieldInvalid('name', 'too_long')
