"""Reports on cadences and rules once more, the slow and obvious way, from the rows of their tables."""

import json
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

from slow_dealings import Slow, ratio

Row = dict[str, Any]
LIVE = ('running', 'paused', 'waiting')
KINDS = ('Call', 'E-mail', 'Meeting')
REASONS = {
    'answered': 'The customer answered', 'stage_changed': 'The stage changed', 'won': 'The deal was won',
    'lost': 'The deal was lost', 'deleted': 'The deal was deleted', 'by_hand': 'Stopped by hand',
    'by_rule': 'Stopped by a rule', 'replaced': 'Another cadence took its place', 'steps_done': 'All steps were done',
    'sent_again': 'Begun again: a later proposal was sent',
}  # fmt: skip
RULE_COLUMNS = {
    'planned': ['plan'], 'started': ['start_cadence'], 'stopped': ['stop_cadence'], 'tagged': ['add_tag'],
    'set': ['set_field'], 'moved': ['move'], 'warned': ['warn'], 'deals': ['start_deal'], 'failed': ['refused', 'loop'],
}  # fmt: skip


def runs_of(slow: Slow) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = {}
    for row in slow.then('cadence_run', 'started_at'):
        found.setdefault(row['cadence_id'], []).append(row)
    return found


def answers_to(slow: Slow, run: Row) -> list[int]:
    """The instants at which it was paused or stopped by an answer."""
    told = [row for row in slow.table('deal_event') if row['kind'] == 'cadence']
    details = [(row['at'], json.loads(row['detail'])) for row in told]
    return [at for at, detail in details if detail['run_id'] == str(run['id']) and detail.get('why') == 'answered'
            and detail['act'] in ('paused', 'stopped')]  # fmt: skip


def cadences(slow: Slow) -> list[Row]:
    return [_run_row(slow, cadence, runs) for cadence, runs in runs_of(slow).items()]


def _run_row(slow: Slow, cadence: int, runs: list[Row]) -> Row:
    states = [run['state'] for run in runs]
    replied = sum(bool(answers_to(slow, run)) for run in runs)
    return {
        'cadence': f'Cadence {cadence}', 'runs': len(runs), 'live': sum(state in LIVE for state in states),
        'finished': states.count('finished'), 'stopped': states.count('stopped'), 'replied': replied,
        'rate': Fraction(replied, len(runs)),
    }  # fmt: skip


def steps_done(slow: Slow, run: Row) -> dict[int, int]:
    """When each step was done, by step."""
    laid = {row['activity_id']: row['step_id'] for row in slow.table('run_activity') if row['run_id'] == run['id']}
    return {
        laid[row['id']]: row['done_at'] for row in slow.table('activity')
        if row['id'] in laid and row['done_at'] is not None and row['deleted_at'] is None
    }  # fmt: skip


def cadence_steps(slow: Slow) -> list[Row]:
    return [row for cadence, runs in runs_of(slow).items() for row in _step_rows(slow, cadence, runs)]


def _step_rows(slow: Slow, cadence: int, runs: list[Row]) -> list[Row]:
    drawn: list[tuple[int, int | None]] = []
    done: list[int] = []
    for run in runs:
        when = steps_done(slow, run)
        done += when
        drawn += {(run['id'], _last(when, at)) for at in answers_to(slow, run)}
    places: list[int | None] = [None] if any(step is None for _run, step in drawn) else []
    rows = []
    for step in [*places, *(cadence * 10 + place for place in range(3))]:
        replies = sum(one == step for _run, one in drawn)
        name = 'Before the first step' if step is None else _name(step % 10)
        count = done.count(step) if step is not None else 0
        rows.append({'cadence': f'Cadence {cadence}', 'step': name, 'done': count, 'replies': replies,
                     'rate': ratio(replies, count)})  # fmt: skip
    return rows


def _last(when: dict[int, int], at: int) -> int | None:
    """Of steps done in the same moment the one laid last."""
    before = [(done, step) for step, done in when.items() if done <= at]
    return max(before)[1] if before else None


def _name(place: int) -> str:
    return f'D+{(0, 2, 5)[place]}: {KINDS[place]}, Step {place}'


def cadence_ends(slow: Slow) -> list[Row]:
    rows = []
    for cadence, runs in runs_of(slow).items():
        ended = [run['why'] for run in runs if run['state'] not in LIVE]
        rows += [
            {'cadence': f'Cadence {cadence}', 'why': REASONS[why], 'runs': ended.count(why),
             'share': Fraction(ended.count(why), len(ended))}
            for why in set(ended)
        ]  # fmt: skip
    return rows


def rules(slow: Slow) -> list[Row]:
    fired = [row for row in slow.table('rule_firing') if row['deal_id'] in slow.deals and _is_then(slow, row['at'])]
    told = [row for row in slow.table('deal_event') if row['kind'] == 'automated' and row['deal_id'] in slow.deals]
    acts = [json.loads(row['detail']) for row in told if _is_then(slow, row['at'])]
    return [
        {'rule': f'Règle {rule}', 'fired': sum(row['rule_id'] == rule for row in fired),
         **{key: sum(act['rule_id'] == str(rule) and act['act'] in kinds for act in acts)
            for key, kinds in RULE_COLUMNS.items()}}
        for rule in (1, 2)
    ]  # fmt: skip


def _is_then(slow: Slow, ms: int) -> bool:
    day: date = slow.day(ms)
    return slow.period.first <= day <= slow.period.last


SLOW_AUTOMATION: dict[str, Callable[[Slow], list[Row]]] = {
    'cadences': cadences, 'cadence_steps': cadence_steps, 'cadence_ends': cadence_ends, 'rules': rules,
}  # fmt: skip
