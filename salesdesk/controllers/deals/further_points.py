"""Adds ways to reach somebody behind those that are known, inside the action of the caller."""

from collections.abc import Iterable

from salesdesk.domain.contact import ContactPoint, PointKind
from salesdesk.storage.people.people_details import read_points
from salesdesk.storage.unit_of_work import UnitOfWork


def add_points(work: UnitOfWork, contact_id: int, points: Iterable[tuple[PointKind, str]]) -> None:
    """What is there already stays as it is and is not written twice."""
    known = read_points(work.database, 'contact', contact_id)
    there = {(point.kind, point.value) for point in known}
    new = [(kind, value) for kind, value in points if (kind, value) not in there]
    for position, (kind, value) in enumerate(new, start=len(known)):
        work.save(ContactPoint(work.new_id(), kind, value, position=position, contact_id=contact_id))
