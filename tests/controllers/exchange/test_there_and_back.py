"""What is handed out and taken in again is the same, in a new database; in its own it adds nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from building import Desk, desk_on
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from taking_in import deals, handed_out, look_over, means, rows_of, take_in

from salesdesk.controllers.safety.check_controller import check_database
from salesdesk.domain.money import Money

# These belong to the process of each database: a template is installed with ids of its own.
OWN_IDS = ('pipeline_id', 'stage_id', 'lost_reason_id')
SALES_PIPELINE = (
    Path(__file__).parents[3].parent.joinpath('shared', 'data', 'crm-sales-opportunities', 'sales_pipeline.csv')
)
STAGES = means(Prospecting='Identification', Engaging='Qualification')


@pytest.fixture
def elsewhere(sales_file: Path) -> Iterator[Desk]:
    """Another database with the same process."""
    with desk_on(sales_file) as desk:
        yield desk


def without_own_ids(data: bytes) -> list[dict[str, str]]:
    return [{name: cell for name, cell in row.items() if name not in OWN_IDS} for row in rows_of(data)]


def test_the_sample_is_the_same_in_a_new_database(sample_desk: Desk, elsewhere: Desk) -> None:
    written = handed_out(sample_desk)
    assert take_in(elsewhere, written).refused == ()
    assert without_own_ids(handed_out(elsewhere)) == without_own_ids(written)


def test_the_board_looks_the_same(sample_desk: Desk, elsewhere: Desk) -> None:
    take_in(elsewhere, handed_out(sample_desk))
    for stage in ('identification', 'qualification', 'proposition', 'follow_up', 'negotiation', 'closing'):
        assert elsewhere.titles(stage) == sample_desk.titles(stage)


def test_conversions_are_the_same(sample_desk: Desk, elsewhere: Desk) -> None:
    take_in(elsewhere, handed_out(sample_desk))
    one, other = (desk.board.conversions(desk.pipeline().id) for desk in (sample_desk, elsewhere))
    assert [(pill.reached, pill.went_on) for pill in one.values()] == [
        (pill.reached, pill.went_on) for pill in other.values()
    ]


def test_taking_ones_own_export_in_adds_nothing(sample_desk: Desk) -> None:
    before = sample_desk.dump()
    assert take_in(sample_desk, handed_out(sample_desk)).imported == 0
    assert sample_desk.dump() == before


def test_a_stage_renamed_since_is_known_by_its_id(sample_desk: Desk) -> None:
    written = handed_out(sample_desk).replace(b'Proposition', b'Ancien nom')
    assert look_over(sample_desk, written).unknown_stages == ()


def test_a_semicolon_and_a_mark_change_nothing(sample_desk: Desk, elsewhere: Desk) -> None:
    take_in(elsewhere, handed_out(sample_desk, delimiter=';', bom=True))
    assert without_own_ids(handed_out(elsewhere)) == without_own_ids(handed_out(sample_desk))


def test_columns_nobody_knows_survive_the_way(desk: Desk, elsewhere: Desk) -> None:
    take_in(desk, 'title,Couleur,Title (2),pipeline\nA,bleu,x,Ailleurs\nB,,,\n')
    written = handed_out(desk)
    take_in(elsewhere, written)
    assert without_own_ids(handed_out(elsewhere)) == without_own_ids(written)
    assert deals(elsewhere)[0].extra == {'Couleur': 'bleu', 'Title (2)': 'x', 'Pipeline': 'Ailleurs'}


def empty(desk: Desk) -> None:
    with desk.workspace.unrecorded() as work:
        work.database.execute('DELETE FROM deal_event')
        work.database.execute('DELETE FROM deal')


TEXTS = st.text(st.characters(exclude_categories=['Cs', 'Cc']), max_size=12)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=TEXTS, note=st.text(st.sampled_from("=+-@'\"\n;,a é"), max_size=8), minor=st.integers(-(10**15), 10**15))
def test_whatever_a_deal_holds_comes_back(desk: Desk, elsewhere: Desk, title: str, note: str, minor: int) -> None:
    empty(desk)
    empty(elsewhere)
    desk.put(' '.join(title.split()) or 'A', note=note.strip(), amount=Money(minor, 'EUR'))
    take_in(elsewhere, handed_out(desk))
    assert without_own_ids(handed_out(elsewhere)) == without_own_ids(handed_out(desk))


@pytest.fixture(scope='module')
def real_file() -> bytes:
    if not SALES_PIPELINE.is_file():
        pytest.skip('the file of sales opportunities is not here')
    return SALES_PIPELINE.read_bytes()


def test_eight_thousand_real_deals_are_counted_as_they_are(desk: Desk, real_file: bytes) -> None:
    assert take_in(desk, real_file, stages=STAGES).imported == 8_800
    report = check_database(desk.workspace.database)
    assert report.problems == ()
    assert report.counts == {'open': 2_089, 'won': 4_238, 'lost': 2_473, 'deleted': 0}
    assert report.won == (Money(1_000_553_400, 'EUR'),)
    assert sum(deal.organization_id is None for deal in deals(desk)) == 1_425


def test_they_are_the_same_in_a_new_database_and_not_doubled(desk: Desk, elsewhere: Desk, real_file: bytes) -> None:
    take_in(desk, real_file, stages=STAGES)
    written = handed_out(desk)
    take_in(elsewhere, written)
    assert without_own_ids(handed_out(elsewhere)) == without_own_ids(written)
    assert take_in(desk, real_file).imported == take_in(elsewhere, written).imported == 0


def test_they_are_undone_at_once(desk: Desk, real_file: bytes) -> None:
    before = desk.dump()
    take_in(desk, real_file, stages=STAGES)
    desk.workspace.undo()
    assert desk.dump() == before
