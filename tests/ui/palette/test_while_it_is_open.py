"""The palette while the base changes beneath it, at its edges, and what it finds by kind."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from building import NOW, PARIS, TODAY, Desk, euros
from hypothesis import given
from hypothesis import strategies as st
from palette_eyes import Ask, captions, chosen, deals_called
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from seat import CTRL, Seat

from salesdesk.controllers.capture.capture_controller import Owners
from salesdesk.controllers.capture.found import NOTHING, Found
from salesdesk.controllers.drafts_controller import DraftsController
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.capture.captured import Captured
from salesdesk.domain.money import Money
from salesdesk.domain.search import RecordType, SearchHit
from salesdesk.i18n.translator import use_language
from salesdesk.storage.search.faces import DealFace, PersonFace
from salesdesk.ui.palette.found_rows import FoundRows, stage_mark
from salesdesk.ui.palette.kept_line import KeptLine
from salesdesk.ui.palette.palette import Palette
from salesdesk.ui.palette.palette_row import PaletteRow, StageMark
from salesdesk.ui.palette.palette_view import CREATE, PaletteView
from salesdesk.ui.palette.reading import Reading
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.theme.apply import apply_theme

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
DEAL, CONTACT, COMPANY, NOTE, ACTIVITY = (
    RecordType.DEAL, RecordType.CONTACT, RecordType.ORGANIZATION, RecordType.NOTE, RecordType.ACTIVITY,
)  # fmt: skip


def test_a_deal_deleted_meanwhile_opens_nothing_and_breaks_nothing(sample_seat: Seat, ask: Ask) -> None:
    title = chosen(ask('relamping led'))
    database = sample_seat.desk.workspace.database
    sample_seat.desk.deals.delete(*(id_ for (id_,) in database.rows('SELECT id FROM deal WHERE title = ?', (title,))))
    sample_seat.press(ENTER)
    assert sample_seat.shown(Palette) == []
    assert sample_seat.shown(DealPanel) == []
    assert sample_seat.toast().startswith('Ceci n’existe plus')


def test_enter_twice_makes_one_deal(sample_seat: Seat, ask: Ask) -> None:
    ask('Vitrines neuves 2950')
    sample_seat.press(ENTER)
    sample_seat.press(ENTER)
    assert deals_called(sample_seat, 'Vitrines neuves') == 1


def test_undo_and_redo_of_a_captured_deal(sample_seat: Seat, ask: Ask) -> None:
    before = sample_seat.desk.dump()
    ask('Vitrines chez Boulangerie Auxerre 2950 appel demain')
    sample_seat.press(ENTER)
    made = sample_seat.desk.dump()
    sample_seat.press(Qt.Key.Key_Z, CTRL)
    assert sample_seat.desk.dump() == before
    sample_seat.press(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert sample_seat.desk.dump() == made


@pytest.mark.parametrize(
    ('line', 'amount', 'title'),
    [
        ('Serre 1 200 €', euros(1200), 'Serre'),
        ('Serre 1200,50', Money(120_050, 'EUR'), 'Serre'),
        ('Café-théâtre d’été 900', euros(900), 'Café-théâtre d’été'),
        ('Éclairage « Œuvre » 75 €', euros(75), 'Éclairage « Œuvre »'),
    ],
)
def test_french_letters_and_amounts_arrive_as_typed(
    sample_seat: Seat, ask: Ask, line: str, amount: object, title: str
) -> None:
    ask(line)
    sample_seat.press(ENTER, CTRL)
    card = sample_seat.card(title)
    assert (card.title, card.amount) == (title, amount)


@pytest.mark.parametrize('width', [1180, 1440])
@pytest.mark.parametrize('line', ['', 'relamping', 'Bornes du parking menuiserie lefevre 8500 appel jeudi 10h'])
def test_it_stands_inside_the_window_whatever_it_shows(sample_seat: Seat, ask: Ask, width: int, line: str) -> None:
    sample_seat.window.resize(width, 720)
    palette = ask(line)
    assert sample_seat.window.rect().contains(palette.geometry())
    assert palette.view.list.geometry().bottom() <= palette.view.height()


def test_escape_leaves_the_line_for_the_next_time_and_the_keyboard_where_it_was(sample_seat: Seat, ask: Ask) -> None:
    sample_seat.focus('Cuisine')
    ask('Bornes à finir 900')
    sample_seat.press(ESCAPE)
    assert sample_seat.focused_title().startswith('Cuisine')
    sample_seat.press(Qt.Key.Key_K, CTRL)
    assert sample_seat.one(Palette).view.line.text() == 'Bornes à finir 900'


def test_a_search_that_led_somewhere_is_not_kept(sample_seat: Seat, ask: Ask) -> None:
    ask('relamping led')
    sample_seat.press(ENTER)
    sample_seat.press(ESCAPE)
    assert sample_seat.office.desk.workplace.drafts.read('palette') == ''


def test_an_activity_or_a_note_opens_at_its_deal(sample_seat: Seat, ask: Ask) -> None:
    deal_id = sample_seat.card('Cuisine').id
    sample_seat.desk.activities.plan(deal_id, NewAction(ActivityKind.TASK, TODAY, subject='Mesurer le xylophone'))
    palette = ask('xylophone')
    assert captions(palette)[:1] == ['Actions']
    assert chosen(palette) == 'Mesurer le xylophone'
    sample_seat.press(ENTER)
    assert sample_seat.one(DealPanel).accessibleName()


@pytest.fixture
def rows_of(desk: Desk) -> FoundRows:
    return FoundRows(desk.book, lambda _hit: None, PARIS)


def hit(kind: RecordType, id_: int, title: str = 'Halle', **said: object) -> SearchHit:
    values = {'detail': '', 'snippet': '', 'at': NOW} | said
    return SearchHit(kind, id_, title, **values)  # type: ignore[arg-type]


def found(*hits: SearchHit, related: bool = False, deals: dict[int, DealFace] | None = None) -> Found:
    by_kind: dict[RecordType, list[SearchHit]] = {}
    for each in hits:
        by_kind.setdefault(each.kind, []).append(each)
    people = {each.id: PersonFace('DAF', '02 41', 'a@b.fr') for each in hits if each.kind is CONTACT}
    return Found(by_kind, ('hal',), deals or {}, people, related)


def face(desk: Desk, stage: str = 'qualification', *, won: bool = False, lost: bool = False) -> DealFace:
    place = desk.stage(stage)
    return DealFace(place.pipeline_id, place.id, euros(900), won, lost)


def test_each_kind_stands_under_its_caption_in_one_order(desk: Desk, rows_of: FoundRows) -> None:
    kinds = [ACTIVITY, NOTE, COMPANY, CONTACT, DEAL]
    hits = [hit(kind, at) for at, kind in enumerate(kinds)]
    use_language('fr')
    rows = rows_of.rows(found(*hits, deals={4: face(desk)}), TODAY)
    use_language('en')
    assert [row.text for row in rows if row.is_caption] == [
        'Affaires',
        'Personnes',
        'Organisations',
        'Notes',
        'Actions',
    ]
    assert all(row.is_caption or row.words == ('hal',) for row in rows)


def test_what_only_belongs_to_a_company_stands_under_one_caption(desk: Desk, rows_of: FoundRows) -> None:
    hits = (hit(DEAL, 1, snippet='passage'), hit(CONTACT, 2))
    rows = rows_of.rows(found(*hits, related=True, deals={1: face(desk)}), TODAY)
    assert [row.text for row in rows if row.is_caption] == ['Results']
    assert {(row.words, row.second) for row in rows} == {((), '')}


@pytest.mark.parametrize(
    ('face_of', 'mark'),
    [({}, StageMark(1, 5)), ({'won': True}, StageMark(ending='won')), ({'lost': True}, StageMark(ending='lost'))],
    ids=['open', 'won', 'lost'],
)
def test_a_deal_shows_where_it_stands_and_what_it_is_worth(
    desk: Desk, rows_of: FoundRows, face_of: dict[str, bool], mark: StageMark
) -> None:
    row = rows_of.rows(found(hit(DEAL, 1), deals={1: face(desk, **face_of)}), TODAY)[1]
    wanted = StageMark(mark.position, len(desk.book.process(desk.pipeline().id).active)) if not mark.ending else mark
    assert (row.stage, row.trailing, row.is_amount) == (wanted, '€900', True)


def test_a_stage_that_is_gone_has_the_first_place_and_a_pipeline_none(desk: Desk) -> None:
    assert stage_mark(desk.book, -1, 5) == StageMark()
    assert stage_mark(desk.book, desk.pipeline().id, -1).position == 0


def test_a_person_is_told_by_her_work_and_her_phone(rows_of: FoundRows) -> None:
    row = rows_of.rows(found(hit(CONTACT, 1, 'Zoé', detail='Girardeau')), TODAY)[1]
    assert (row.text, row.detail, row.trailing) == ('Zoé', 'DAF, Girardeau', '02 41')


@pytest.mark.parametrize(
    ('hours', 'said'), [(0, 'today'), (-10, 'yesterday'), (15, 'tomorrow'), (14, 'today'), (-24 * 400, '5 May 2025')]
)
def test_the_day_of_a_note_is_hers_and_not_that_of_greenwich(rows_of: FoundRows, hours: int, said: str) -> None:
    row = rows_of.rows(found(hit(NOTE, 1, '', at=NOW + timedelta(hours=hours))), TODAY)[1]
    assert (row.text, row.trailing) == ('Note', said)


@pytest.fixture(scope='module')
def view(qapp: QApplication) -> Iterator[PaletteView]:
    """One for many lines: each is shown anew."""
    apply_theme(qapp, 'light', animations=False)
    ground = QWidget()
    yield PaletteView(ground)
    ground.deleteLater()


def shown(view: PaletteView, line: str, rows: int) -> None:
    view.line.setText(line)
    reading = Reading(line.strip(), Captured(line.strip()), Owners(), None, NOTHING)
    view.show_reading(reading, [PaletteRow(str(at), lambda: None, icon='user') for at in range(rows)], TODAY)


def slow_step(at: int, by: int, low: int, high: int) -> int:
    """One after the other, round the ends; larger steps stop there."""
    places = list(range(low, high + 1))
    if not places:
        return at
    if abs(by) > 1:
        return min(max(at + by, low), high)
    if at not in places:
        return places[0] if by > 0 else places[-1]
    return places[(places.index(at) + by) % len(places)]


@given(line=st.sampled_from(['', 'Bornes']), rows=st.integers(0, 4), steps=st.lists(st.sampled_from([1, -1, 5, -5])))
def test_arrows_go_as_one_would_count_them(view: PaletteView, line: str, rows: int, steps: list[int]) -> None:
    shown(view, line, rows)
    low = CREATE if line else 0
    at = view.list.choice()
    for by in steps:
        view.step(by)
        at = slow_step(at, by, low, rows - 1)
        assert view.list.choice() == at


@pytest.mark.parametrize(('line', 'rows', 'says'), [('Bornes', 0, 'New deal'), ('', 0, ''), ('', 2, 'Open it')])
def test_the_chip_says_what_enter_does(view: PaletteView, line: str, rows: int, says: str) -> None:
    shown(view, line, rows)
    assert (view.chip.text(), view.chip.isVisibleTo(view)) == (says, bool(says))


def test_it_grows_with_its_rows_and_scrolls_beyond_its_room(view: PaletteView) -> None:
    shown(view, 'Bornes', 2)
    low = view.height_within(600, 2000)
    shown(view, 'Bornes', 4)
    assert view.height_within(600, 2000) - low == 2 * 38
    assert view.height_within(600, low) == low
    assert view.list.height() < view.list.wanted_height()


def test_a_line_is_kept_at_once_when_it_closes_and_dropped_when_it_is_done(desk: Desk, qapp: QApplication) -> None:
    drafts = DraftsController(desk.workspace)
    line = KeptLine(drafts, qapp)
    line.change('Bornes 900')
    assert drafts.read('palette') == ''
    line.keep()
    assert KeptLine(drafts, qapp).read() == 'Bornes 900'
    line.drop()
    assert drafts.read('palette') == ''


@pytest.mark.parametrize('blank', ['   ', ''])
def test_blanks_are_no_line_to_be_kept(desk: Desk, qapp: QApplication, blank: str) -> None:
    drafts = DraftsController(desk.workspace)
    line = KeptLine(drafts, qapp)
    line.change('Bornes')
    line.keep()
    line.change(blank)
    line.keep()
    assert drafts.read('palette') == ''


def test_a_disk_that_refuses_does_not_stand_in_her_way(desk: Desk, qapp: QApplication) -> None:
    line = KeptLine(DraftsController(desk.workspace), qapp)
    desk.workspace.database.execute('PRAGMA query_only = 1')
    line.change('Bornes')
    line.keep()
    desk.workspace.database.execute('PRAGMA query_only = 0')
    assert DraftsController(desk.workspace).read('palette') == ''
    line.keep()
    assert DraftsController(desk.workspace).read('palette') == 'Bornes'
