"""A deal as the seller edits it: made, changed, put into the trash, taken out again."""

from dataclasses import dataclass, replace

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.deals import edits
from salesdesk.controllers.deals.deal_form import DealForm, Provided
from salesdesk.controllers.deals.further_points import add_points
from salesdesk.controllers.own_fields_controller import write_values
from salesdesk.controllers.workspace import ActionTitle, Workspace, titled
from salesdesk.domain.activity import Activity, NewAction
from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent
from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.errors import NotFound, StageRemoved
from salesdesk.domain.place import TOP
from salesdesk.domain.process.pipeline import Stage
from salesdesk.domain.process.qualification import Answer, Criterion
from salesdesk.storage.deals.deal_details import (
    names_like,
    owners_like,
    read_answers,
    read_events,
    read_next_activity,
    read_tags_of,
)
from salesdesk.storage.ranks import rank_at
from salesdesk.storage.unit_of_work import UnitOfWork
from salesdesk.storage.word_lists import read_tags

SUGGESTIONS = 8


@dataclass(frozen=True)
class DealDetails:
    """A deal with all that belongs to it."""

    deal: Deal
    organization: Organization | None
    contact: Contact | None
    tags: tuple[Tag, ...]
    answers: dict[Criterion, Answer]
    next_activity: Activity | None


class DealController:
    """Create, edit, plan, answer, delete, restore: each one action, one undo step."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._workspace = workspace
        self._book = book

    def details(self, deal_id: int) -> DealDetails:
        """All of a deal; NotFound if there is no such deal."""
        database = self._workspace.database
        work = self._reading()
        deal = work.get(Deal, deal_id)
        return DealDetails(
            deal,
            work.find(Organization, deal.organization_id) if deal.organization_id else None,
            work.find(Contact, deal.contact_id) if deal.contact_id else None,
            tuple(read_tags_of(database, deal_id)),
            read_answers(database, deal_id),
            read_next_activity(database, deal_id),
        )

    def history(self, deal_id: int) -> list[DealEvent]:
        return read_events(self._workspace.database, deal_id)

    def create(self, pipeline_id: int, stage_id: int | None, form: DealForm) -> int:
        """A new deal on top of the stage (the first one if none is named); returns its id.

        FieldInvalid for a form that cannot be kept, StageRemoved or NotFound for a stage that takes no deals.
        """
        stage = self._stage(pipeline_id, stage_id)
        with self._workspace.transaction(titled('create_deal', title=form.title.strip())) as work:
            rank = rank_at(work.database, stage.id, TOP)
            deal = Deal(work.new_id(), pipeline_id, stage.id, rank, form.title.strip(), work.now, work.now)
            # The row must be there before its activity and tags refer to it.
            work.save(self._filled(work, deal, form))
            work.save(self._with_action(work, work.get(Deal, deal.id), form.next_action))
            edits.set_tags(work, deal.id, form.tags)
            edits.write_answers(work, deal, form.answers)
            write_values(work, deal.id, form.own_fields)
            contact_id = work.get(Deal, deal.id).contact_id
            if contact_id is not None and form.further:
                add_points(work, contact_id, form.further)
        return deal.id

    def edit(self, deal_id: int, form: DealForm) -> None:
        """The deal as the form says; what the form leaves empty is emptied."""
        with self._workspace.transaction(titled('edit_deal', title=form.title.strip())) as work:
            deal = self._filled(work, work.get(Deal, deal_id), form)
            work.save(self._with_action(work, deal, form.next_action))
            edits.set_tags(work, deal_id, form.tags)
            edits.write_answers(work, deal, form.answers)
            write_values(work, deal.id, form.own_fields)

    def provide(self, deal_id: int, provided: Provided) -> None:
        """Answers and fields given on their own, without a move."""
        with self._workspace.transaction(titled('answer_deal', title=self._title(deal_id))) as work:
            deal = work.get(Deal, deal_id)
            work.save(edits.provide(work, deal, provided))

    def plan_action(self, deal_id: int, action: NewAction) -> None:
        with self._workspace.transaction(titled('plan_action', title=self._title(deal_id))) as work:
            work.save(edits.plan(work, work.get(Deal, deal_id), action))

    def complete_action(self, deal_id: int, outcome: str = '', following: NewAction | None = None) -> None:
        """The planned action is done, and another one follows or none does."""
        with self._workspace.transaction(titled('complete_action', title=self._title(deal_id))) as work:
            zone = self._workspace.clock.zone
            work.save(edits.complete_next_action(work, work.get(Deal, deal_id), outcome, zone, following))

    def delete(self, *deal_ids: int) -> None:
        """Into the trash, out of every list; nothing is erased."""
        with self._workspace.transaction(self._counted('delete_deal', deal_ids)) as work:
            for deal_id in deal_ids:
                deal = work.get(Deal, deal_id)
                # Deleted twice (two windows): the day on which it first went is the one the trash shows.
                work.save(replace(deal, deleted_at=deal.deleted_at or work.now))

    def restore(self, *deal_ids: int) -> None:
        """Out of the trash, where it was: open in its stage, or closed as it was."""
        with self._workspace.transaction(self._counted('restore_deal', deal_ids)) as work:
            for deal_id in deal_ids:
                work.save(replace(work.get(Deal, deal_id), deleted_at=None))

    def organizations_like(self, typed: str) -> list[str]:
        return names_like(self._workspace.database, 'organization', typed, SUGGESTIONS)

    def contacts_like(self, typed: str) -> list[str]:
        return names_like(self._workspace.database, 'contact', typed, SUGGESTIONS)

    def owners_like(self, typed: str) -> list[str]:
        return owners_like(self._workspace.database, typed, SUGGESTIONS)

    def tags(self) -> list[Tag]:
        return read_tags(self._workspace.database)

    def _stage(self, pipeline_id: int, stage_id: int | None) -> Stage:
        process = self._book.process(pipeline_id)
        stage = process.stage(stage_id) if stage_id else process.active[0]
        if stage is None:
            raise NotFound(kind='Stage')
        if stage.archived_at is not None:
            raise StageRemoved
        return stage

    def _reading(self) -> UnitOfWork:
        return self._workspace.reading()

    def _title(self, deal_id: int) -> str:
        return self._reading().get(Deal, deal_id).title

    def _counted(self, key: str, deal_ids: tuple[int, ...]) -> ActionTitle:
        if len(deal_ids) == 1:
            return titled(key, title=self._title(deal_ids[0]))
        return titled(f'{key}s', count=len(deal_ids))

    def _filled(self, work: UnitOfWork, deal: Deal, form: DealForm) -> Deal:
        organization_id = form.organization_id or edits.organization_id_of(
            work, form.organization, as_another=form.is_new_organization, had_id=deal.organization_id
        )
        # A contact made before the organisation was known must not be made again by a mere "save".
        stays = deal.contact_id is not None and organization_id == deal.organization_id
        meant = deal.contact_id if stays else form.contact_id
        had = work.get(Contact, meant) if meant is not None else None
        return replace(
            deal,
            title=form.title.strip(),
            organization_id=organization_id,
            contact_id=edits.contact_id_of(work, form.contact, organization_id, form.email, form.phone, had),
            amount=form.amount,
            expected_close_on=form.expected_close_on,
            owner=form.owner.strip(),
            product=form.product.strip(),
            note=form.note.strip(),
        )

    def _with_action(self, work: UnitOfWork, deal: Deal, action: NewAction | None) -> Deal:
        if action is not None:
            return edits.plan(work, deal, action)
        return edits.drop_next_action(work, deal) if deal.next_action else deal
