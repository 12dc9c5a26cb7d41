"""Whatever a record holds, it comes back from the database as it was."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from record_values import (
    AMOUNTS,
    EXTRA,
    IDS,
    INSTANTS,
    MAYBE_DAY,
    MAYBE_ID,
    MAYBE_INSTANT,
    MINUTES,
    TEXTS,
    TITLES,
    WORDINGS,
    plain_record,
)  # fmt: skip
from stored_records import Stock

from salesdesk.domain.activity import Activity, ActivityKind, ActivityResult, NextAction
from salesdesk.domain.closing.satisfaction import Satisfaction
from salesdesk.domain.contact import Contact, ContactPoint, DealPerson, Organization, PointKind, Stance
from salesdesk.domain.custom_field import CustomField, CustomValue, Entity, FieldKind
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.deals.note import Attachment, Note
from salesdesk.domain.deals.tag import DealTag, Tag
from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.domain.process.pipeline import Pipeline, Stage
from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion
from salesdesk.domain.process.stage_gate import Requirement, RequirementKind, RequirementLevel
from salesdesk.domain.proposals.letterhead import LETTERHEAD_ID, Letterhead
from salesdesk.domain.views.saved_view import SavedView, Target
from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.opening import open_database
from salesdesk.storage.deals.deal_details import read_events
from salesdesk.storage.kinds.closing_kinds import CLOSING_KINDS
from salesdesk.storage.kinds.middle_kinds import MIDDLE_KINDS
from salesdesk.storage.kinds.record_kinds import KINDS
from salesdesk.storage.schema.codecs import from_json, from_ms, to_json, to_ms

RECORDS: dict[type, st.SearchStrategy[Any]] = {
    Pipeline: st.builds(
        Pipeline, IDS, TEXTS, WORDINGS, TEXTS, st.booleans(), st.booleans(), st.booleans(), MAYBE_ID, MAYBE_INSTANT
    ),
    Stage: st.builds(
        Stage, IDS, IDS, TEXTS, WORDINGS, WORDINGS, TEXTS, st.integers(0, 100), st.none() | st.integers(0, 999),
        st.booleans(), MAYBE_INSTANT,
    ),
    Requirement: st.builds(
        Requirement, IDS, IDS, st.sampled_from(RequirementKind), TEXTS, st.sampled_from(RequirementLevel),
        st.integers(0, 99), MAYBE_INSTANT,
    ),
    Organization: st.builds(
        Organization, IDS, TEXTS, INSTANTS, MAYBE_INSTANT, TEXTS, TEXTS, TEXTS, TEXTS, st.booleans(), TEXTS, MAYBE_ID
    ),
    Contact: st.builds(
        Contact, IDS, TEXTS, INSTANTS, MAYBE_ID, TEXTS, TEXTS, MAYBE_INSTANT, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS,
        MAYBE_DAY, st.booleans(), TEXTS, MAYBE_ID,
    ),
    LostReason: st.builds(LostReason, IDS, TEXTS, WORDINGS, st.integers(0, 99), st.booleans(), MAYBE_INSTANT),
    Tag: st.builds(Tag, IDS, TEXTS, TEXTS),
    DealTag: plain_record(DealTag),
    Deal: st.builds(
        Deal, IDS, IDS, IDS, TEXTS, TITLES, INSTANTS, INSTANTS, MAYBE_ID, MAYBE_ID, st.none() | AMOUNTS, MAYBE_DAY,
        TEXTS, TEXTS, TEXTS, TEXTS,
        st.none() | st.builds(NextAction, st.sampled_from(ActivityKind), st.dates(), MINUTES),
        MAYBE_INSTANT, MAYBE_INSTANT, MAYBE_ID, TEXTS, MAYBE_DAY, MAYBE_INSTANT, EXTRA,
    ),
    Answer: st.builds(Answer, IDS, st.sampled_from(Criterion), st.sampled_from(AnswerValue), TEXTS, MAYBE_DAY),
    Activity: st.builds(
        Activity, IDS, IDS, st.sampled_from(ActivityKind), st.dates(), MINUTES, TEXTS, st.booleans(), INSTANTS,
        MAYBE_INSTANT, TEXTS, MAYBE_INSTANT, MAYBE_ID, st.none() | st.integers(1, 999), TEXTS, TEXTS, TEXTS, MAYBE_ID,
        st.none() | st.sampled_from(ActivityResult), MAYBE_INSTANT,
    ),
    ContactPoint: st.builds(
        ContactPoint, IDS, st.sampled_from(PointKind), TEXTS, TEXTS, st.integers(0, 99), MAYBE_ID, MAYBE_ID,
        MAYBE_INSTANT,
    ),
    DealPerson: st.builds(DealPerson, IDS, IDS, TEXTS, st.none() | st.sampled_from(Stance)),
    Note: st.builds(Note, IDS, INSTANTS, TEXTS, MAYBE_ID, MAYBE_ID, MAYBE_ID, MAYBE_INSTANT, MAYBE_INSTANT),
    Attachment: st.builds(
        Attachment, IDS, IDS, TEXTS, TEXTS, st.integers(0, 2**40), INSTANTS, MAYBE_INSTANT
    ),
    CustomField: st.builds(
        CustomField, IDS, st.sampled_from(Entity), TEXTS, st.sampled_from(FieldKind),
        st.lists(TEXTS, max_size=4).map(tuple), st.integers(0, 99), MAYBE_INSTANT,
    ),
    CustomValue: st.builds(CustomValue, IDS, IDS, TEXTS),
    SavedView: st.builds(SavedView, IDS, TEXTS, st.integers(0, 99), TEXTS, MAYBE_INSTANT),
    Target: st.builds(Target, TEXTS, AMOUNTS),
    ExchangeRate: st.builds(
        ExchangeRate, IDS, TEXTS, TEXTS, st.fractions(min_value=Fraction(1, 10**9)), st.dates()
    ),
    **{kind: plain_record(kind) for kind in (*CLOSING_KINDS, *MIDDLE_KINDS)},
    Satisfaction: plain_record(Satisfaction, score=st.integers(0, 10)),
    Letterhead: plain_record(Letterhead, id=st.just(LETTERHEAD_ID)),
}  # fmt: skip
EVENTS = st.builds(
    DealEvent, st.just(7), INSTANTS, st.sampled_from(EventKind), MAYBE_ID, MAYBE_ID, st.none() | AMOUNTS, TEXTS, EXTRA
)


@pytest.fixture(scope='module')
def loose(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A database that does not look at references: a record stands for itself here."""
    with closing(open_database(tmp_path_factory.mktemp('records') / 'records.db', create=True)) as database:
        database.execute('PRAGMA foreign_keys = off')
        yield database


