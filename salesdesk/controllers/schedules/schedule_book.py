"""The seller's schedules: kept with her preferences, as JSON, and what came of their last run."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from salesdesk.controllers.exchange.refusals import FolderMissing
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.figures.schedule import Schedule
from salesdesk.storage.preferences import read_preferences, write_preferences

KEY = 'schedules'


class ScheduleBook:
    """Nothing here is an action: like every preference they are not undone."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def all(self) -> list[Schedule]:
        """In the order in which they were made; what cannot be read in them is left out."""
        return list(schedules_of(read_preferences(self._workspace.database).get(KEY, '')))

    def due(self) -> list[tuple[Schedule, date]]:
        """Those whose files are still to be written, each with the day they are due for."""
        today = self._workspace.clock.today()
        return [(one, day) for one in self.all() if (day := one.due(today)) is not None]

    def save(self, schedule: Schedule) -> Schedule:
        """A new one where its id is 0. What is changed is due from today on.

        FieldInvalid where nothing is to be written or no folder is named, FolderMissing where there is none.
        """
        if not schedule.names:
            raise FieldInvalid('names', 'empty')
        if not schedule.folder:
            raise FieldInvalid('folder', 'empty')
        if not Path(schedule.folder).is_dir():
            raise FolderMissing(path=schedule.folder)
        known = self.all()
        before = next((one for one in known if one.id == schedule.id), None)
        fresh = replace(schedule, since=self._workspace.clock.today(), problem='')
        if before is None:
            fresh = replace(fresh, id=1 + max((one.id for one in known), default=0))
        else:
            # What was written for a day is not written again because its format was changed.
            fresh = replace(fresh, done_for=before.done_for, ran_at=before.ran_at)
        self._write([*(fresh if one.id == fresh.id else one for one in known), *([] if before else [fresh])])
        return fresh

    def remove(self, schedule_id: int) -> None:
        self._write(one for one in self.all() if one.id != schedule_id)

    def note(self, schedule_id: int, day: date, problem: str) -> None:
        """What came of a run for that day: written, or why not; then it is tried again at the next start."""
        now = self._workspace.clock.now().astimezone(self._workspace.clock.zone)
        told: dict[str, Any] = {'ran_at': now.strftime('%Y-%m-%d %H:%M'), 'problem': problem}
        if not problem:
            told['done_for'] = day
        self._write(replace(one, **told) if one.id == schedule_id else one for one in self.all())

    def _write(self, schedules: Iterable[Schedule]) -> None:
        data = [asdict(one) for one in schedules]
        write_preferences(self._workspace.database, {KEY: json.dumps(data, ensure_ascii=False, default=str)})


def schedules_of(text: str) -> Iterable[Schedule]:
    """Another program, or a newer one of ours, may have written it."""
    try:
        data = json.loads(text) if text else []
    except ValueError:
        return
    for item in data if isinstance(data, list) else []:
        try:
            yield _schedule_of(item)
        except (KeyError, TypeError, ValueError):
            continue


def _schedule_of(item: Mapping[str, Any]) -> Schedule:
    weekday, done_for = item['weekday'], item['done_for']
    return Schedule(
        int(item['id']),
        None if weekday is None else int(weekday) % 7,
        min(max(int(item['month_day']), 1), 31),
        str(item['folder']),
        tuple(map(str, item['names'])),
        str(item['format']),
        str(item['period']),
        date.fromisoformat(item['since']),
        None if done_for is None else date.fromisoformat(done_for),
        str(item['ran_at']),
        str(item['problem']),
    )
