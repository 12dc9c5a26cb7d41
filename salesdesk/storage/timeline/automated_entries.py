"""Lines of history about offers, follow-ups, rules and hand-overs: what their detail says."""

from collections.abc import Callable, Mapping
from typing import Any

from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.process.wording import Wording

Detail = Mapping[str, str]


def _of_offer(detail: Detail) -> dict[str, Any]:
    return {'number': int(detail.get('number', 0)), 'state': detail.get('state', '')}


def _of_run(detail: Detail) -> dict[str, Any]:
    """What started it says why it started; of all else why it came to that."""
    why = detail.get('why') or (detail.get('cause', '') if detail.get('act') == 'started' else '')
    named = Wording(detail.get('name_fr', ''), detail.get('name_en', ''))
    return {'act': detail.get('act', ''), 'why': why, 'named': named, 'record_id': int(detail.get('run_id', 0))}


def _of_rule(detail: Detail) -> dict[str, Any]:
    return {
        'act': detail.get('act', ''),
        'what': detail.get('what', ''),
        'name': detail.get('rule', ''),
        'record_id': int(detail.get('rule_id', 0)),
    }


def _of_owners(detail: Detail) -> dict[str, Any]:
    return {'name': detail.get('to', ''), 'name_before': detail.get('from', '')}


_READERS: dict[str, Callable[[Detail], dict[str, Any]]] = {
    EventKind.PROPOSAL_SENT: _of_offer,
    EventKind.PROPOSAL_ANSWERED: _of_offer,
    EventKind.FEEDBACK: _of_offer,
    EventKind.CADENCE: _of_run,
    EventKind.AUTOMATED: _of_rule,
    EventKind.ENTRUSTED: _of_owners,
}


def told_by(kind: str, detail: Detail) -> dict[str, Any]:
    """Fields of the line, by name; none for what is told by the row itself."""
    read = _READERS.get(kind)
    return read(detail) if read else {}
