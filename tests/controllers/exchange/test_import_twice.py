"""A deal that is there already is left exactly as it is, whoever says so: our id, theirs, or its looks."""

from datetime import timedelta

import pytest
from building import NOW, PARIS, Desk, euros, in_days
from hypothesis import given
from hypothesis import strategies as st
from taking_in import deals, handed_out, look_over, only_deal, take_in

from salesdesk.controllers.exchange.deal_matcher import DealMatcher, Match
from salesdesk.controllers.exchange.import_request import ImportSummary
from salesdesk.exchange.cells.ids import encode_id
from salesdesk.exchange.deals.deal_rows import DealRow
from salesdesk.storage.deals.import_lookup import KnownDeal

FILE = """external_id,title,organization,created,stage
X1,Toit,Girardeau,2026-05-01,Suivi
X2,Mur,Mairie,2026-05-02,Won
,Cave,,2026-05-03,
,Cave,,2026-05-03,
,Sans date,,,
"""


def test_importing_a_file_again_changes_nothing(desk: Desk) -> None:
    assert take_in(desk, FILE).imported == 5
    before = desk.dump()
    assert take_in(desk, FILE) == ImportSummary(0, 5, 0, ())
    assert desk.dump() == before


def test_the_second_import_leaves_no_action_to_undo(desk: Desk) -> None:
    take_in(desk, FILE)
    desk.heard.clear()
    take_in(desk, FILE)
    assert desk.heard == []
    desk.workspace.undo()
    assert deals(desk) == []


def test_it_is_recognised_on_another_day_too(desk: Desk) -> None:
    take_in(desk, FILE)
    desk.clock.set(NOW + timedelta(days=40))
    assert take_in(desk, FILE).imported == 0


def test_a_deal_that_was_edited_since_is_left_as_it_is(desk: Desk) -> None:
    take_in(desk, 'external_id,title,amount\nX1,Toit,100\n')
    deal = only_deal(desk)
    desk.closing.win(deal.id, in_days(0), euros(250))
    won = only_deal(desk)
    take_in(desk, 'external_id,title,amount\nX1,Toit,900\n')
    assert only_deal(desk) == won


def test_known_deals_ask_for_no_stage(desk: Desk) -> None:
    take_in(desk, 'external_id,title,stage\nX1,A,Devis\n', create_stages=True)
    desk.process.remove_stage(deals(desk)[0].stage_id)
    assert look_over(desk, 'external_id,title,stage\nX1,A,Devis\n').unknown_stages == ()


def test_what_lies_in_the_trash_stays_there(desk: Desk) -> None:
    take_in(desk, FILE)
    desk.deals.delete(deals(desk)[0].id)
    again = take_in(desk, FILE)
    assert (again.imported, again.already_there, again.in_trash) == (0, 5, 1)


def test_title_organisation_and_day_of_creation_tell_a_deal(desk: Desk) -> None:
    desk.put('Éclairage', organization='Mairie de Nîmes', entered=NOW)
    known = 'title,organization,created\neclairage,MAIRIE DE NIMES,2026-06-09\n'
    assert take_in(desk, known).already_there == 1
    others = 'title,organization,created\nEclairage,,2026-06-09\nÉclairage,Mairie de Nîmes,2026-06-08\n'
    assert take_in(desk, others).imported == 2


def test_the_day_is_that_of_her_calendar(desk: Desk) -> None:
    """Half past midnight in Paris is the day before in UTC."""
    desk.put('Nuit', entered=NOW.replace(day=8, hour=22, minute=30))
    assert take_in(desk, 'title,created\nNuit,2026-06-09\n').already_there == 1


def test_two_rows_that_look_alike_are_two_deals(desk: Desk) -> None:
    desk.put('Cave', entered=NOW)
    summary = take_in(desk, 'title,created\nCave,2026-06-09\nCave,2026-06-09\n')
    assert (summary.imported, summary.already_there) == (1, 1)


def test_ids_of_another_program_that_differ_mean_two_deals(desk: Desk) -> None:
    take_in(desk, 'external_id,title,created\nX1,Cave,2026-06-09\n')
    assert take_in(desk, 'external_id,title,created\nX2,Cave,2026-06-09\n').imported == 1


def test_a_row_repeated_in_the_file_counts_once(desk: Desk) -> None:
    summary = take_in(desk, 'external_id,title\nX1,Cave\nX1,Cave\n')
    assert (summary.imported, summary.already_there) == (1, 1)


def test_a_number_that_several_deals_share_is_no_id(desk: Desk) -> None:
    """A column "Reference" of products must not swallow deals."""
    assert take_in(desk, 'external_id,title\nX1,Cave\nX1,Grenier\n').imported == 2
    assert take_in(desk, 'external_id,title\nX1,Cave\nX1,Grenier\n').imported == 0


def test_our_own_id_is_enough_after_everything_else_has_changed(desk: Desk) -> None:
    deal_id = desk.put('Ancien')
    written = handed_out(desk).replace(b'Ancien', b'Nouveau')
    assert take_in(desk, written).already_there == 1
    assert only_deal(desk).id == deal_id


def test_an_id_of_ours_that_is_free_is_kept(desk: Desk) -> None:
    deal_id = desk.put('A')
    written = handed_out(desk)
    with desk.workspace.unrecorded() as work:
        work.database.execute('DELETE FROM deal_event')
        work.database.execute('DELETE FROM deal')
    take_in(desk, written)
    assert only_deal(desk).id == deal_id


@pytest.mark.parametrize('number', [0, 2**61, 2**63 - 1])
def test_an_id_we_would_never_have_made_is_not_used(desk: Desk, number: int) -> None:
    header = 'id,title,stage_entered,lost_note,returns_on'
    take_in(desk, f'{header}\n{encode_id(number)},A,,,\n')
    assert 0 < only_deal(desk).id < 2**61
    assert only_deal(desk).id != number


def row(title: str, created: int | None) -> DealRow:
    known = {'title': title, 'organization': '', 'external_id': '', 'created': created}
    return DealRow(**dict.fromkeys(DealRow._fields) | known)  # type: ignore[arg-type]


DAYS = st.sampled_from([None, 0, 86_400_000])


@given(st.lists(st.tuples(st.sampled_from(['a', 'b']), DAYS), max_size=8))
def test_a_file_matches_itself_row_by_row(file: list[tuple[str, int | None]]) -> None:
    known = [KnownDeal(number, '', title, '', created or 0, False) for number, (title, created) in enumerate(file, 1)]
    matcher = DealMatcher(known, PARIS)
    # Rows with a day first: one without might take the place of any.
    found = [matcher.match(row(*line)) for line in sorted(file, key=lambda line: line[1] is None)]
    assert found == [Match.ALREADY_THERE] * len(file)


@given(st.lists(st.sampled_from(['a', 'b', 'c']), max_size=6), st.lists(st.sampled_from(['a', 'b', 'c']), max_size=6))
def test_each_deal_answers_for_one_row_only(there: list[str], file: list[str]) -> None:
    matcher = DealMatcher([KnownDeal(i, '', title, '', 0, False) for i, title in enumerate(there, 1)], PARIS)
    fresh = [title for title in file if matcher.match(row(title, None)) is Match.FRESH]
    assert sorted(fresh) == sorted(title for title in set(file) for _ in range(file.count(title) - there.count(title)))
