"""What a saved view keeps, as JSON text: pipeline, filter, kind of view, and the list's look."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from salesdesk.domain.conditions.condition import conditions_from_data, conditions_to_data
from salesdesk.domain.conditions.deal_fields import value_kind
from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.deal_card import Attention
from salesdesk.domain.views.deal_list import ListColumn, ListedStatus
from salesdesk.domain.views.list_look import ListLook

ARCHIVE = 'archive'
VIEWS = ('board', 'list', 'forecast', ARCHIVE)
T = TypeVar('T', int, str)


@dataclass(frozen=True)
class ViewDefinition:
    """view is one of VIEWS; unknown holds what a newer program wrote besides, and is written back."""

    board: BoardFilter
    view: str = 'board'
    look: ListLook = field(default_factory=ListLook)
    unknown: Mapping[str, Any] = field(default_factory=dict)

    def to_text(self) -> str:
        asked, look = self.board, self.look
        data = {
            **self.unknown,
            'pipeline': asked.pipeline_id,
            'view': self.view,
            'text': asked.text,
            'attention': sorted(map(str, asked.attention)),
            'tags': sorted(asked.tag_ids),
            'owner': asked.owner,
            'organization': asked.organization_id,
            'amount_from': asked.amount_from,
            'amount_to': asked.amount_to,
            'amount_currency': asked.amount_currency,
            'conditions': conditions_to_data(asked.conditions),
            'status': str(look.status),
            'sort': str(look.sort),
            'descending': look.descending,
            'columns': list(look.columns),
            'widths': dict(look.widths),
        }
        return json.dumps(data, ensure_ascii=False)


_KEYS = frozenset(json.loads(ViewDefinition(BoardFilter(0)).to_text()))


def view_of(text: str) -> ViewDefinition:
    """The definition in a text; what cannot be read in it is as if nothing had been asked."""
    try:
        data = json.loads(text)
    except ValueError:
        data = {}
    if not isinstance(data, dict):
        data = {}
    return ViewDefinition(
        _filter_of(data), _text(data, 'view') if data.get('view') in VIEWS else 'board', _look_of(data),
        {key: value for key, value in data.items() if key not in _KEYS},
    )  # fmt: skip


def _filter_of(data: Mapping[str, Any]) -> BoardFilter:
    known = [Attention(word) for word in _list_of(data, 'attention', str) if word in set(Attention)]
    return BoardFilter(
        _maybe_int(data, 'pipeline') or 0,
        _text(data, 'text'),
        frozenset(known),
        frozenset(_list_of(data, 'tags', int)),
        _text(data, 'owner'),
        _maybe_int(data, 'organization'),
        _maybe_int(data, 'amount_from'),
        _maybe_int(data, 'amount_to'),
        _text(data, 'amount_currency'),
        conditions_from_data(data.get('conditions')),
    )


def _look_of(data: Mapping[str, Any]) -> ListLook:
    status, sort = _text(data, 'status'), _text(data, 'sort')
    widths = data.get('widths')
    return ListLook(
        ListedStatus(status) if status in set(ListedStatus) else ListedStatus.OPEN,
        sort if is_column(sort) else ListColumn.CREATED,
        data.get('descending') is not False,
        tuple(key for key in _list_of(data, 'columns', str) if is_column(key)),
        {key: width for key, width in widths.items() if isinstance(width, int)} if isinstance(widths, dict) else {},
    )


def is_column(key: str) -> bool:
    """Whether this program can show and sort by it."""
    return key in set(ListColumn) or (key.startswith('own:') and value_kind(key) is not None)


def _text(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key)
    return value if isinstance(value, str) else ''


def _maybe_int(data: Mapping[str, Any], key: str) -> int | None:
    value = data.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _list_of(data: Mapping[str, Any], key: str, kind: type[T]) -> list[T]:
    values = data.get(key)
    return [value for value in values if isinstance(value, kind)] if isinstance(values, list) else []
