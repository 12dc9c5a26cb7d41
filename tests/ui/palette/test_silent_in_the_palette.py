"""A line that plans a call with whoever does not want to be contacted asks first."""

import pytest
from palette_eyes import Ask, deals_called
from PySide6.QtCore import Qt
from seat import CTRL, Seat, focused

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm
from salesdesk.ui.palette.palette import Palette

LINE = 'Vitrines chez Maison Aubry 2950 appel demain'
ENTER = Qt.Key.Key_Return


@pytest.fixture(autouse=True)
def aubry(sample_seat: Seat) -> int:
    return PeopleController(sample_seat.desk.workspace).create_company(CompanyForm('Maison Aubry', do_not_contact=True))


def test_the_question_has_the_keyboard_and_a_second_enter_goes_on(sample_seat: Seat, ask: Ask) -> None:
    palette = ask(LINE)
    sample_seat.press(ENTER)
    assert focused() is palette.view.silence.button
    assert deals_called(sample_seat, 'Vitrines') == 0
    sample_seat.press(ENTER)
    assert sample_seat.card('Vitrines').organization == 'Maison Aubry'
    assert sample_seat.shown(Palette) == []


def test_the_question_is_seen_whole(sample_seat: Seat, ask: Ask) -> None:
    palette = ask(LINE)
    sample_seat.press(ENTER)
    silence = palette.view.silence
    assert silence.height() >= silence.heightForWidth(silence.width())
    assert palette.rect().contains(silence.geometry())


def test_without_asking_for_the_organisation_it_is_asked_too(sample_seat: Seat, ask: Ask) -> None:
    ask(LINE)
    sample_seat.press(ENTER, CTRL)
    assert deals_called(sample_seat, 'Vitrines') == 0


def test_typing_on_takes_the_question_back(sample_seat: Seat, ask: Ask) -> None:
    palette = ask(LINE)
    sample_seat.press(ENTER)
    palette.view.line.setText(LINE.replace('appel', 'tâche'))
    assert not palette.view.silence.isVisible()
    sample_seat.press(ENTER)
    assert deals_called(sample_seat, 'Vitrines') == 1
