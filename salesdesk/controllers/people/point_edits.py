"""Writes the ways to reach somebody, inside the action of the caller."""

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.controllers.people.people_forms import Point
from salesdesk.domain.contact import Contact, ContactPoint, PointKind
from salesdesk.storage.people.people_details import read_points
from salesdesk.storage.unit_of_work import UnitOfWork


def with_first_points(contact: Contact, points: Sequence[Point]) -> tuple[Contact, list[Point]]:
    """The first e-mail and phone stand in her own row, where forms, export and import look; the rest behind."""
    rest = tidied(points)
    email, phone = _take(rest, PointKind.EMAIL), _take(rest, PointKind.PHONE)
    contact = replace(
        contact,
        email=email.value if email else '', email_label=email.label if email else '',
        phone=phone.value if phone else '', phone_label=phone.label if phone else '',
    )  # fmt: skip
    return contact, rest


def write_points(work: UnitOfWork, owner: str, owner_id: int, points: Sequence[Point]) -> None:
    """The further points are these and no others, in this order; one that stays keeps its row."""
    known = read_points(work.database, owner, owner_id)
    for position, point in enumerate(points):
        same = next((row for row in known if (row.kind, row.value) == (point.kind, point.value)), None)
        if same is not None:
            known.remove(same)
            work.save(replace(same, label=point.label, position=position))
        else:
            work.save(_made(work, owner, owner_id, point, position))
    for gone in known:
        work.save(replace(gone, deleted_at=work.now))


def _made(work: UnitOfWork, owner: str, owner_id: int, point: Point, position: int) -> ContactPoint:
    owners = (owner_id, None) if owner == 'contact' else (None, owner_id)
    return ContactPoint(work.new_id(), point.kind, point.value, point.label, position, *owners)


def _take(points: list[Point], kind: PointKind) -> Point | None:
    """Takes the first one of a kind out of the list."""
    found = next((point for point in points if point.kind is kind), None)
    if found is not None:
        points.remove(found)
    return found


def tidied(points: Sequence[Point]) -> list[Point]:
    """Those that say something, without the spaces around."""
    return [
        replace(point, value=point.value.strip(), label=point.label.strip()) for point in points if point.value.strip()
    ]
