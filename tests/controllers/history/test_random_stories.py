"""Whatever she does in whatever order: the desk agrees with the model, stays sound, and all of it can be taken back."""

from pathlib import Path

from building import desk_on
from hypothesis import given
from hypothesis import strategies as st
from stories import VERBS, Story

from salesdesk.controllers.safety.check_controller import check_database

STEPS = st.lists(st.tuples(st.sampled_from(VERBS), st.integers(0, 9), st.integers(0, 5)), max_size=30)
Steps = list[tuple[str, int, int]]


@given(STEPS)
def test_the_desk_agrees_with_the_model_after_each_action(sales_file: Path, steps: Steps) -> None:
    with desk_on(sales_file) as desk:
        story = Story(desk)
        for step in steps:
            story.tell(*step)
            assert story.seen() == story.model.deals
        assert check_database(desk.workspace.database).problems == ()


@given(STEPS)
def test_undoing_everything_leads_back_and_redoing_everything_forth(sales_file: Path, steps: Steps) -> None:
    with desk_on(sales_file) as desk:
        story, start = Story(desk), desk.dump()
        for step in steps:
            story.tell(*step)
        while desk.workspace.redo():
            pass
        end = desk.dump()
        undone = sum(1 for _ in iter(desk.workspace.undo, None))
        assert desk.dump() == start
        assert sum(1 for _ in iter(desk.workspace.redo, None)) == undone
        assert desk.dump() == end


@given(STEPS)
def test_the_board_counts_the_deals_the_model_has_open(sales_file: Path, steps: Steps) -> None:
    with desk_on(sales_file) as desk:
        story = Story(desk)
        for step in steps:
            story.tell(*step)
        columns = desk.board.board(desk.filter()).columns
        open_stages = [known.stage for known in story.model.deals.values() if known.is_open]
        assert [column.totals.count for column in columns] == [open_stages.count(number) for number in range(6)]
