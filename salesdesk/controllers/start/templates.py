"""The process templates that come with the program: data files, read into stages and gates."""

import json
from dataclasses import dataclass
from typing import Any

from fractional_indexing import generate_n_keys_between

from salesdesk.domain.closing.won_reason import WonReason
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.domain.process.pipeline import Pipeline, Stage
from salesdesk.domain.process.stage_gate import Requirement, RequirementKind, RequirementLevel
from salesdesk.domain.process.wording import Wording
from salesdesk.paths import resource
from salesdesk.storage.unit_of_work import UnitOfWork

# Letters and cadences stand beside the processes; rooms of their own read them.
LETTERS = 'letters'
CADENCES = 'cadences'
# The lists that are no process, and the record of each.
_REASONS: dict[str, type[LostReason] | type[WonReason]] = {'lost_reasons': LostReason, 'won_reasons': WonReason}


@dataclass(frozen=True)
class Template:
    """One process as shown on its card. role: 'main' is chosen, 'before' and 'after' come along with it."""

    key: str
    role: str
    order: int
    name: Wording
    title: Wording
    summary: Wording
    stage_names: tuple[Wording, ...]
    data: dict[str, Any]


def read_templates() -> list[Template]:
    """Every template, in the order in which it is offered."""
    files = [path for path in resource('templates').glob('*.json') if path.stem not in {*_REASONS, LETTERS, CADENCES}]
    templates = [_template(json.loads(path.read_text(encoding='utf-8'))) for path in files]
    return sorted(templates, key=lambda template: (template.order, template.key))


def install_process(work: UnitOfWork, main: str) -> dict[str, Pipeline]:
    """Writes the chosen main process with the ones before and after it, and the lists of reasons; pipelines by key."""
    templates = {template.key: template for template in read_templates()}
    around = [template for template in templates.values() if template.role != 'main']
    before = [template for template in around if template.role == 'before']
    after = [template for template in around if template.role == 'after']
    chosen = [*before, templates[main], *after]
    ranks = generate_n_keys_between(None, None, len(chosen))
    installed = {template.key: _install(work, template, rank) for template, rank in zip(chosen, ranks, strict=True)}
    for template in chosen:
        if template.data['hands_over']:
            pipeline = installed[template.key]
            work.save(_handing_over(pipeline, installed[main].id))
    for name, kind in _REASONS.items():
        _install_reasons(work, name, kind)
    return installed


def _template(data: dict[str, Any]) -> Template:
    names = tuple(_wording(stage['name']) for stage in data['stages'])
    texts = (_wording(data['name']), _wording(data['title']), _wording(data['summary']))
    return Template(data['key'], data['role'], data['order'], *texts, names, data)


def _install(work: UnitOfWork, template: Template, rank: str) -> Pipeline:
    data = template.data
    rules = (data['may_skip'], data['may_override'], data['back_needs_reason'])
    pipeline = Pipeline(work.new_id(), template.key, template.name, rank, *rules)
    work.save(pipeline)
    ranks = generate_n_keys_between(None, None, len(data['stages']))
    for stage_data, stage_rank in zip(data['stages'], ranks, strict=True):
        _install_stage(work, pipeline.id, stage_data, stage_rank)
    return pipeline


def _install_stage(work: UnitOfWork, pipeline_id: int, data: dict[str, Any], rank: str) -> None:
    stage = Stage(
        work.new_id(), pipeline_id, data['key'], _wording(data['name']), _wording(data['purpose']), rank,
        data['probability'], data['rotting_after'], data['asks_decision'],
    )  # fmt: skip
    work.save(stage)
    for position, line in enumerate(data['gate']):
        kind, level = RequirementKind(line['kind']), RequirementLevel(line['level'])
        work.save(Requirement(work.new_id(), stage.id, kind, line['subject'], level, position))


def _handing_over(pipeline: Pipeline, target_id: int) -> Pipeline:
    return Pipeline(
        pipeline.id, pipeline.key, pipeline.name, pipeline.rank, pipeline.may_skip, pipeline.may_override,
        pipeline.back_needs_reason, target_id,
    )  # fmt: skip


def _install_reasons(work: UnitOfWork, name: str, kind: type[LostReason] | type[WonReason]) -> None:
    data = json.loads(resource('templates', f'{name}.json').read_text(encoding='utf-8'))
    for position, line in enumerate(data[name]):
        work.save(kind(work.new_id(), line['key'], _wording(line['name']), position, line['needs_note']))


def _wording(data: dict[str, str]) -> Wording:
    return Wording(data['fr'], data['en'])
