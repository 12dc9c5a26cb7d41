"""What cadences come to: their runs, the replies that each step draws, and why runs end."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from salesdesk.domain.cadences.cadence import Cadence, CadenceStep, StepKind
from salesdesk.domain.cadences.cadence_run import LIVE_STATES, RunState, StopReason
from salesdesk.domain.figures.automation import RunLine, StepLine
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import _, mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.dealing import lines
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures

_RUNS = (
    Column('cadence', mark('Cadence'), Unit.TEXT),
    Column('runs', mark('Runs'), Unit.COUNT, 'runs_started'),
    Column('live', mark('Going on'), Unit.COUNT, 'runs_live'),
    Column('finished', mark('Finished'), Unit.COUNT, 'runs_finished'),
    Column('stopped', mark('Stopped'), Unit.COUNT, 'runs_stopped'),
    Column('replied', mark('With a reply'), Unit.COUNT, 'runs_replied'),
    Column('rate', mark('Reply rate'), Unit.SHARE, 'reply_rate'),
)
_STEPS = (
    Column('cadence', mark('Cadence'), Unit.TEXT),
    Column('step', mark('Step'), Unit.TEXT),
    Column('done', mark('Steps done'), Unit.COUNT, 'steps_done'),
    Column('replies', mark('Replies'), Unit.COUNT, 'step_replies'),
    Column('rate', mark('Replies per step'), Unit.SHARE, 'step_rate'),
)
_ENDS = (
    Column('cadence', mark('Cadence'), Unit.TEXT),
    Column('why', mark('Why it ended'), Unit.TEXT),
    Column('runs', mark('Runs ended'), Unit.COUNT, 'runs_ended'),
    Column('share', mark('Share of ends'), Unit.SHARE, 'ended_share'),
)
KINDS = {
    StepKind.CALL: mark('Call'),
    StepKind.EMAIL: mark('E-mail'),
    StepKind.MEETING: mark('Meeting'),
    StepKind.TASK: mark('Task'),
    StepKind.DECIDE: mark('Decision'),
}
REASONS = {
    StopReason.ANSWERED: mark('The customer answered'),
    StopReason.STAGE_CHANGED: mark('The stage changed'),
    StopReason.WON: mark('The deal was won'),
    StopReason.LOST: mark('The deal was lost'),
    StopReason.DELETED: mark('The deal was deleted'),
    StopReason.BY_HAND: mark('Stopped by hand'),
    StopReason.BY_RULE: mark('Stopped by a rule'),
    StopReason.REPLACED: mark('Another cadence took its place'),
    StopReason.SENT_AGAIN: mark('Begun again: a later proposal was sent'),
    StopReason.STEPS_DONE: mark('All steps were done'),
}


@dataclass(frozen=True)
class CadenceFacts:
    """Runs that were started in the period, what was done in them, and the replies, each with its step.

    cadences and steps: by id, deleted ones too.
    """

    runs: Sequence[RunLine]
    done: Sequence[StepLine]
    replies: Sequence[StepLine]
    cadences: Mapping[int, Cadence]
    steps: Mapping[int, CadenceStep]

    def by_cadence(self) -> list[tuple[Cadence, list[RunLine]]]:
        """Those that ran, in her order."""
        found: dict[int, list[RunLine]] = {}
        for run in self.runs:
            found.setdefault(run.cadence_id, []).append(run)
        order = sorted(found, key=lambda id_: (self.cadences[id_].position, id_))
        return [(self.cadences[id_], found[id_]) for id_ in order]


def cadences(basis: Basis, facts: CadenceFacts) -> Report:
    """A row for each cadence."""
    answered = {reply.run_id for reply in facts.replies}
    rows = []
    for cadence, runs in facts.by_cadence():
        replied = [run for run in runs if run.run_id in answered]
        groups = (
            runs,
            [run for run in runs if run.state in LIVE_STATES],
            [run for run in runs if run.state is RunState.FINISHED],
            [run for run in runs if run.state is RunState.STOPPED],
            replied,
        )
        name = figures.text(cadence.name.read(basis.language))
        rows.append((name, *map(lines.times, groups), lines.part(replied, runs)))
    return Report('cadences', basis.scope, _RUNS, tuple(rows))


def cadence_steps(basis: Basis, facts: CadenceFacts) -> Report:
    """The steps of each cadence in order; what came before any of them was done stands first."""
    rows = [row for cadence, runs in facts.by_cadence() for row in _step_rows(basis, facts, cadence, runs)]
    return Report('cadence_steps', basis.scope, _STEPS, tuple(rows))


def _step_rows(
    basis: Basis, facts: CadenceFacts, cadence: Cadence, runs: Sequence[RunLine]
) -> Iterator[tuple[Figure, ...]]:
    own = {run.run_id for run in runs}
    done = [line for line in facts.done if line.run_id in own]
    replies = [line for line in facts.replies if line.run_id in own]
    for step_id in _order(facts, cadence, done, replies):
        step = facts.steps.get(step_id or 0)
        here, drawn = ([line for line in lines_ if line.step_id == step_id] for lines_ in (done, replies))
        yield (
            figures.text(cadence.name.read(basis.language)), figures.text(_step_name(step, basis.language)),
            lines.times(here), lines.times(drawn), lines.part(drawn, here),
        )  # fmt: skip


def _order(
    facts: CadenceFacts, cadence: Cadence, done: Sequence[StepLine], replies: Sequence[StepLine]
) -> list[int | None]:
    """The steps that stand in it now, and those that were done while they did."""
    used = {line.step_id for line in (*done, *replies)}
    own = [step for step in facts.steps.values() if step.cadence_id == cadence.id]
    shown = sorted((step for step in own if step.deleted_at is None or step.id in used), key=_place)
    before: list[int | None] = [None] if None in used else []
    return before + [step.id for step in shown]


def _place(step: CadenceStep) -> tuple[int, int, int]:
    return step.day, step.position, step.id


def _step_name(step: CadenceStep | None, language: str) -> str:
    """'D+2: E-mail, First reminder'."""
    if step is None:
        return _('Before the first step')
    words = ', '.join(filter(None, (_(KINDS[step.kind]), step.subject.read(language))))
    return _('D+{day}: {step}').format(day=step.day, step=words)


def cadence_ends(basis: Basis, facts: CadenceFacts) -> Report:
    """In each cadence the most frequent reason first."""
    rows = []
    for cadence, runs in facts.by_cadence():
        ended = [run for run in runs if run.state not in LIVE_STATES]
        groups: dict[StopReason | None, list[RunLine]] = {}
        for run in ended:
            groups.setdefault(run.why, []).append(run)
        order = sorted(groups, key=lambda why: (-len(groups[why]), why or ''))
        rows += [
            (figures.text(cadence.name.read(basis.language)), figures.text(_(REASONS[why]) if why else _('Not said')),
             lines.times(groups[why]), lines.part(groups[why], ended))
            for why in order
        ]  # fmt: skip
    return Report('cadence_ends', basis.scope, _ENDS, tuple(rows))
