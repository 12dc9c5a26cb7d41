"""What is written down about a deal as records of one kind: each change is one action, one undo step."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar, Generic, TypeVar

from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import FieldInvalid
from salesdesk.storage.closing.deal_records import read_records_of
from salesdesk.storage.unit_of_work import UnitOfWork

T = TypeVar('T')


class DealRecords(Generic[T]):
    """The records of a deal: listed, looked up, deleted. NotFound where one is gone."""

    kind: ClassVar[type[Any]]
    # What actions are called by: 'delete_promise'.
    name: ClassVar[str]

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def of_deal(self, deal_id: int) -> list[T]:
        """In the order in which they were written; those deleted are left out."""
        return read_records_of(self._workspace.database, self.kind, deal_id)

    def record(self, record_id: int) -> T:
        found: T = self._workspace.reading().get(self.kind, record_id)
        return found

    def delete(self, record_id: int) -> None:
        """Out of the deal; nothing is erased."""
        with self._changing('delete', record_id) as (work, record):
            self._save_deleted(work, record)

    def _save_deleted(self, work: UnitOfWork, record: Any) -> None:
        work.save(replace(record, deleted_at=record.deleted_at or work.now))

    def _required(self, text: str) -> str:
        if not text.strip():
            raise FieldInvalid(self.name, 'empty')
        return text.strip()

    def _past(self, field: str, on: date | None) -> date:
        """That day, or today; FieldInvalid if it lies ahead."""
        today = self._workspace.clock.today()
        if on is not None and on > today:
            raise FieldInvalid(field, 'in_future')
        return on or today

    @contextmanager
    def _acting(self, verb: str, deal_id: int) -> Iterator[UnitOfWork]:
        title = self._workspace.reading().get(Deal, deal_id).title
        with self._workspace.transaction(titled(f'{verb}_{self.name}', title=title)) as work:
            yield work

    @contextmanager
    def _changing(self, verb: str, record_id: int) -> Iterator[tuple[UnitOfWork, Any]]:
        with self._acting(verb, self._workspace.reading().get(self.kind, record_id).deal_id) as work:
            yield work, work.get(self.kind, record_id)
