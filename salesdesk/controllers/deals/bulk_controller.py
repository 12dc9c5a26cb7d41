"""Many deals changed at once: each change is one action, one undo step, however many they are."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from salesdesk.controllers.deals import edits
from salesdesk.controllers.own_fields_controller import write_values
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.tag import DealTag
from salesdesk.storage.unit_of_work import UnitOfWork

# Told how many of how many are done; what it raises ends the work, and nothing was changed.
Report = Callable[[int, int], object]
REPORT_EVERY = 100


def nobody_asks(_done: int, _total: int) -> None:
    """For few deals."""


class BulkController:
    """Tags, owner, close date, own fields, the trash."""

    def __init__(self, workspace: Workspace, report: Report = nobody_asks) -> None:
        self._workspace = workspace
        self._report = report

    def change_tags(self, deal_ids: Sequence[int], added: Sequence[str], removed: Sequence[int] = ()) -> None:
        """Names of tags they wear from now on, made where they are new; ids of those they wear no more."""
        with self._action('tag_deals', deal_ids) as work:
            tags = [edits.tag_named(work, name) for name in added if name.strip()]
            for deal_id in self._each(deal_ids):
                for tag in tags:
                    work.save(DealTag(deal_id, tag.id))
                for tag_id in removed:
                    work.forget_link('deal_tag', deal_id=deal_id, tag_id=tag_id)

    def set_owner(self, deal_ids: Sequence[int], owner: str) -> None:
        """'' for nobody's."""
        self._replace_all('own_deals', deal_ids, owner=owner.strip())

    def set_expected_close(self, deal_ids: Sequence[int], on: date | None) -> None:
        self._replace_all('date_deals', deal_ids, expected_close_on=on)

    def fill(self, deal_ids: Sequence[int], values: Mapping[int, str]) -> None:
        """Own fields, by their ids. FieldInvalid for a value its field cannot hold: then no deal is changed."""
        with self._action('fill_deals', deal_ids) as work:
            for deal_id in self._each(deal_ids):
                write_values(work, deal_id, values)

    def delete(self, deal_ids: Sequence[int]) -> None:
        """Into the trash."""
        with self._action('delete_deals', deal_ids) as work:
            for deal_id in self._each(deal_ids):
                deal = work.get(Deal, deal_id)
                work.save(replace(deal, deleted_at=deal.deleted_at or work.now))

    def _replace_all(self, key: str, deal_ids: Sequence[int], **fields: object) -> None:
        with self._action(key, deal_ids) as work:
            for deal_id in self._each(deal_ids):
                work.save(replace(work.get(Deal, deal_id), **fields))  # type: ignore[arg-type]

    @contextmanager
    def _action(self, key: str, deal_ids: Sequence[int]) -> Iterator[UnitOfWork]:
        with self._workspace.transaction(titled(key, count=len(deal_ids))) as work:
            yield work

    def _each(self, deal_ids: Sequence[int]) -> Iterator[int]:
        yield from reported(deal_ids, self._report)


def reported(deal_ids: Sequence[int], report: Report) -> Iterator[int]:
    """One after the other, telling now and then how far it is."""
    for done, deal_id in enumerate(deal_ids):
        if done % REPORT_EVERY == 0:
            report(done, len(deal_ids))
        yield deal_id
    report(len(deal_ids), len(deal_ids))
