"""The strokes under the line follow its words, whatever is scrolled, selected or still being composed."""

import pytest
from palette_eyes import Ask
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetricsF, QInputMethodEvent
from seat import Seat

from salesdesk.domain.capture.captured import Part
from salesdesk.ui.palette.capture_line import CaptureLine
from salesdesk.ui.palette.marked_text import runs_of
from salesdesk.ui.palette.part_looks import part_color, part_name

LINE = 'Bornes du parking menuiserie lefevre 8500 appel jeudi 10h'


def stroke_widths(line: CaptureLine) -> list[float]:
    return [stroke.width() for stroke in line.underlines()]


def compose(line: CaptureLine, letters: str, done: str = '') -> None:
    event = QInputMethodEvent(letters, [])
    if done:
        event.setCommitString(done)
    QCoreApplication.sendEvent(line, event)


def test_each_part_is_as_wide_as_its_words(ask: Ask) -> None:
    line = ask(LINE).view.line
    measure = QFontMetricsF(line.font()).horizontalAdvance
    parts = ('Bornes du parking', 'menuiserie lefevre', '8500', 'appel jeudi 10h')
    assert stroke_widths(line) == [pytest.approx(measure(part), abs=1.5) for part in parts]


def test_strokes_stay_under_their_words_when_the_line_scrolls(ask: Ask) -> None:
    line = ask(f'{LINE} et encore beaucoup de mots').view.line
    end = line.underlines()[1].left()
    line.setCursorPosition(0)
    line.grab()
    assert line.underlines()[0].left() == pytest.approx(2, abs=3)
    assert line.underlines()[1].left() > end


def test_letters_being_composed_push_what_follows(ask: Ask) -> None:
    line = ask('Bornes 8500').view.line
    line.setCursorPosition(0)
    left = line.underlines()[1].left()
    compose(line, '^')
    assert line.underlines()[1].left() > left


def test_an_accent_of_an_input_method_arrives(ask: Ask) -> None:
    palette = ask('')
    for letter in 'Éte':
        compose(palette.view.line, '', letter)
    compose(palette.view.line, '´')
    compose(palette.view.line, '', 'é')
    assert palette.view.line.text() == 'Éteé'
    assert palette.view.fields.values()[Part.TITLE] == 'Éteé'


def test_every_part_has_a_name_and_a_colour_of_its_own() -> None:
    assert len({part_name(part) for part in Part}) == len({part_color(part).name() for part in Part}) == len(Part)


def test_the_letters_met_are_bold() -> None:
    assert runs_of('Menuiserie Lefèvre', ('lef',)) == [('Menuiserie ', None), ('Lef', 'semibold'), ('èvre', None)]


@pytest.mark.parametrize('line', ['', 'lef', LINE])
def test_the_palette_is_as_high_as_what_it_shows(sample_seat: Seat, ask: Ask, line: str) -> None:
    sample_seat.window.resize(1440, 2000)
    view = ask(line).view
    shown = [part for part in (view.fields, view.banner, view.list) if not part.isHidden()]
    assert view.list.height() == view.list.wanted_height()
    # Around them: the line, the keys and the rules between.
    assert view.height() - sum(part.height() for part in shown) in range(98, 104)


@pytest.mark.parametrize('height', [720, 900])
def test_the_palette_stays_in_the_window(sample_seat: Seat, ask: Ask, height: int) -> None:
    sample_seat.window.resize(1180, height)
    palette = ask(f'{LINE} #led helene@x.example 06 11 22 33 44')
    assert palette.geometry().bottom() <= height - 24
    assert (palette.width(), palette.y()) == (640, 84)
    assert palette.view.list.height() > 60
