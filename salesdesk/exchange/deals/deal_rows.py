"""Rows of a file as deals: plain values, not yet tied to the stages, organizations and contacts of a database."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from salesdesk.domain.activity import NewAction
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.process.qualification import GivenAnswer
from salesdesk.exchange.errors import RowError


class DealRow(NamedTuple):
    """One deal as its file tells it. Texts are '' and other values None where the file says nothing. Instants are UTC
    milliseconds since 1970. `stage` is '' where the file names only an outcome; `closed` is None for an open deal;
    `own` has what the seller's own fields say, by field."""

    number: int
    title: str
    status: DealStatus
    stage: str
    pipeline: str
    amount: int | None
    currency: str
    organization: str
    contact: str
    email: str
    phone: str
    owner: str
    product: str
    external_id: str
    note: str
    tags: tuple[str, ...]
    created: int | None
    stage_entered: int | None
    closed: int | None
    expected_close: date | None
    lost_reason: str
    lost_note: str
    returns_on: date | None
    next_action: NewAction | None
    answers: tuple[GivenAnswer, ...]
    id: int | None
    pipeline_id: int | None
    stage_id: int | None
    organization_id: int | None
    contact_id: int | None
    lost_reason_id: int | None
    extra: Mapping[str, str]
    own: Mapping[int, str]


class RefusedRow(NamedTuple):
    """A row that was not read, with its cells as they stand in the file and every reason why."""

    number: int
    cells: tuple[str, ...]
    errors: tuple[RowError, ...]


class DealChunk(NamedTuple):
    """Some rows of a file, in order, and how far the reading has come. `number`s count as a spreadsheet does."""

    deals: list[DealRow]
    refused: list[RefusedRow]
    rows_read: int
    bytes_read: int
