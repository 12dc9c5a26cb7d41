"""What is handed out: which deals, in which order, with every relation by id and name."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from building import NOW, Desk, euros, in_days
from taking_in import handed_out, rows_of, take_in

from salesdesk.controllers.handing_out.export_controller import ExportController
from salesdesk.controllers.handing_out.export_request import ExportRequest, ExportStatus, usual_delimiter
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.money import Money
from salesdesk.exchange.cells.ids import encode_id
from salesdesk.exchange.deals.export_columns import DEAL_COLUMNS
from salesdesk.storage.deals.export_query import DealGroup, group_sql


def titles(data: bytes) -> list[str]:
    return [row['title'] for row in rows_of(data)]


def only_row(desk: Desk) -> dict[str, str]:
    (row,) = rows_of(handed_out(desk))
    return row


def changed(desk: Desk, deal_id: int, **fields: object) -> None:
    with desk.workspace.unrecorded() as work:
        work.save(replace(work.get(Deal, deal_id), **fields))  # type: ignore[arg-type]


@pytest.fixture
def mixed(desk: Desk) -> Desk:
    """One deal of each kind, and one in the trash."""
    desk.put_ready('Ouverte')
    desk.closing.win(desk.put_ready('Gagnée'), in_days(0), euros(900))
    desk.closing.lose(desk.put_ready('Perdue'), desk.reason('no_budget'), 'Gelé')
    desk.deals.delete(desk.put_ready('Jetée'))
    return desk


@pytest.mark.parametrize(
    ('status', 'expected'),
    [('open', ['Ouverte']), ('won', ['Gagnée']), ('lost', ['Perdue']), ('all', ['Ouverte', 'Gagnée', 'Perdue'])],
)
def test_a_status_chooses_the_deals_and_never_the_trash(mixed: Desk, status: str, expected: list[str]) -> None:
    assert titles(handed_out(mixed, status=ExportStatus(status))) == expected
    request = ExportRequest(ExportStatus(status))
    assert ExportController(mixed.workspace.database, mixed.clock).count(request) == len(expected)


def test_these_deals_alone_and_none_in_the_trash(mixed: Desk) -> None:
    ids = [id_ for (id_,) in mixed.workspace.database.rows('SELECT id FROM deal ORDER BY id')]
    assert titles(handed_out(mixed, deal_ids=tuple(reversed(ids[1:])))) == ['Gagnée', 'Perdue']
    assert titles(handed_out(mixed, deal_ids=())) == []


def test_the_header_is_always_the_same(desk: Desk) -> None:
    assert handed_out(desk) == (','.join(DEAL_COLUMNS) + '\r\n').encode()


def test_open_deals_come_column_by_column_in_the_order_of_the_cards(desk: Desk) -> None:
    desk.put('Suivi', 'follow_up')
    second = desk.put('Bas')
    desk.put('Piste', 'to_contact', pipeline='prospecting')
    desk.put('Haut')
    desk.move(second, 'identification')
    expected = ['Piste', *desk.titles('identification'), 'Suivi']
    assert titles(handed_out(desk)) == expected


def test_the_board_hands_out_what_it_shows(desk: Desk) -> None:
    desk.put('Toit', owner='Léa')
    desk.put('Toiture', 'follow_up', owner='Paul')
    desk.put('Cave')
    desk.put('Toit ailleurs', 'to_contact', pipeline='prospecting')
    assert titles(handed_out(desk, board=desk.filter(text='toit'))) == ['Toit', 'Toiture']
    assert titles(handed_out(desk, board=desk.filter(owner='Paul'))) == ['Toiture']
    roofs = (Condition('title', 'contains', ('toit',)), Condition('owner', 'is', ('LEA',)))
    assert titles(handed_out(desk, board=desk.filter(conditions=roofs))) == ['Toit']


def test_every_relation_has_its_id_and_its_name(desk: Desk) -> None:
    deal = desk.deal(desk.put('A', 'follow_up', organization='Mairie', contact='Anne Roy', tags=['vip', 'été']))
    row = only_row(desk)
    assert (row['id'], row['pipeline'], row['stage']) == (encode_id(deal.id), 'Vente', 'Suivi')
    assert (row['pipeline_id'], row['stage_id']) == (encode_id(deal.pipeline_id), encode_id(deal.stage_id))
    assert deal.organization_id is not None
    assert deal.contact_id is not None
    assert (row['organization_id'], row['organization']) == (encode_id(deal.organization_id), 'Mairie')
    assert (row['contact_id'], row['contact'], row['tags']) == (encode_id(deal.contact_id), 'Anne Roy', 'été; vip')


def test_names_are_in_the_language_asked_for(desk: Desk) -> None:
    desk.put('A', 'follow_up')
    exporting = ExportController(desk.workspace.database, desk.clock)
    english = rows_of(b''.join(exporting.chunks(ExportRequest(language='en'))))
    assert (english[0]['pipeline'], english[0]['stage'], only_row(desk)['stage']) == ('Sales', 'Follow-up', 'Suivi')


def test_a_lost_deal_says_why(mixed: Desk) -> None:
    lost = rows_of(handed_out(mixed, status=ExportStatus.LOST))[0]
    assert (lost['status'], lost['lost_reason'], lost['lost_note']) == ('lost', 'Pas de budget', 'Gelé')
    assert (lost['closed'], lost['probability'], lost['weighted_amount']) == ('2026-06-09T07:00:00.000Z', '0', '0.00')


def test_a_won_deal_weighs_all_it_is_worth(mixed: Desk) -> None:
    won = rows_of(handed_out(mixed, status=ExportStatus.WON))[0]
    assert (won['amount'], won['weighted_amount'], won['probability']) == ('900.00', '900.00', '100')


@pytest.mark.parametrize('minor', [12_345, -12_345, 5, -5, 0, 10**15])
def test_weighted_amounts_are_those_of_the_board(desk: Desk, minor: int) -> None:
    stage = desk.stage('qualification')
    desk.put('A', 'qualification', amount=Money(minor, 'EUR'))
    weighted = Money(minor, 'EUR').weighted(stage.probability)
    assert round(float(only_row(desk)['weighted_amount']) * 100) == weighted.minor


INSTANTS = [
    (datetime(2026, 6, 9, 7, 0, 0, 5000, UTC), '2026-06-09T07:00:00.005Z'),
    (datetime(1969, 12, 31, 23, 59, 59, 999_000, UTC), '1969-12-31T23:59:59.999Z'),
    (datetime(1900, 1, 1, tzinfo=UTC), '1900-01-01T00:00:00.000Z'),
    (datetime(2199, 12, 31, 12, 0, 0, 1000, UTC), '2199-12-31T12:00:00.001Z'),
]


@pytest.mark.parametrize(('instant', 'written'), INSTANTS)
def test_instants_are_exact_to_the_millisecond(desk: Desk, instant: datetime, written: str) -> None:
    changed(desk, desk.put('A'), created_at=instant)
    assert only_row(desk)['created'] == written


def test_the_next_action_has_its_day_its_hour_and_its_subject(desk: Desk) -> None:
    desk.put('A', action=2)
    row = only_row(desk)
    assert (row['next_action_kind'], row['next_action_on'], row['next_action_time']) == ('call', '2026-06-11', '')


def test_answers_have_their_evidence_and_their_day(desk: Desk) -> None:
    take_in(desk, 'title,need,need_evidence,need_on,stage_entered,lost_note\nA,yes,Vu,2026-05-02,,\n')
    row = only_row(desk)
    assert (row['need'], row['need_evidence'], row['need_on'], row['budget']) == ('yes', 'Vu', '2026-05-02', '')


def test_columns_nobody_knows_come_back_at_the_end(desk: Desk) -> None:
    take_in(desk, 'title,Couleur,Étage\nA,bleu,\nB,,3\n')
    data = handed_out(desk)
    assert data.decode().splitlines()[0].endswith(',returns_on,Couleur,Étage')
    assert [(row['Couleur'], row['Étage']) for row in rows_of(data)] == [('bleu', ''), ('', '3')]


def test_formulas_are_disarmed_unless_they_are_wanted_raw(desk: Desk) -> None:
    desk.put('=1+1', owner='+33 6 12')
    guarded, raw = rows_of(handed_out(desk))[0], rows_of(handed_out(desk, raw=True))[0]
    assert (guarded['title'], raw['title']) == ("'=1+1", '=1+1')
    assert guarded['owner'] == '+33 6 12'


def test_a_french_file_is_what_excel_expects(desk: Desk) -> None:
    desk.put('A', amount=Money(1250, 'EUR'))
    data = handed_out(desk, delimiter=usual_delimiter('fr'), bom=True)
    assert data.startswith(b'\xef\xbb\xbfid;external_id;')
    assert rows_of(data, ';')[0]['amount'] == '12,50'


def test_progress_is_told_in_deals(desk: Desk) -> None:
    take_in(desk, 'title\n' + '\n'.join(f'A{number}' for number in range(2500)))
    told: list[tuple[int, int]] = []
    exporting = ExportController(desk.workspace.database, desk.clock)
    list(exporting.chunks(ExportRequest(), lambda done, total: told.append((done, total))))
    assert told == [(0, 2500), (1000, 2500), (2000, 2500), (2500, 2500)]


def test_a_deal_made_meanwhile_is_not_in_the_file(desk: Desk) -> None:
    """All of a file is of one moment, and the database stays open for writing."""
    desk.put('Avant')
    other = Desk(desk.workspace.path, desk.clock)
    chunks = ExportController(desk.workspace.database, desk.clock).chunks(ExportRequest())
    header = next(chunks)
    other.put('Pendant')
    other.workspace.close()
    assert titles(header + b''.join(chunks)) == ['Avant']
    assert desk.workspace.database.connection.get_autocommit()


def test_an_export_that_is_dropped_lets_the_database_go(desk: Desk) -> None:
    desk.put('A')
    chunks = ExportController(desk.workspace.database, desk.clock).chunks(ExportRequest())
    next(chunks)
    chunks.close()  # type: ignore[attr-defined]
    desk.put('B', entered=NOW)
    assert len(rows_of(handed_out(desk))) == 2


def explained(desk: Desk, group: DealGroup) -> list[tuple[object, ...]]:
    return desk.workspace.database.rows(f'EXPLAIN QUERY PLAN {group_sql(group, "fr")}', group.which.values)


@pytest.mark.parametrize('kind', list(ExportStatus))
def test_nothing_is_sorted_in_memory(desk: Desk, kind: ExportStatus) -> None:
    """A hundred thousand deals stream through indexes alone."""
    from_groups = ExportController(desk.workspace.database, desk.clock)._groups(ExportRequest(kind))
    plans = [str(line[3]) for group in from_groups for line in explained(desk, group)]
    assert [line for line in plans if 'TEMP B-TREE' in line and 'group_concat' not in line] == []
