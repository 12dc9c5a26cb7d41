"""The only domain event: what a record was, and what it is now."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Record = TypeVar('Record')


@dataclass(frozen=True, slots=True)
class Change(Generic[Record]):
    """before is None for a new record. Records are never hard-deleted, so after is always there."""

    before: Record | None
    after: Record
