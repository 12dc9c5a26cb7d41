"""Saved views: kept whole, each change one undo step, what a newer program wrote left alone."""

import json
from typing import Any

import pytest
from building import Desk

from salesdesk.controllers.views_controller import ViewsController
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.views.deal_card import Attention
from salesdesk.domain.views.deal_list import ListColumn, ListedStatus
from salesdesk.domain.views.list_look import ListLook
from salesdesk.domain.views.saved_view import SavedView
from salesdesk.domain.views.view_definition import ViewDefinition, view_of


@pytest.fixture
def views(desk: Desk) -> ViewsController:
    return ViewsController(desk.workspace)


def some_view(desk: Desk, **fields: object) -> ViewDefinition:
    look = ListLook(
        ListedStatus.WON,
        'own:number:7',
        descending=False,
        columns=(ListColumn.TITLE, 'own:number:7'),
        widths={'title': 9},
    )
    asked = desk.filter(
        text='é', attention=frozenset({Attention.LATE}), tag_ids=frozenset({1, 2}), owner='Léa', organization_id=3,
        amount_from=1, amount_to=2, amount_currency='CHF',
        conditions=(Condition('title', 'contains', ('a',)), Condition('mood', 'is', ('b',))),
    )  # fmt: skip
    return ViewDefinition(asked, 'list', look, **fields)  # type: ignore[arg-type]


def names(views: ViewsController) -> list[str]:
    return [view.name for view in views.views()]


def test_a_view_comes_back_as_it_was_saved(desk: Desk, views: ViewsController) -> None:
    wanted = some_view(desk)
    assert views.definition(views.save('  Mes   gagnées ', wanted)) == wanted
    assert names(views) == ['Mes gagnées']


@pytest.mark.parametrize(
    ('fields', 'currency'), [({'amount_from': 5_000}, 'EUR'), ({'amount_to': 0}, 'EUR'), ({'owner': 'Léa'}, '')]
)
def test_bounds_kept_without_a_currency_are_in_her_own(
    desk: Desk, views: ViewsController, fields: dict[str, Any], currency: str
) -> None:
    definition = views.definition(views.save('Grosses', ViewDefinition(desk.filter(**fields))))
    assert definition.board == desk.filter(**fields, amount_currency=currency)


def test_saving_renaming_updating_ordering_and_deleting_are_a_step_each(desk: Desk, views: ViewsController) -> None:
    first, second = views.save('Une', some_view(desk)), views.save('Deux', ViewDefinition(desk.filter()))
    views.rename(first, 'Première')
    views.update(second, some_view(desk))
    views.move(second, 0)
    views.delete(first)
    seen = [names(views)]
    for key in ('delete_view', 'move_view', 'update_view', 'rename_view', 'save_view', 'save_view'):
        assert desk.undo_key() == key
        desk.workspace.undo()
        seen.append(names(views))
    assert seen == [
        ['Deux'], ['Deux', 'Première'], ['Première', 'Deux'], ['Première', 'Deux'], ['Une', 'Deux'], ['Une'], [],
    ]  # fmt: skip


@pytest.mark.parametrize(('name', 'problem'), [(' ', 'empty'), ('x' * 61, 'too_long'), ('EN  cours', 'taken')])
def test_a_name_is_there_short_and_its_own(desk: Desk, views: ViewsController, name: str, problem: str) -> None:
    views.save('En cours', some_view(desk))
    other = views.save('Autre', some_view(desk))
    for act in (lambda: views.save(name, some_view(desk)), lambda: views.rename(other, name)):
        with pytest.raises(FieldInvalid) as refusal:
            act()
        assert refusal.value.problem == problem


def test_a_view_may_keep_its_name_and_one_that_was_deleted_gives_it_back(desk: Desk, views: ViewsController) -> None:
    first = views.save('Vue', some_view(desk))
    views.rename(first, 'VUE')
    views.delete(first)
    assert views.view(first) is None
    views.save('vue', some_view(desk))


def test_what_a_newer_program_kept_in_a_view_outlives_an_update(desk: Desk, views: ViewsController) -> None:
    newer = json.loads(some_view(desk).to_text()) | {'grouping': 'owner'}
    newer['conditions'].append({'any': []})
    with desk.workspace.unrecorded() as work:
        work.save(SavedView(7, 'Neuve', 0, json.dumps(newer)))
    kept = views.definition(7)
    views.update(7, ViewDefinition(kept.board, 'board'))
    after = json.loads(views.views()[0].definition)
    assert (after['grouping'], after['conditions'], after['view']) == ('owner', newer['conditions'], 'board')


@pytest.mark.parametrize(
    'text', ['', 'nonsense', '[]', '{"pipeline": true, "tags": "x", "columns": [1, "mood"], "status": 3, "widths": []}']
)
def test_a_text_that_is_no_view_asks_nothing(text: str) -> None:
    view = view_of(text)
    assert (view.board.narrows, view.board.pipeline_id, view.view, view.look) == (False, 0, 'board', ListLook())
