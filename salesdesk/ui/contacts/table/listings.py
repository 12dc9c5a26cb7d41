"""What the two tables list: people and companies, a window at a time, and which columns each has."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.domain.views.people_list import OrganizationRow, PeopleFilter, PeopleSort, PersonRow
from salesdesk.i18n.translator import mark

Row = PersonRow | OrganizationRow


@dataclass(frozen=True, slots=True)
class Order:
    """What a table is sorted by."""

    sort: PeopleSort = PeopleSort.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True)
class TableColumn:
    """`share` of the room that is left, or else a fixed `width` in px."""

    key: PeopleSort
    title: str
    share: int = 0
    width: int = 0
    at_right: bool = False


NAME = TableColumn(PeopleSort.NAME, mark('Name'), share=115)
FIGURES = (
    TableColumn(PeopleSort.OPEN_AMOUNT, mark('Open value'), width=98, at_right=True),
    TableColumn(PeopleSort.LAST_CONTACT, mark('Last contact'), width=110),
    TableColumn(PeopleSort.NEXT_ACTION, mark('Next action'), width=140),
)


class Listing(Protocol):
    """Reads rows; `shown` are the columns behind the check boxes."""

    @property
    def shown(self) -> Sequence[TableColumn]: ...

    def count(self, wanted: PeopleFilter) -> int: ...

    def page(self, wanted: PeopleFilter, order: Order, offset: int, limit: int) -> Sequence[Row]: ...


class PeopleListing:
    """People, with where they work and as what."""

    shown = (
        NAME,
        TableColumn(PeopleSort.ORGANIZATION, mark('Organisation'), share=135),
        TableColumn(PeopleSort.JOB_TITLE, mark('Job title'), share=100),
        *FIGURES,
    )

    def __init__(self, people: PeopleController) -> None:
        self._people = people

    def count(self, wanted: PeopleFilter) -> int:
        return self._people.count_people(wanted)

    def page(self, wanted: PeopleFilter, order: Order, offset: int, limit: int) -> Sequence[Row]:
        return self._people.people(wanted, order.sort, descending=order.descending, offset=offset, limit=limit)


class CompanyListing:
    """Companies, with what they do; the job title's place is the sector's."""

    shown = (
        TableColumn(PeopleSort.NAME, mark('Name'), share=150),
        TableColumn(PeopleSort.JOB_TITLE, mark('Sector'), share=110),
        *FIGURES,
    )

    def __init__(self, people: PeopleController) -> None:
        self._people = people

    def count(self, wanted: PeopleFilter) -> int:
        return self._people.count_companies(wanted)

    def page(self, wanted: PeopleFilter, order: Order, offset: int, limit: int) -> Sequence[Row]:
        return self._people.companies(wanted, order.sort, descending=order.descending, offset=offset, limit=limit)
