"""What she does with templates: write, change, duplicate, order, delete. Each is one action, one undo step."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from salesdesk.controllers.letters.library import LibraryLetter, read_library
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.deals.deal import TITLE_LIMIT
from salesdesk.domain.errors import FieldInvalid, NotFound
from salesdesk.domain.letters.template import TemplateKind, TextTemplate
from salesdesk.domain.process.wording import Wording
from salesdesk.storage.letters.template_query import count_text_templates, read_text_templates
from salesdesk.storage.unit_of_work import UnitOfWork

# Twenty pages: more is no letter.
BODY_LIMIT = 50_000


@dataclass(frozen=True, slots=True)
class TemplateForm:
    """A template as she edits it. stage_id: the stage it is offered in first, None for all of them."""

    kind: TemplateKind
    name: Wording
    subject: Wording
    body: Wording
    stage_id: int | None = None


class TemplateController:
    """NotFound where a template is gone; FieldInvalid for a name or a text that cannot be kept."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def all(self) -> list[TextTemplate]:
        """In her order."""
        return read_text_templates(self._workspace.database)

    def template(self, template_id: int) -> TextTemplate:
        return _kept(self._workspace.reading(), template_id)

    def create(self, form: TemplateForm) -> int:
        """Behind the others; its id."""
        _check(form)
        with self._workspace.transaction(titled('create_template', name=form.name)) as work:
            position = count_text_templates(work.database)
            template = TextTemplate(
                work.new_id(), '', form.kind, form.name, form.subject, form.body, work.now, position=position
            )
            work.save(_written(template, form))
        return template.id

    def edit(self, template_id: int, form: TemplateForm) -> None:
        _check(form)
        with self._workspace.transaction(titled('edit_template', name=form.name)) as work:
            work.save(_written(_kept(work, template_id), form))

    def duplicate(self, template_id: int, name: Wording) -> int:
        """One with the same text under another name, right behind it; its id."""
        with self._workspace.transaction(titled('duplicate_template', name=name)) as work:
            original = _kept(work, template_id)
            # At the same place: of two, the older stands first.
            copy = replace(original, id=work.new_id(), key='', name=name, created_at=work.now)
            work.save(copy)
        return copy.id

    def delete(self, template_id: int) -> None:
        """No longer offered; nothing is erased."""
        name = self.template(template_id).name
        with self._workspace.transaction(titled('delete_template', name=name)) as work:
            work.save(replace(_kept(work, template_id), deleted_at=work.now))

    def order(self, template_ids: Sequence[int]) -> None:
        with self._workspace.transaction(titled('order_templates')) as work:
            for position, template_id in enumerate(template_ids):
                work.save(replace(work.get(TextTemplate, template_id), position=position))

    def origin(self, template: TextTemplate) -> LibraryLetter | None:
        """The letter of the library it comes from, where it does and says something else by now."""
        letter = read_library().get(template.key) if template.key else None
        if letter is None or (letter.name, letter.subject, letter.body) == (
            template.name, template.subject, template.body
        ):  # fmt: skip
            return None
        return letter

    def reset(self, template_id: int) -> None:
        """Name and text as they came with the program; its stage and its place stay hers."""
        letter = self.origin(self.template(template_id))
        if letter is None:
            return
        with self._workspace.transaction(titled('reset_template', name=letter.name)) as work:
            template = _kept(work, template_id)
            work.save(replace(template, name=letter.name, subject=letter.subject, body=letter.body))


def _kept(work: UnitOfWork, template_id: int) -> TextTemplate:
    template = work.get(TextTemplate, template_id)
    if template.deleted_at is not None:
        raise NotFound(kind='TextTemplate', id=template_id)
    return template


def _written(template: TextTemplate, form: TemplateForm) -> TextTemplate:
    return replace(
        template, kind=form.kind, name=_trimmed(form.name), subject=_trimmed(form.subject), body=form.body,
        stage_id=form.stage_id,
    )  # fmt: skip


def _trimmed(wording: Wording) -> Wording:
    return Wording(wording.fr.strip(), wording.en.strip())


def _check(form: TemplateForm) -> None:
    if not form.name.read('fr').strip():
        raise FieldInvalid('template', 'empty')
    for wording, limit in ((form.name, TITLE_LIMIT), (form.subject, TITLE_LIMIT), (form.body, BODY_LIMIT)):
        if max(len(wording.fr), len(wording.en)) > limit:
            raise FieldInvalid('template', 'too_long')
