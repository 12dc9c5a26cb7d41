"""Cells that SQL writes for a file, against the same written in plain Python: ids, instants, hours, names, lists."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stored_records import CONTACT, ORGANIZATION, Stock

from salesdesk.domain.contact import ContactPoint, PointKind
from salesdesk.domain.folding import fold
from salesdesk.domain.money import Money
from salesdesk.exchange.cells.ids import decode_id, encode_id
from salesdesk.storage.handing_out.sql_parts import (
    hour_cell,
    id_cell,
    instant_cell,
    kept,
    name_cell,
    points_cell,
    yes_no_cell,
)
from salesdesk.storage.listing.list_orders import WEIGHTED
from salesdesk.storage.schema.codecs import (
    from_json,
    from_ms,
    maybe_day,
    maybe_day_text,
    maybe_instant,
    maybe_money,
    maybe_ms,
    money_columns,
    to_json,
    to_ms,
)

IDS = st.integers(1, 2**61)
INSTANTS = st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


@pytest.fixture(scope='module')
def memory() -> Iterator[apsw.Connection]:
    """SQLite alone."""
    connection = apsw.Connection(':memory:')
    yield connection
    connection.close()


def asked(memory: apsw.Connection, sql: str, value: object) -> object:
    """What SQL makes of a value in the column x."""
    return memory.execute(f'SELECT {sql} FROM (SELECT ? AS x)', (value,)).get


@given(IDS)
def test_an_id_is_written_so_that_the_import_reads_it(memory: apsw.Connection, id_: int) -> None:
    cell = asked(memory, id_cell('x'), id_)
    assert isinstance(cell, str)
    assert (cell, decode_id(cell)) == (encode_id(id_), id_)


@given(IDS, IDS)
def test_ids_as_texts_keep_their_order(memory: apsw.Connection, one: int, other: int) -> None:
    first, second = (str(asked(memory, id_cell('x'), id_)) for id_ in (one, other))
    assert (first < second) == (one < other)


@given(INSTANTS)
def test_an_instant_is_written_in_iso_to_the_millisecond(memory: apsw.Connection, at: datetime) -> None:
    at = at.replace(microsecond=at.microsecond // 1000 * 1000)
    wanted = at.isoformat(timespec='milliseconds').replace('+00:00', 'Z')
    assert asked(memory, instant_cell('x'), to_ms(at)) == wanted


@pytest.mark.parametrize('ms', [0, 1, 999, 1000, -1, -999, -1000, -1001])
def test_instants_around_1970_are_no_exception(memory: apsw.Connection, ms: int) -> None:
    wanted = from_ms(ms).isoformat(timespec='milliseconds').replace('+00:00', 'Z')
    assert asked(memory, instant_cell('x'), ms) == wanted


@given(st.integers(0, 1439))
def test_an_hour_has_two_digits_and_two(memory: apsw.Connection, minute: int) -> None:
    assert asked(memory, hour_cell('x'), minute) == f'{minute // 60:02}:{minute % 60:02}'


@pytest.mark.parametrize('cell', [id_cell, hour_cell, instant_cell])
def test_what_is_not_there_leaves_an_empty_cell(memory: apsw.Connection, cell: object) -> None:
    assert callable(cell)
    assert asked(memory, cell('x'), None) is None


@pytest.mark.parametrize(('value', 'word'), [(1, 'yes'), (0, 'no'), (None, 'no')])
def test_a_condition_is_a_word_of_the_file(memory: apsw.Connection, value: int | None, word: str) -> None:
    assert asked(memory, yes_no_cell('x = 1'), value) == word


@pytest.mark.parametrize(
    ('french', 'english', 'shown'),
    [('Prix', 'Price', ('Prix', 'Price')), ('', 'Price', ('Price', 'Price')), ('Prix', '', ('Prix', 'Prix'))],
)
def test_a_name_of_one_language_stands_in_for_the_other(
    stock: Stock, french: str, english: str, shown: tuple[str, str]
) -> None:
    stock.database.execute('UPDATE lost_reason SET name_fr = ?, name_en = ?', (french, english))
    cells = (name_cell('lost_reason', 'fr'), name_cell('lost_reason', 'en'))
    assert stock.database.rows(f'SELECT {", ".join(cells)} FROM lost_reason') == [shown]


def test_further_phones_are_one_cell_that_can_be_parted_again(stock: Stock) -> None:
    points = [
        ContactPoint(1, PointKind.PHONE, '01; poste 12', position=1, contact_id=CONTACT),
        ContactPoint(2, PointKind.PHONE, '02', position=0, contact_id=CONTACT),
        ContactPoint(3, PointKind.EMAIL, 'a@b.fr', contact_id=CONTACT),
        ContactPoint(4, PointKind.PHONE, '03', organization_id=ORGANIZATION),
    ]
    stock.save(*points)
    asked_for = f'SELECT {points_cell("contact", "phone")}, {points_cell("contact", "address")} FROM contact'
    assert stock.database.rows(asked_for) == [('02; 01\\; poste 12', None)]
    assert stock.database.rows(f'SELECT {points_cell("organization", "phone")} FROM organization') == [('03',)]


def test_a_table_without_its_trash_keeps_its_name(stock: Stock) -> None:
    stock.database.execute('UPDATE organization SET deleted_at = 1')
    assert stock.database.rows(f'SELECT COUNT(organization.id) FROM {kept("organization")}') == [(0,)]
    assert stock.database.rows(f'SELECT name FROM {kept("contact")}') == [('Élodie Ørsted',)]


@given(st.integers(-(10**15), 10**15), st.integers(0, 100))
def test_a_weighted_amount_in_sql_is_the_one_of_the_board(memory: apsw.Connection, minor: int, odds: int) -> None:
    sql = f"""WITH stage (id, probability) AS (VALUES (1, {odds}))
        SELECT {WEIGHTED} FROM (SELECT {minor} AS amount, 1 AS stage_id, NULL AS won_at, NULL AS lost_at)"""
    assert memory.execute(sql).get == Money(minor, 'EUR').weighted(odds).minor


@pytest.mark.parametrize(('won', 'lost', 'share'), [('1', 'NULL', 100), ('NULL', '1', 0)])
def test_what_is_closed_weighs_all_or_nothing(memory: apsw.Connection, won: str, lost: str, share: int) -> None:
    sql = f"""WITH stage (id, probability) AS (VALUES (1, 30))
        SELECT {WEIGHTED} FROM (SELECT 777 AS amount, 1 AS stage_id, {won} AS won_at, {lost} AS lost_at)"""
    assert memory.execute(sql).get == 777 * share // 100


@given(st.none() | INSTANTS)
def test_an_instant_comes_back_to_the_millisecond_it_was_in(at: datetime | None) -> None:
    back = maybe_instant(maybe_ms(at))
    if at is None:
        assert back is None
        return
    assert back is not None
    assert timedelta(0) <= at - back < timedelta(milliseconds=1)


@given(INSTANTS, st.integers(-720, 840))
def test_the_zone_an_instant_was_said_in_does_not_matter(at: datetime, minutes: int) -> None:
    assert to_ms(at.astimezone(timezone(timedelta(minutes=minutes)))) == to_ms(at)


@given(st.none() | st.dates())
def test_a_day_comes_back(day: object) -> None:
    assert maybe_day(maybe_day_text(day)) == day  # type: ignore[arg-type]


@given(st.none() | st.builds(Money, st.integers(-(10**15), 10**15), st.sampled_from(['EUR', 'JPY', 'KWD'])))
def test_an_amount_comes_back(amount: Money | None) -> None:
    assert maybe_money(*money_columns(amount)) == amount


@pytest.mark.parametrize(('minor', 'currency'), [(None, 'EUR'), (5, None)])
def test_half_an_amount_is_none(minor: int | None, currency: str | None) -> None:
    assert maybe_money(minor, currency) is None


@given(st.dictionaries(st.text(max_size=9), st.text(max_size=9), max_size=4))
def test_plain_values_come_back_from_their_text(values: dict[str, str]) -> None:
    text = to_json(values)
    assert from_json(text) == values
    assert (text == '') == (not values)


@pytest.mark.parametrize('name', ['Été', 'CŒUR', 'straße', 'ǅ', 'x' * 400 + 'É', '', 'Ørsted'])
def test_sqlite_folds_as_the_domain_does(stock: Stock, name: str) -> None:
    """Owners and products are folded where they are looked for, short ones from memory."""
    assert stock.database.rows('SELECT folded(?)', (name,)) == [(fold(name),)]
