"""The cadences that come with a new database, hers to change: after a proposal, and for a first contact."""

import json
from collections.abc import Mapping
from typing import Any

from salesdesk.controllers.cadences.step_controller import StepForm, made_step
from salesdesk.controllers.start.templates import CADENCES
from salesdesk.domain.cadences.cadence import Cadence, StepKind
from salesdesk.domain.process.wording import Wording
from salesdesk.paths import resource
from salesdesk.storage.unit_of_work import UnitOfWork

_LETTERS = "SELECT key, id FROM text_template WHERE key <> '' AND deleted_at IS NULL"


def install_cadences(work: UnitOfWork) -> None:
    """Inside the transaction of the caller, behind the letters that their steps name."""
    letters = {key: int(id_) for key, id_ in work.database.rows(_LETTERS)}
    data = json.loads(resource('templates', f'{CADENCES}.json').read_text(encoding='utf-8'))
    for position, entry in enumerate(data[CADENCES]):
        name = Wording(**entry['name'])
        cadence = Cadence(work.new_id(), entry['key'], name, work.now, position, None, entry['on_proposal_sent'])
        work.save(cadence)
        for number, line in enumerate(entry['steps']):
            work.save(made_step(work, cadence.id, _form(line, letters), number))


def _form(line: Mapping[str, Any], letters: Mapping[str, int]) -> StepForm:
    return StepForm(
        line['day'], StepKind(line['kind']), Wording(**line['subject']), template_id=letters.get(line['template'])
    )
