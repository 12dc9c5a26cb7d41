"""The small writes that several controllers share, each inside the action of its caller."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import tzinfo

from salesdesk.controllers.activities.activity_edits import finish, made, renew_next
from salesdesk.controllers.deals.deal_form import Provided
from salesdesk.controllers.own_fields_controller import write_values
from salesdesk.domain.activity import NewAction
from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.deals.deal_facts import DealFacts
from salesdesk.domain.deals.tag import TAG_COLORS, DealTag, Tag
from salesdesk.domain.folding import fold
from salesdesk.domain.process.qualification import Answer, GivenAnswer
from salesdesk.storage.deals.deal_details import (
    find_contact,
    find_organization,
    find_tag,
    read_answers,
    read_next_activity,
    read_tags_of,
)
from salesdesk.storage.deals.milestones import read_milestones
from salesdesk.storage.own_fields import deal_fields_filled, deal_fields_in_use
from salesdesk.storage.unit_of_work import UnitOfWork


def facts_of(work: UnitOfWork, deal: Deal) -> DealFacts:
    in_use = deal_fields_in_use(work.database)
    filled = deal_fields_filled(work.database, deal.id) if in_use else frozenset()
    reached = read_milestones(work.database, deal.id)
    return DealFacts(deal, read_answers(work.database, deal.id), filled, in_use, reached)


def organization_id_of(
    work: UnitOfWork, name: str, *, as_another: bool = False, had_id: int | None = None
) -> int | None:
    """The organisation of that name, made if it is new or if another one is wanted; None for an empty name.

    had_id: the one that stands there already, in the trash or not, which is meant if it bears that name.
    """
    if not name.strip():
        return None
    had = work.find(Organization, had_id) if had_id is not None and not as_another else None
    if had is not None and same_name(had.name, name):
        return had.id
    known = None if as_another else find_organization(work.database, name)
    if known is None:
        known = Organization(work.new_id(), name.strip(), work.now)
        work.save(known)
    return known.id


def contact_id_of(
    work: UnitOfWork, name: str, organization_id: int | None, email: str | None = None, phone: str | None = None,
    had: Contact | None = None,
) -> int | None:  # fmt: skip
    """The contact of that name in that organisation, made if new. E-mail and phone are written to it; None leaves them.

    had: the one the deal has already, which is meant if it bears that name.
    """
    if not name.strip():
        return None
    known = had if had and same_name(had.name, name) else find_contact(work.database, name, organization_id)
    if known is None:
        known = Contact(work.new_id(), name.strip(), work.now, organization_id)
    new_email = known.email if email is None else email.strip()
    new_phone = known.phone if phone is None else phone.strip()
    work.save(replace(known, email=new_email, phone=new_phone))
    return known.id


def provide(work: UnitOfWork, deal: Deal, provided: Provided) -> Deal:
    """Writes what a gate asked for and she gave; the deal comes back with its new fields, not yet saved."""
    write_answers(work, deal, provided.answers)
    if provided.organization.strip():
        deal = replace(deal, organization_id=organization_id_of(work, provided.organization))
    if provided.contact.strip():
        deal = replace(deal, contact_id=contact_id_of(work, provided.contact, deal.organization_id))
    if provided.amount is not None:
        deal = replace(deal, amount=provided.amount)
    if provided.expected_close_on is not None:
        deal = replace(deal, expected_close_on=provided.expected_close_on)
    write_values(work, deal.id, provided.own_fields)
    if provided.next_action is not None:
        deal = plan(work, deal, provided.next_action)
    return deal


def write_answers(work: UnitOfWork, deal: Deal, answers: Iterable[GivenAnswer]) -> None:
    for answer in answers:
        write_answer(work, deal, answer)


def write_answer(work: UnitOfWork, deal: Deal, given: GivenAnswer) -> None:
    answer = Answer(deal.id, given.criterion, given.value, given.evidence.strip(), given.answered_on)
    # Saving a form unchanged must not write into the history that she answered again.
    if work.find(Answer, deal.id, given.criterion) != answer:
        work.save(answer)
        detail = {'criterion': str(given.criterion), 'value': str(given.value)}
        work.record_event(DealEvent(deal.id, work.now, EventKind.ANSWERED, text=answer.evidence, detail=detail))


def plan(work: UnitOfWork, deal: Deal, action: NewAction) -> Deal:
    """Makes this the deal's next action, or moves the one it has; the deal comes back with it, not yet saved."""
    known = read_next_activity(work.database, deal.id)
    if known is None:
        work.save(made(work, deal.id, action))
    else:
        subject = action.subject.strip()
        work.save(replace(known, kind=action.kind, due_on=action.on, due_minute=action.minute, subject=subject))
    return renew_next(work, deal)


def drop_next_action(work: UnitOfWork, deal: Deal) -> Deal:
    """Takes the planned action off; the deal comes back with the one behind it, if there is one, not yet saved."""
    known = read_next_activity(work.database, deal.id)
    if known is not None:
        # Kept as deleted, not erased: undo needs the row, and what was planned is part of the story.
        work.save(replace(known, is_next=False, deleted_at=work.now))
    return renew_next(work, deal)


def complete_next_action(
    work: UnitOfWork, deal: Deal, outcome: str, zone: tzinfo | None, following: NewAction | None = None
) -> Deal:
    """Marks the planned action as done and plans what follows; the deal comes back with its next one, not yet saved."""
    known = read_next_activity(work.database, deal.id)
    if known is not None:
        finish(work, known, None, outcome, zone)
    if following is not None:
        work.save(made(work, deal.id, following))
    return renew_next(work, deal)


def set_tags(work: UnitOfWork, deal_id: int, names: Iterable[str]) -> None:
    """The deal wears these tags and no others; new ones are made, with the colours in turn."""
    wanted = {tag.id: tag for tag in (tag_named(work, name) for name in names if name.strip())}
    worn = {tag.id for tag in read_tags_of(work.database, deal_id)}
    for tag_id in worn - wanted.keys():
        # A link has no life of its own, so it is erased where everything else is only marked.
        work.forget_link('deal_tag', deal_id=deal_id, tag_id=tag_id)
    for tag_id in wanted.keys() - worn:
        work.save(DealTag(deal_id, tag_id))


def tag_named(work: UnitOfWork, name: str) -> Tag:
    known = find_tag(work.database, name)
    if known is None:
        count = int(work.database.value('SELECT COUNT(*) FROM tag'))
        known = Tag(work.new_id(), name.strip(), TAG_COLORS[count % len(TAG_COLORS)])
        work.save(known)
    return known


def same_name(one: str, other: str) -> bool:
    return fold(one.strip()) == fold(other.strip())
