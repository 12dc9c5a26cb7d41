"""Prospecting lists: leads that are worked together, and how far they have come."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.closing.lead_state import LeadState, ListedLead
from salesdesk.domain.closing.prospecting_list import ListMember, ProspectingList
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.folding import fold
from salesdesk.storage.closing.prospecting_query import count_leads, read_leads, read_lists, read_lists_of
from salesdesk.storage.unit_of_work import UnitOfWork

NAME_LIMIT = 60


@dataclass(frozen=True)
class CountedList:
    """A list and how many of its leads are where; states without any count 0."""

    list: ProspectingList
    counts: Mapping[LeadState, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


class ProspectingController:
    """Make, rename, delete, put on, take off: each one action, one undo step. NotFound if a list is gone."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def lists(self) -> list[ProspectingList]:
        return read_lists(self._workspace.database)

    def of_deal(self, deal_id: int) -> list[ProspectingList]:
        """Those a lead is on, also once it has become a sale."""
        return read_lists_of(self._workspace.database, deal_id)

    def counted(self) -> list[CountedList]:
        known = count_leads(self._workspace.database)
        return [
            CountedList(one, {state: known.get(one.id, {}).get(state, 0) for state in LeadState})
            for one in self.lists()
        ]

    def leads(self, list_id: int, state: LeadState | None = None) -> list[ListedLead]:
        """All of a list, or those in that state."""
        return read_leads(self._workspace.database, list_id, state)

    def create(self, name: str, deal_ids: Sequence[int] = ()) -> int:
        """A new list at the end, with those leads on it. FieldInvalid for a name that is empty, long or taken."""
        words = self._good(name)
        with self._workspace.transaction(titled('create_list', name=words)) as work:
            position = max((one.position for one in self.lists()), default=-1) + 1
            made = ProspectingList(work.new_id(), words, position, work.now)
            work.save(made)
            _put(work, made.id, deal_ids)
        return made.id

    def rename(self, list_id: int, name: str) -> None:
        words = self._good(name, list_id)
        with self._workspace.transaction(titled('rename_list', name=words)) as work:
            work.save(replace(work.get(ProspectingList, list_id), name=words))

    def delete(self, list_id: int) -> None:
        """The list only; its leads stay where they are."""
        with self._workspace.transaction(titled('delete_list', name=self._name(list_id))) as work:
            one = work.get(ProspectingList, list_id)
            work.save(replace(one, deleted_at=one.deleted_at or work.now))

    def put(self, list_id: int, deal_ids: Sequence[int]) -> None:
        """On the list; who is on it already stays."""
        with self._changing('list_leads', list_id, deal_ids) as work:
            _put(work, list_id, deal_ids)

    def take_off(self, list_id: int, deal_ids: Sequence[int]) -> None:
        with self._changing('unlist_leads', list_id, deal_ids) as work:
            for deal_id in deal_ids:
                work.forget_link('prospecting_member', list_id=list_id, deal_id=deal_id)

    def _name(self, list_id: int) -> str:
        return self._workspace.reading().get(ProspectingList, list_id).name

    def _good(self, name: str, own_id: int | None = None) -> str:
        words = name.strip()
        if not words or len(words) > NAME_LIMIT:
            raise FieldInvalid('name', 'too_long' if words else 'empty')
        if any(fold(one.name) == fold(words) and one.id != own_id for one in self.lists()):
            raise FieldInvalid('name', 'taken')
        return words

    @contextmanager
    def _changing(self, key: str, list_id: int, deal_ids: Sequence[int]) -> Iterator[UnitOfWork]:
        title = titled(key, name=self._name(list_id), count=len(deal_ids))
        with self._workspace.transaction(title) as work:
            yield work


def _put(work: UnitOfWork, list_id: int, deal_ids: Sequence[int]) -> None:
    for deal_id in deal_ids:
        # NotFound before the database refuses it in words of its own.
        work.save(ListMember(list_id, work.get(Deal, deal_id).id))