@contextmanager
def taken_back(database: Database) -> Iterator[Stock]:
    database.execute('BEGIN')
    try:
        yield Stock(database)
    finally:
        database.execute('ROLLBACK')


def test_there_is_a_record_to_try_of_every_kind() -> None:
    assert RECORDS.keys() == KINDS.keys() | MIDDLE_KINDS.keys()


@pytest.mark.parametrize('kind', RECORDS)
def test_a_record_comes_back_as_it_was(loose: Database, kind: type) -> None:
    size = KINDS[kind].key_size

    @given(RECORDS[kind])
    def comes_back(record: Any) -> None:
        with taken_back(loose) as stock:
            stock.work().save(record)
            assert stock.work().get(kind, *KINDS[kind].to_row(record)[:size]) == record

    comes_back()


@pytest.mark.parametrize('kind', RECORDS)
def test_an_edited_record_comes_back_as_it_is_now(loose: Database, kind: type) -> None:
    record_kind = KINDS[kind]

    @given(RECORDS[kind], RECORDS[kind])
    def comes_back(first: Any, other: Any) -> None:
        size = record_kind.key_size
        edited = record_kind.from_row(record_kind.to_row(first)[:size] + record_kind.to_row(other)[size:])
        with taken_back(loose) as stock:
            stock.work().save(first)
            stock.work().save(edited)
            assert stock.work().get(kind, *record_kind.to_row(first)[:size]) == edited

    comes_back()


@given(event=EVENTS)
def test_a_line_of_history_comes_back_as_it_was(loose: Database, event: DealEvent) -> None:
    with taken_back(loose) as stock:
        stock.work().record_event(event)
        assert read_events(loose, 7) == [event]


@given(st.datetimes(timezones=st.just(UTC)))
def test_an_instant_is_kept_to_the_millisecond_it_is_in(instant: datetime) -> None:
    back = from_ms(to_ms(instant))
    assert timedelta() <= instant - back < timedelta(milliseconds=1)
    assert to_ms(back) == to_ms(instant)


@given(EXTRA)
def test_plain_values_survive_as_text(values: dict[str, str]) -> None:
    assert from_json(to_json(values)) == values


@pytest.mark.parametrize('read', [date.fromisoformat, from_ms])
def test_a_value_that_makes_no_sense_is_not_read_as_something_else(read: Callable[[Any], object]) -> None:
    with pytest.raises((ValueError, TypeError)):
        read('31/02/2026')
