"""What a form hands over: values as the seller means them, names instead of ids."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from salesdesk.domain.activity import NewAction
from salesdesk.domain.contact import PointKind
from salesdesk.domain.money import Money
from salesdesk.domain.process.qualification import GivenAnswer


@dataclass(frozen=True)
class DealForm:
    """The whole form of a deal. Organisation and contact are found by name, or made; '' means none.

    email and phone None: as the contact has them. answers and own_fields: those that change; the others stay.
    organization_id and contact_id: the very record, where several bear the name; is_new_organization: another one.
    further: added to what the contact has.
    """

    title: str
    organization: str = ''
    contact: str = ''
    email: str | None = None
    phone: str | None = None
    amount: Money | None = None
    expected_close_on: date | None = None
    tags: tuple[str, ...] = ()
    next_action: NewAction | None = None
    owner: str = ''
    product: str = ''
    note: str = ''
    answers: tuple[GivenAnswer, ...] = ()
    own_fields: Mapping[int, str] = field(default_factory=dict)
    organization_id: int | None = None
    contact_id: int | None = None
    is_new_organization: bool = False
    further: tuple[tuple[PointKind, str], ...] = ()


@dataclass(frozen=True)
class Provided:
    """What she answered on the spot to a gate that asked: only what is set is written."""

    answers: tuple[GivenAnswer, ...] = ()
    amount: Money | None = None
    expected_close_on: date | None = None
    organization: str = ''
    contact: str = ''
    next_action: NewAction | None = None
    own_fields: Mapping[int, str] = field(default_factory=dict)


NOTHING_PROVIDED = Provided()
