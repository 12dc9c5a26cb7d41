"""The seller sets up her cadences. What she changes holds for those that start later."""

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.controllers.cadences.step_controller import StepForm, made_step
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.cadences.cadence import Cadence, StepKind
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.process.wording import Wording
from salesdesk.storage.cadences.cadence_query import count_live_runs, read_cadences, read_steps

NAME_LIMIT = 60


class CadenceController:
    """Each change is one action and can be undone; NotFound where a cadence is gone."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def all(self) -> list[Cadence]:
        """In her order."""
        return read_cadences(self._workspace.database)

    def at_work(self, cadence_id: int) -> int:
        """On how many deals it is at work, paused or waiting."""
        return count_live_runs(self._workspace.database, cadence_id)

    def add(self, name: Wording) -> int:
        """A new one with a call on its first day, which nothing starts by itself yet; its id."""
        _check_name(name)
        with self._workspace.transaction(titled('add_cadence', name=name)) as work:
            cadence = Cadence(work.new_id(), '', name, work.now, len(self.all()))
            work.save(cadence)
            work.save(made_step(work, cadence.id, StepForm(0, StepKind.CALL)))
        return cadence.id

    def edit(self, cadence: Cadence) -> None:
        """Its name, what starts it, whether it is on: off, nothing starts it by itself, and what is at work goes on."""
        _check_name(cadence.name)
        with self._workspace.transaction(titled('edit_cadence', name=cadence.name)) as work:
            kept = work.get(Cadence, cadence.id)
            work.save(replace(cadence, created_at=kept.created_at, position=kept.position, deleted_at=kept.deleted_at))

    def duplicate(self, cadence_id: int) -> int:
        """Another one with the same steps, switched off; its id."""
        old = self._workspace.reading().get(Cadence, cadence_id)
        name = _copied(old.name)
        with self._workspace.transaction(titled('add_cadence', name=name)) as work:
            new_id, position = work.new_id(), len(self.all())
            work.save(Cadence(new_id, '', name, work.now, position, old.stage_id, old.on_proposal_sent, is_on=False))
            for step in read_steps(work.database, cadence_id):
                work.save(replace(step, id=work.new_id(), cadence_id=new_id))
        return new_id

    def order(self, ids: Sequence[int]) -> None:
        """All of them in that order: of two that a stage starts, the upper one starts first."""
        with self._workspace.transaction(titled('order_cadences')) as work:
            for position, cadence_id in enumerate(ids):
                work.save(replace(work.get(Cadence, cadence_id), position=position))

    def delete(self, cadence_id: int) -> None:
        """Out of the list; what is at work goes on to its end."""
        cadence = self._workspace.reading().get(Cadence, cadence_id)
        with self._workspace.transaction(titled('delete_cadence', name=cadence.name)) as work:
            work.save(replace(cadence, deleted_at=work.now))


def _copied(name: Wording) -> Wording:
    return Wording(*(f'{text[: NAME_LIMIT - 4]} (2)' if text else '' for text in (name.fr, name.en)))


def _check_name(name: Wording) -> None:
    if not (name.fr.strip() or name.en.strip()):
        raise FieldInvalid('name', 'empty')
    if max(len(name.fr), len(name.en)) > NAME_LIMIT:
        raise FieldInvalid('name', 'too_long')
