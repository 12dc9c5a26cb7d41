"""What the seller does all day, in a base of 100,000 deals, 100,000 people, 500,000 notes and activities, against the
same in one of 1,000, 1,000 and 5,000."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

import pytest
from interleaved import Comparing
from painted import looking_at, paint_now, seconds_until_painted, wait_for_rest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import CTRL, Seat
from typing_rounds import COMPANIES, FRAME, LINES, PEOPLE, Typist

from salesdesk.ui.board.board_page import BoardPage
from salesdesk.ui.contacts.form.card_dialog import CardDialog
from salesdesk.ui.contacts.form.company_dialog import CompanyDialog
from salesdesk.ui.contacts.form.person_dialog import PersonDialog
from salesdesk.ui.palette.palette import Palette
from salesdesk.ui.views.proposed_views import proposed_views
from salesdesk.ui.views.view_flow import ViewFlow

BAR, WITHIN_A_FRAME, ROUNDS, LETTER_ROUNDS = 1.5, 1.0, 15, 5
SIZES = 'an old base / a young one'


class Bases:
    """The two, each with a window before it."""

    def __init__(self, qtbot: QtBot, small: Seat, large: Seat) -> None:
        self.qtbot = qtbot
        self.small, self.large = small, large


@pytest.fixture
def both(qtbot: QtBot, qapp: QApplication, young: Path, old: Path) -> Callable[[], AbstractContextManager[Bases]]:
    """Opens them within the test: windows that a fixture opens are closed before it ends."""

    @contextmanager
    def opened() -> Iterator[Bases]:
        with looking_at(qtbot, qapp, young) as small, looking_at(qtbot, qapp, old) as large:
            yield Bases(qtbot, small, large)

    return opened


def searching(_bases: Bases, seat: Seat) -> Typist:
    """What the index answers, a letter at a time."""
    return Typist(LINES, seat.office.desk.workplace.palette_search.find)


def typing(_bases: Bases, seat: Seat) -> Typist:
    """From a letter to the painted palette: read as a deal, searched, and its rows shown."""
    seat.window.activateWindow()
    seat.press(Qt.Key.Key_K, CTRL)
    palette = seat.one(Palette)

    def answer(line: str) -> None:
        palette.view.line.setText(line)
        paint_now(seat.window)

    return Typist(LINES, answer)


def meeting(_bases: Bases, seat: Seat) -> Typist:
    """From a name, once she pauses, to the painted people that are near it."""
    return near_matches(seat, PersonDialog(seat.window, seat.office.desk.workplace), PEOPLE)


def founding(_bases: Bases, seat: Seat) -> Typist:
    """The same of a company."""
    return near_matches(seat, CompanyDialog(seat.window, seat.office.desk.workplace), COMPANIES)


def near_matches(seat: Seat, dialog: CardDialog, names: Sequence[str]) -> Typist:
    dialog.open_dialog()

    def answer(name: str) -> None:
        dialog.name.set_text(name)
        dialog.near.look_now()
        paint_now(seat.window)

    return Typist(names, answer)


def opening_today(bases: Bases, seat: Seat) -> Callable[[], float]:
    """From the board to the painted agenda."""

    def run() -> float:
        seat.window.show_page('board')
        wait_for_rest(bases.qtbot, seat)
        return seconds_until_painted(seat.window, lambda: seat.window.show_page('today'))

    return run


def opening_a_deal(bases: Bases, seat: Seat) -> Callable[[], float]:
    """From a click on a card to its painted panel; the card is in the middle of its column."""
    pages = seat.office._pages
    deal_id = middle_deal(seat)

    def run() -> float:
        if 'side' in pages.__dict__:
            pages.side.host.close()
        wait_for_rest(bases.qtbot, seat)
        return seconds_until_painted(seat.window, lambda: pages.open_deal(deal_id))

    return run


def switching_views(bases: Bases, seat: Seat) -> Callable[[], float]:
    """From one saved view to the next, until its first rows and its figures are painted: the sum of a round of all."""
    page = seat.window.show_page('board')
    assert isinstance(page, BoardPage)
    flow = ViewFlow(seat.office.desk, page._source, page.top.saved)
    flow.applied.connect(page.arrive)
    views = [definition for _name, definition in proposed_views(page._source.filter.pipeline_id)]

    def run() -> float:
        wait_for_rest(bases.qtbot, seat)
        return sum(seconds_until_painted(seat.window, partial(flow._apply, view, None)) for view in views)

    return run


def middle_deal(seat: Seat) -> int:
    """One with some notes and activities."""
    stage_id = seat.desk.stage('qualification').id
    sql = """SELECT id FROM deal WHERE won_at IS NULL AND lost_at IS NULL AND stage_id = :stage
            AND (SELECT COUNT(*) FROM note WHERE deal_id = deal.id) = 2
            AND (SELECT COUNT(*) FROM activity WHERE deal_id = deal.id) BETWEEN 2 AND 3
            AND rank > (SELECT rank FROM deal WHERE stage_id = :stage AND won_at IS NULL AND lost_at IS NULL
                ORDER BY rank LIMIT 1 OFFSET (SELECT SUM(deals) / 2 FROM stage_sum WHERE stage_id = :stage))
        ORDER BY rank LIMIT 1"""
    return int(seat.desk.workspace.database.value(sql, {'stage': stage_id}))


Both = Callable[[], AbstractContextManager[Bases]]
Letters = Callable[[Bases, Seat], Typist]
Opening = Callable[[Bases, Seat], Callable[[], float]]


def test_a_letter_typed(compare: Comparing, both: Both) -> None:
    with both() as bases:
        ours, bare = typing(bases, bases.large), typing(bases, bases.small)
        name = f'A letter in the palette until its picture, p95, {SIZES}'
        assert compare.amounts(name, ours, bare, bar=BAR, rounds=LETTER_ROUNDS) <= BAR


def test_a_letter_searched(compare: Comparing, both: Both) -> None:
    """Of the index alone: it answers in so little time that its share of a frame says more than a ratio."""
    with both() as bases:
        name = 'The search for a letter, p95, an old base / a frame of 16.7 ms'
        ours = searching(bases, bases.large)
        assert compare.amounts(name, ours, lambda: FRAME, bar=WITHIN_A_FRAME, rounds=LETTER_ROUNDS) <= WITHIN_A_FRAME


@pytest.mark.parametrize(
    ('what', 'made'),
    [('Near people while a name is typed', meeting), ('Near companies while a name is typed', founding)],
)
def test_duplicates_while_typing(compare: Comparing, both: Both, what: str, made: Letters) -> None:
    with both() as bases:
        ours, bare = made(bases, bases.large), made(bases, bases.small)
        assert compare.amounts(f'{what}, p95, {SIZES}', ours, bare, bar=BAR, rounds=LETTER_ROUNDS) <= BAR


@pytest.mark.parametrize(
    ('what', 'made'),
    [('Opening Today', opening_today), ('Opening a deal', opening_a_deal), ('Switching saved views', switching_views)],
)
def test_opening(compare: Comparing, both: Both, what: str, made: Opening) -> None:
    with both() as bases:
        ours, bare = made(bases, bases.large), made(bases, bases.small)
        assert compare.amounts(f'{what}, {SIZES}', ours, bare, bar=BAR, rounds=ROUNDS) <= BAR
