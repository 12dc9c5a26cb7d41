"""What lists are asked: when a filter narrows, what a board hands on to a list, and how the trash is looked at."""

from dataclasses import fields, replace
from typing import Any

import pytest

from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.deal_card import Attention
from salesdesk.domain.views.deal_list import DealListFilter, ListColumn, ListedStatus
from salesdesk.domain.views.list_look import ListLook, trash_look, wanted_of
from salesdesk.domain.views.people_list import PeopleFilter

ASKED: dict[str, Any] = {
    'text': 'hall', 'tag_ids': frozenset({1}), 'owner': 'Léa', 'organization_id': 3, 'amount_from': 0,
    'amount_to': 5, 'amount_currency': 'JPY', 'conditions': (Condition('title', 'contains', ('a',)),),
}  # fmt: skip
SHOWN = ListLook(ListedStatus.LOST, ListColumn.AMOUNT, descending=False, columns=('title',), widths={'title': 90})


@pytest.mark.parametrize('name', ASKED)
def test_whatever_is_asked_for_narrows_a_list(name: str) -> None:
    assert DealListFilter(ListedStatus.ALL, 1, **{name: ASKED[name]}).narrows


@pytest.mark.parametrize('status', ListedStatus)
def test_a_status_a_pipeline_and_an_order_narrow_nothing(status: ListedStatus) -> None:
    assert not DealListFilter(status).narrows
    assert not DealListFilter(status, 7, sort=ListColumn.TITLE, descending=False).narrows


def test_a_list_asks_all_that_the_board_asks_but_its_chips() -> None:
    asked = BoardFilter(7, attention=frozenset({Attention.LATE}), **ASKED)
    wanted = wanted_of(asked, SHOWN)
    assert {name: getattr(wanted, name) for name in ASKED} == ASKED
    assert (wanted.pipeline_id, wanted.status, wanted.sort, wanted.descending) == (
        7, ListedStatus.LOST, ListColumn.AMOUNT, False,
    )  # fmt: skip
    assert wanted == wanted_of(replace(asked, attention=frozenset()), SHOWN)


def test_no_field_of_the_boards_filter_is_forgotten_by_the_list() -> None:
    """A field that is added to one and not to the other would narrow the board and not the list below it."""
    board = {field.name for field in fields(BoardFilter)} - {'attention'}
    assert board <= {field.name for field in fields(DealListFilter)}


def test_the_trash_shows_the_last_deleted_first_in_the_same_columns() -> None:
    look = trash_look(SHOWN)
    assert (look.status, look.sort, look.descending) == (ListedStatus.DELETED, ListColumn.DELETED, True)
    assert (look.columns, look.widths) == (SHOWN.columns, SHOWN.widths)


@pytest.mark.parametrize(
    ('asked', 'count'),
    [
        ({}, 0),
        ({'text': 'mairie'}, 0),
        ({'with_open_deals': True}, 1),
        ({'without_action': True, 'do_not_contact': True}, 2),
        ({'source': 'Salon'}, 1),
        ({'deleted': True, 'text': 'x'}, 1),
        ({'with_open_deals': True, 'without_action': True, 'do_not_contact': True, 'source': 'a', 'deleted': True}, 5),
    ],
)
def test_filters_of_people_are_counted_without_the_text(asked: dict[str, Any], count: int) -> None:
    assert PeopleFilter(**asked).count == count
