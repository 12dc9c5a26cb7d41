"""What was missing when a gate was passed anyway, as the history keeps it: 'kind:subject,kind:subject'."""

from collections.abc import Mapping

from salesdesk.domain.deals.timeline import OWN_FIELD
from salesdesk.domain.process.stage_gate import own_field_of


def missing_of(text: str, own_names: Mapping[int, str]) -> tuple[tuple[str, str], ...]:
    """(kind, subject) of each requirement; of an own field (OWN_FIELD, its name), '' where it is gone."""
    pairs = (line.partition(':') for line in text.split(',') if line)
    return tuple(_named(kind, subject, own_names) for kind, _colon, subject in pairs)


def _named(kind: str, subject: str, own_names: Mapping[int, str]) -> tuple[str, str]:
    own_id = own_field_of(subject)
    return (kind, subject) if own_id is None else (OWN_FIELD, own_names.get(own_id, ''))
