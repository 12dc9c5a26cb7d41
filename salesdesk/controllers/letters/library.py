"""The letters and call scripts that come with the program: laid into a database once, and hers from then on."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from salesdesk.controllers.start.templates import LETTERS
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.letters.template import TemplateKind, TextTemplate
from salesdesk.domain.process.wording import Wording
from salesdesk.paths import resource
from salesdesk.storage.letters.template_query import count_text_templates
from salesdesk.storage.preferences import keep_preference, read_preferences
from salesdesk.storage.unit_of_work import UnitOfWork

# Kept with her preferences once the letters are there: what she deletes never comes again.
INSTALLED = 'letters_installed'
_STAGES = 'SELECT pipeline.key, stage.key, stage.id FROM stage JOIN pipeline ON pipeline.id = stage.pipeline_id'


@dataclass(frozen=True, slots=True)
class LibraryLetter:
    """A letter of the library. stages: which stage it is for, by the key of the process."""

    key: str
    kind: TemplateKind
    name: Wording
    subject: Wording
    body: Wording
    stages: Mapping[str, str]


def read_library() -> dict[str, LibraryLetter]:
    """By key, in the order of the file, which is that of a sale."""
    data = json.loads(resource('templates', f'{LETTERS}.json').read_text(encoding='utf-8'))
    return {line['key']: _letter(line) for line in data['letters']}


def ensure_library(workspace: Workspace) -> bool:
    """Lays the letters into a database that never had them; whether it did. No step of hers, so nothing to undo."""
    if read_preferences(workspace.database).get(INSTALLED):
        return False
    with workspace.aside() as work:
        install_library(work)
    return True


def install_library(work: UnitOfWork) -> None:
    """Inside the transaction of the caller, behind what is there already."""
    stages = {(pipeline, stage): int(id_) for pipeline, stage, id_ in work.database.rows(_STAGES)}
    first = count_text_templates(work.database)
    for position, letter in enumerate(read_library().values(), start=first):
        stage_id = next((stages[one] for one in letter.stages.items() if one in stages), None)
        texts = (letter.name, letter.subject, letter.body)
        work.save(TextTemplate(work.new_id(), letter.key, letter.kind, *texts, work.now, stage_id, position))
    keep_preference(work.database, INSTALLED, '1')


def _letter(line: Mapping[str, Any]) -> LibraryLetter:
    body = Wording(*('\n\n'.join(line['body'][language]) for language in ('fr', 'en')))
    kind, name, subject = TemplateKind(line['kind']), _wording(line['name']), _wording(line['subject'])
    return LibraryLetter(line['key'], kind, name, subject, body, line['stages'])


def _wording(texts: Mapping[str, str]) -> Wording:
    return Wording(texts['fr'], texts['en'])
