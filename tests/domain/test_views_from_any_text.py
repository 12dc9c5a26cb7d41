"""A saved view is a text another program may have written: whatever it says, a view comes out, and nothing is lost."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.deal_card import Attention
from salesdesk.domain.views.deal_list import ListColumn, ListedStatus
from salesdesk.domain.views.list_look import ListLook
from salesdesk.domain.views.view_definition import VIEWS, ViewDefinition, is_column, view_of

PLAIN = ViewDefinition(BoardFilter(0))
KEYS = sorted(json.loads(PLAIN.to_text()))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
IDS = st.integers(1, 2**60)
FILTERS = st.builds(
    BoardFilter,
    pipeline_id=IDS,
    text=st.text(max_size=9),
    attention=st.frozensets(st.sampled_from(Attention)),
    tag_ids=st.frozensets(IDS, max_size=3),
    owner=st.text(max_size=9),
    organization_id=st.none() | IDS,
    amount_from=st.none() | st.integers(0, 10**15),
    amount_to=st.none() | st.integers(0, 10**15),
    amount_currency=st.sampled_from(('', 'EUR', 'JPY')),
)
COLUMNS = st.sampled_from([*ListColumn, 'own:number:7', 'own:choices:12'])
LOOKS = st.builds(
    ListLook,
    status=st.sampled_from(ListedStatus),
    sort=COLUMNS,
    descending=st.booleans(),
    columns=st.lists(COLUMNS, unique=True).map(tuple),
    widths=st.dictionaries(COLUMNS.map(str), st.integers(20, 900), max_size=4),
)


@given(FILTERS, st.sampled_from(VIEWS), LOOKS, st.dictionaries(st.text(max_size=9), JSON, max_size=3))
def test_a_view_comes_back_as_it_was_written(
    board: BoardFilter, view: str, look: ListLook, unknown: dict[str, Any]
) -> None:
    unknown = {key: value for key, value in unknown.items() if key not in KEYS}
    definition = ViewDefinition(board, view, look, unknown)
    assert view_of(definition.to_text()) == definition


@given(st.text(max_size=60))
def test_a_text_that_is_none_asks_for_nothing(text: str) -> None:
    definition = view_of(text)
    assert definition.board.narrows is False
    assert definition.view == 'board'


@given(st.dictionaries(st.sampled_from(KEYS), JSON))
def test_odd_values_are_as_if_nothing_had_been_asked(data: dict[str, Any]) -> None:
    definition = view_of(json.dumps(data))
    assert view_of(definition.to_text()) == definition
    assert definition.view in VIEWS
    assert is_column(definition.look.sort)


@given(st.dictionaries(st.text(max_size=8).filter(lambda key: key not in KEYS), JSON, max_size=4))
def test_what_a_newer_program_wrote_besides_is_written_back(unknown: dict[str, Any]) -> None:
    written = json.loads(view_of(json.dumps({'view': 'list', **unknown})).to_text())
    assert {key: written[key] for key in unknown} == unknown
    assert written['view'] == 'list'


@pytest.mark.parametrize(
    ('said', 'read'),
    [
        ({'view': 'gantt'}, PLAIN),
        ({'view': ['list']}, PLAIN),
        ({'attention': ['late', 'asleep', 3]}, ViewDefinition(BoardFilter(0, attention=frozenset({Attention.LATE})))),
        ({'tags': [1, 'two', 3]}, ViewDefinition(BoardFilter(0, tag_ids=frozenset({1, 3})))),
        ({'pipeline': True}, PLAIN),
        ({'pipeline': '7'}, PLAIN),
        ({'amount_from': 1.5}, PLAIN),
        ({'status': 'asleep', 'sort': 'mood'}, PLAIN),
        ({'descending': 'no'}, PLAIN),
        ({'columns': ['title', 'mood', 'own:mood:1'], 'widths': {'title': 90, 'stage': 'wide'}},
         ViewDefinition(BoardFilter(0), look=ListLook(columns=('title',), widths={'title': 90}))),
        ({'conditions': 'all'}, PLAIN),
    ],
    ids=lambda value: json.dumps(value) if isinstance(value, dict) else '',
)  # fmt: skip
def test_what_cannot_be_read_is_left_out(said: dict[str, Any], read: ViewDefinition) -> None:
    assert view_of(json.dumps(said)) == read


@pytest.mark.parametrize('text', ['', '[]', '7', 'null', '{"view": ', '"list"', '{} {}'])
def test_what_is_no_document_is_the_plain_board(text: str) -> None:
    assert view_of(text) == PLAIN


@pytest.mark.parametrize(
    ('key', 'known'),
    [('title', True), ('own:number:7', True), ('own:number:x', False), ('own:mood:7', False), ('own', False),
     ('', False), ('Title', False), ('own:number:', False), ('own:number:٧', False)],
)  # fmt: skip
def test_a_column_is_one_this_program_can_show(key: str, known: bool) -> None:
    assert is_column(key) is known
