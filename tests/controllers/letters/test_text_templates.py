"""Templates as she keeps them: hers to change, and the library's only once."""

from pathlib import Path

import pytest
from building import Desk

from salesdesk.controllers.letters.library import ensure_library, read_library
from salesdesk.controllers.letters.template_controller import BODY_LIMIT, TemplateController, TemplateForm
from salesdesk.controllers.start.start_controller import StartChoices, set_up
from salesdesk.domain.errors import FieldInvalid, NotFound
from salesdesk.domain.letters.template import TemplateKind
from salesdesk.domain.process.wording import Wording
from salesdesk.settings import Preferences


def form(name: str = 'Salon', body: str = 'Bonjour', **fields: object) -> TemplateForm:
    texts = (Wording(name, name), Wording('Objet', 'Subject'), Wording(body, body))
    return TemplateForm(TemplateKind.EMAIL, *texts, **fields)  # type: ignore[arg-type]


@pytest.fixture
def templates(desk: Desk) -> TemplateController:
    ensure_library(desk.workspace)
    return TemplateController(desk.workspace)


def names(templates: TemplateController) -> list[str]:
    return [one.name.fr for one in templates.all()]


def test_an_upgraded_database_gets_the_library_once_and_outside_the_history(desk: Desk) -> None:
    assert TemplateController(desk.workspace).all() == []
    assert ensure_library(desk.workspace)
    assert [one.key for one in TemplateController(desk.workspace).all()] == list(read_library())
    assert desk.workspace.undo_title() is None
    assert not ensure_library(desk.workspace)


def test_what_she_deleted_does_not_come_again(desk: Desk, templates: TemplateController) -> None:
    first = templates.all()[0]
    templates.delete(first.id)
    ensure_library(desk.workspace)
    assert first.key not in [one.key for one in templates.all()]
    desk.workspace.undo()
    assert templates.all()[0] == first


def test_a_new_database_begins_with_the_library_at_the_stages_of_its_process(tmp_path: Path) -> None:
    desk = Desk(tmp_path / 'new.db')
    set_up(desk.workspace, StartChoices('consulting', Preferences()))
    known = {one.key: one for one in TemplateController(desk.workspace).all()}
    assert known['proposal'].stage_id == desk.stage('proposal', 'consulting').id
    assert known['thanks'].stage_id == desk.stage('welcome', 'after_sales').id
    assert known['lost_friends'].stage_id is None
    assert not ensure_library(desk.workspace)
    desk.workspace.close()


def test_one_she_writes_stands_behind_the_others_and_is_undone(desk: Desk, templates: TemplateController) -> None:
    made = templates.create(form('  Salon  ', stage_id=desk.stage('closing').id))
    assert names(templates)[-1] == 'Salon'
    assert templates.template(made).stage_id == desk.stage('closing').id
    desk.workspace.undo()
    assert 'Salon' not in names(templates)


def test_a_copy_stands_right_behind_and_is_no_more_the_librarys(templates: TemplateController) -> None:
    first, second = templates.all()[:2]
    copy = templates.duplicate(first.id, Wording('Copie', 'Copy'))
    assert [one.id for one in templates.all()[:3]] == [first.id, copy, second.id]
    assert templates.template(copy).key == ''
    assert templates.template(copy).body == first.body


def test_the_first_text_comes_back_and_the_stage_stays_hers(desk: Desk, templates: TemplateController) -> None:
    first = templates.all()[0]
    assert templates.origin(first) is None
    stage_id = desk.stage('closing').id
    templates.edit(first.id, form('Autre', 'Rien', stage_id=stage_id))
    assert templates.origin(templates.template(first.id)) is not None
    templates.reset(first.id)
    again = templates.template(first.id)
    assert (again.name, again.body, again.stage_id) == (first.name, first.body, stage_id)


def test_her_order_is_kept(templates: TemplateController) -> None:
    turned = [one.id for one in reversed(templates.all())]
    templates.order(turned)
    assert [one.id for one in templates.all()] == turned


@pytest.mark.parametrize(
    'wrong', [form('  '), form('N' * 501), form(body='x' * (BODY_LIMIT + 1))], ids=['no name', 'long name', 'long text']
)
def test_what_cannot_be_kept_is_refused(templates: TemplateController, wrong: TemplateForm) -> None:
    before = templates.all()
    with pytest.raises(FieldInvalid):
        templates.create(wrong)
    with pytest.raises(FieldInvalid):
        templates.edit(before[0].id, wrong)
    assert templates.all() == before


def test_one_that_is_gone_is_not_changed(templates: TemplateController) -> None:
    first = templates.all()[0]
    templates.delete(first.id)
    with pytest.raises(NotFound):
        templates.edit(first.id, form())
