"""The process page follows what happens elsewhere and speaks both languages."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from salesdesk.domain.process.wording import Wording
from salesdesk.domain.touched import EVERYTHING
from salesdesk.domain.views.board import BoardFilter
from salesdesk.i18n.translator import use_language
from salesdesk.ui.desk import Desk
from salesdesk.ui.process.stages.process_commands import new_form
from salesdesk.ui.process.stages_tab import StagesTab


def pipeline_id(desk: Desk, key: str) -> int:
    return next(pipeline.id for pipeline in desk.workplace.book.pipelines if pipeline.key == key)


def test_the_pipeline_asked_for_is_shown_first(qtbot: QtBot, ui_desk: Desk) -> None:
    page = StagesTab(ui_desk, pipeline_id(ui_desk, 'after_sales'))
    qtbot.addWidget(page)
    page.arrive()
    assert page.stages.stages.rows[0].name == 'Accueil'
    assert page.bar.tabs.currentIndex() == 2


def test_a_pipeline_that_is_not_there_gives_way_to_the_main_one(qtbot: QtBot, ui_desk: Desk) -> None:
    page = StagesTab(ui_desk, 12345)
    qtbot.addWidget(page)
    page.arrive()
    assert page.stages.stages.rows[0].name == 'Identification'


def test_a_stage_added_elsewhere_appears_and_the_chosen_one_stays(ui_desk: Desk, page: StagesTab) -> None:
    page.stages.choose(page.stages.stages.rows[3].stage.id)
    sales = ui_desk.workplace.book.process(pipeline_id(ui_desk, 'sales'))
    form = replace(new_form(sales, None), name=Wording('Avant tout', ''))
    ui_desk.workplace.process.add_stage(sales.pipeline.id, None, form)
    assert page.stages.stages.rows[0].name == 'Avant tout'
    assert page.inspector.header.name.text() == 'Suivi'
    assert page.inspector.header.place.text() == 'étape 5'


def test_the_chosen_stage_gone_elsewhere_the_first_one_is_chosen(ui_desk: Desk, page: StagesTab) -> None:
    page.stages.choose(page.stages.stages.rows[3].stage.id)
    ui_desk.workplace.process.remove_stage(page.stages.stages.rows[3].stage.id)
    assert page.inspector.header.name.text() == 'Identification'


def test_a_deal_that_moves_changes_the_figures(ui_desk: Desk, page: StagesTab) -> None:
    ui_desk.workplace.deals.delete(_some_deal(ui_desk))
    assert page.bar.summary.text() == '6 étapes, 26 affaires ouvertes'
    assert page.stages.stages.rows[0].deals == 5


def _some_deal(desk: Desk) -> int:
    """One of the first stage of the selling process."""
    process = desk.workplace.book.process(pipeline_id(desk, 'sales'))
    cards = desk.workplace.board.cards(BoardFilter(process.pipeline.id), process.stages[0].id, None, 1)
    return cards[0].id


def test_one_stage_is_a_singular(ui_desk: Desk, page: StagesTab) -> None:
    page.bar.show_counts(1, 1)
    assert page.bar.summary.text() == '1 étape, 1 affaire ouverte'


def test_in_english_the_french_texts_are_the_others(qtbot: QtBot, ui_desk: Desk) -> None:
    use_language('en')
    page = StagesTab(ui_desk)
    qtbot.addWidget(page)
    page.arrive()
    assert page.inspector.texts.other_name.label.text() == 'Name in French'
    assert page.inspector.texts.other_purpose.text().startswith('Savoir qui demande')
    assert page.stages.stages.rows[3].name == 'Follow-up'


@pytest.mark.parametrize('language', ['fr', 'en'])
@pytest.mark.parametrize('key', ['prospecting', 'sales', 'after_sales'])
def test_no_words_are_cut_at_the_smallest_window(qtbot: QtBot, ui_desk: Desk, language: str, key: str) -> None:
    use_language(language)
    page = StagesTab(ui_desk, pipeline_id(ui_desk, key))
    qtbot.addWidget(page)
    page.resize(1120, 664)
    page.arrive()
    with qtbot.waitExposed(page):
        page.show()
    for row in page.stages.stages.rows:
        page.stages.choose(row.stage.id)
        QApplication.sendPostedEvents()
        assert [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.toolTip()] == []


def test_a_page_that_never_arrived_has_nothing_to_save(qtbot: QtBot, ui_desk: Desk) -> None:
    page = StagesTab(ui_desk)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.hide()
    assert ui_desk.workplace.workspace.undo_title() is None


def test_following_twice_shows_the_same(page: StagesTab) -> None:
    before = page.stages.stages.rows
    page.follow(EVERYTHING)
    assert page.stages.stages.rows == before
