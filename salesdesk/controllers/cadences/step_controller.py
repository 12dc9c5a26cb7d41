"""The steps of a cadence: which day, what, at what hour. What is changed holds for those that start later."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.cadences.cadence import Cadence, CadenceStep, StepKind
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.process.wording import Wording
from salesdesk.storage.cadences.cadence_query import is_used, read_steps
from salesdesk.storage.unit_of_work import UnitOfWork

DAY_LIMIT, SUBJECT_LIMIT = 365, 200
NO_WORDS = Wording('', '')


@dataclass(frozen=True)
class StepForm:
    """What she writes about a step; see CadenceStep."""

    day: int
    kind: StepKind
    subject: Wording = NO_WORDS
    minute: int | None = None
    template_id: int | None = None


class StepController:
    """Each change is one action. A step that a run has laid into an agenda stays with that run as it was."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def of_cadence(self, cadence_id: int) -> list[CadenceStep]:
        """In the order of their days."""
        return read_steps(self._workspace.database, cadence_id)

    def add(self, cadence_id: int, form: StepForm) -> int:
        """One more, behind those of its day; its id. FieldInvalid for a day out of range or too long a subject."""
        _check(form)
        with self._editing(cadence_id) as work:
            known = self.of_cadence(cadence_id)
            step = made_step(work, cadence_id, form, len(known))
            write_steps(work, known, [*known, step])
        return step.id

    def edit(self, step_id: int, form: StepForm) -> int:
        """Its id afterwards: one that was used is replaced by another."""
        _check(form)
        old = self._step(step_id)
        changed = replace(old, day=form.day, kind=form.kind, subject=form.subject, minute=form.minute,
                          template_id=form.template_id)  # fmt: skip
        if changed == old:
            return step_id
        with self._editing(old.cadence_id) as work:
            known = self.of_cadence(old.cadence_id)
            ids = write_steps(work, known, [changed if one.id == step_id else one for one in known])
        return ids[step_id]

    def order(self, cadence_id: int, ids: Sequence[int]) -> dict[int, int]:
        """In that order: what they do changes places, the rhythm of the days stays. The new ids by the old ones."""
        known = self.of_cadence(cadence_id)
        by_id = {one.id: one for one in known}
        ordered = [replace(by_id[step_id], day=place.day) for step_id, place in zip(ids, known, strict=True)]
        with self._editing(cadence_id) as work:
            return write_steps(work, known, [replace(one, position=at) for at, one in enumerate(ordered)])

    def delete(self, step_id: int) -> None:
        """FieldInvalid for the last one: a cadence has something to do."""
        step = self._step(step_id)
        known = self.of_cadence(step.cadence_id)
        if len(known) == 1:
            raise FieldInvalid('step', 'last_one')
        with self._editing(step.cadence_id) as work:
            write_steps(work, known, [one for one in known if one.id != step_id])

    def _step(self, step_id: int) -> CadenceStep:
        return self._workspace.reading().get(CadenceStep, step_id)

    @contextmanager
    def _editing(self, cadence_id: int) -> Iterator[UnitOfWork]:
        name = self._workspace.reading().get(Cadence, cadence_id).name
        with self._workspace.transaction(titled('edit_cadence', name=name)) as work:
            yield work


def made_step(work: UnitOfWork, cadence_id: int, form: StepForm, position: int = 0) -> CadenceStep:
    """Not yet saved."""
    return CadenceStep(
        work.new_id(), cadence_id, position, form.day, form.kind, form.subject, form.minute, form.template_id
    )


def write_steps(work: UnitOfWork, known: Sequence[CadenceStep], wanted: Sequence[CadenceStep]) -> dict[int, int]:
    """Puts these in place of those, numbered by their days; the id of each by the one it had."""
    before, ids = {one.id: one for one in known}, {}
    for at, step in enumerate(sorted(wanted, key=lambda one: (one.day, one.position))):
        kept = replace(step, position=at)
        old = before.pop(step.id, None)
        # A run that laid it is read by it for ever: what it was must stay.
        if old is not None and replace(old, position=at) != kept and is_used(work.database, old.id):
            work.save(replace(old, deleted_at=work.now))
            kept = replace(kept, id=work.new_id())
        work.save(kept)
        ids[step.id] = kept.id
    for gone in before.values():
        work.save(replace(gone, deleted_at=work.now))
    return ids


def _check(form: StepForm) -> None:
    if not 0 <= form.day <= DAY_LIMIT:
        raise FieldInvalid('step_day', 'out_of_range')
    if max(len(form.subject.fr), len(form.subject.en)) > SUBJECT_LIMIT:
        raise FieldInvalid('step', 'too_long')
