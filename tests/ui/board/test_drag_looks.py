"""How the board looks while a card is lifted."""

from collections.abc import Mapping

import pytest
from building import euros
from made_cards import card

from salesdesk.domain.deals.move import Permission, Verdict
from salesdesk.domain.process.stage_gate import Requirement, RequirementKind
from salesdesk.i18n.translator import use_language
from salesdesk.ui.board.canvas.board_canvas import BoardLook
from salesdesk.ui.board.canvas.drop_target import NOWHERE, DropTarget, Zone
from salesdesk.ui.board.drag.drag_looks import board_look, missing_text
from salesdesk.ui.board.header.header_cells import HeaderLook

HOME, FREE, REFUSED, SKIPPED = 1, 2, 3, 4
STAGES = (HOME, FREE, REFUSED, SKIPPED)
MISSING = tuple(Requirement(number, REFUSED, RequirementKind.NEXT_ACTION_PLANNED) for number in range(2))
VERDICTS: Mapping[int, Verdict] = {
    HOME: Verdict(Permission.FREE), FREE: Verdict(Permission.FREE),
    REFUSED: Verdict(Permission.MISSING, MISSING), SKIPPED: Verdict(Permission.SKIPPED),
}  # fmt: skip
HELD = card(id=12, stage_id=HOME, amount=euros(14_200))


def look_over(column: int, row: int = 0) -> BoardLook:
    return board_look(HELD, STAGES, VERDICTS, DropTarget(column, row), HOME)


def test_the_column_it_came_from_shows_where_it_was() -> None:
    look = look_over(1)
    assert [look.columns[stage].lifted_id for stage in STAGES] == [12, None, None, None]


def test_only_the_column_under_the_card_shows_the_line() -> None:
    look = look_over(1, 3)
    assert [look.columns[stage].insert_row for stage in STAGES] == [None, 3, None, None]


def test_columns_that_may_not_be_entered_are_locked_and_faded_wherever_the_card_is() -> None:
    for column in range(4):
        look = look_over(column)
        assert look.headers[SKIPPED] == HeaderLook(locked=True)
        assert look.columns[SKIPPED].faded


def test_a_free_column_previews_the_sum() -> None:
    look = look_over(1)
    assert (look.over, look.refused) == (1, False)
    assert look.headers[FREE] == HeaderLook('+\u00a014\u202f200\u00a0€', short_chip='+\u00a01')


def test_a_refusing_column_is_amber_and_counts_what_is_missing() -> None:
    look = look_over(2)
    assert (look.over, look.refused, look.columns[REFUSED].refused) == (2, True, True)
    assert look.headers[REFUSED] == HeaderLook('2 manquants', refused=True, short_chip='2')


def test_over_its_own_column_nothing_is_previewed() -> None:
    assert look_over(0).headers[HOME] == HeaderLook()


def test_a_closed_column_is_no_target() -> None:
    look = look_over(3)
    assert (look.over, look.columns[SKIPPED].insert_row) == (-1, None)


@pytest.mark.parametrize('target', [NOWHERE, DropTarget(zone=Zone.WON)])
def test_over_no_column_there_is_no_line(target: DropTarget) -> None:
    look = board_look(HELD, STAGES, VERDICTS, target, HOME)
    assert look.over == -1
    assert all(column.insert_row is None for column in look.columns.values())


def test_a_deal_of_an_unknown_stage_lives_in_the_last_column() -> None:
    look = board_look(card(id=12, stage_id=4711), (*STAGES, 0), VERDICTS, DropTarget(4, 0), 0)
    assert (look.columns[0].lifted_id, look.columns[0].faded) == (12, False)


def test_english_counts_what_is_missing() -> None:
    use_language('en')
    assert [missing_text(count) for count in (1, 2)] == ['1 missing', '2 missing']
