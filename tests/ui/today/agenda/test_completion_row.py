"""The open row by itself: what each kind of action may come to, what follows, and how it fits, in both languages."""

import pytest
from building import TODAY, in_days
from made_lines import LONG_SUBJECT, made_line
from printed import printed
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.domain.activity import ActivityKind, ActivityResult, NewAction
from salesdesk.domain.agenda.agenda import Section
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.ui.today.agenda.agenda_model import AMOUNT_WIDTH, TIME_WIDTH
from salesdesk.ui.today.agenda.completion_form import HEAD, NOTHING, ROOMY, CompletionForm
from salesdesk.ui.today.agenda.row_painter import RowPainter

pytestmark = pytest.mark.usefixtures('light')
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
CALL, EMAIL, MEETING, TASK = ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING, ActivityKind.TASK


class Measures:
    """What the row's painter asks of the agenda: nothing is in it."""

    today, time_width, amount_width = TODAY, TIME_WIDTH, AMOUNT_WIDTH

    def stage_place(self, _line: AgendaLine) -> tuple[str, int, int]:
        return '', 0, 1


def opened(ground: QWidget, line: AgendaLine, width: int = 1000, *, follows: bool = True) -> CompletionForm:
    """The form over nothing, shown in that width."""
    ground.resize(width, 400)
    painter = RowPainter(Measures())  # type: ignore[arg-type]
    form = CompletionForm(line, Section.TODAY, painter, TODAY, follows=follows, parent=ground)
    form.setGeometry(QRect(0, 0, width, form.height_for(width)))
    ground.show()
    return form


@pytest.mark.parametrize(
    ('kind', 'results', 'current'),
    [
        (CALL, ['answered', 'voicemail', 'no_answer', 'postponed'], ''),
        (EMAIL, ['done', 'postponed'], 'done'),
        (MEETING, ['done', 'postponed'], 'done'),
        (TASK, ['done', 'postponed'], 'done'),
    ],
)
def test_only_a_call_asks_how_it_went(ground: QWidget, kind: ActivityKind, results: list[str], current: str) -> None:
    form = opened(ground, made_line(kind))
    assert (list(form.results.chips), form.results.current()) == (results, current)


def test_a_call_saved_as_it_opens_claims_no_result(ground: QWidget) -> None:
    form = opened(ground, made_line(contact_id=7))
    assert form.done() == Done(None, '', None, NewAction(CALL, in_days(1), contact_id=7))


@pytest.mark.parametrize(('kind', 'then'), [(CALL, 'call'), (EMAIL, 'email'), (MEETING, 'meeting'), (TASK, NOTHING)])
def test_put_off_the_same_thing_follows_where_it_can(ground: QWidget, kind: ActivityKind, then: str) -> None:
    form = opened(ground, made_line(kind), follows=False)
    form.results.chips['postponed'].click()
    assert form.next.current() == then
    assert form.when.isVisible() is (then != NOTHING)
    assert (form.done().result, form.done().following is None) == (ActivityResult.POSTPONED, then == NOTHING)


@pytest.mark.parametrize('result', ['answered', 'voicemail', 'no_answer'])
def test_another_result_leaves_what_follows_as_it_is(ground: QWidget, result: str) -> None:
    form = opened(ground, made_line())
    form.next.chips['meeting'].click()
    form.results.chips[result].click()
    assert form.next.current() == 'meeting'


@pytest.mark.parametrize('kind', ['call', 'email', 'meeting'])
@pytest.mark.parametrize(('pick', 'days'), [('0', 1), ('1', 2), ('2', 3), ('3', 7)])
def test_what_follows_is_of_that_kind_on_that_day(ground: QWidget, kind: str, pick: str, days: int) -> None:
    form = opened(ground, made_line())
    form.next.chips[kind].click()
    form.when.picks.chips[pick].click()
    form.when.hour.set_minute(615)
    assert form.done().following == NewAction(ActivityKind(kind), in_days(days), 615)


def test_nothing_and_back_again_keeps_the_day_she_chose(ground: QWidget) -> None:
    form = opened(ground, made_line())
    form.when.picks.chips['3'].click()
    for kind in (NOTHING, 'email'):
        form.next.chips[kind].click()
    assert form.done().following == NewAction(EMAIL, in_days(7))


@pytest.mark.parametrize('width', [780, 1000])
def test_the_rows_do_not_jump_when_nothing_follows(ground: QWidget, width: int) -> None:
    form = opened(ground, made_line(), width)
    before = form.height_for(width), form.note.y()
    form.next.chips[NOTHING].click()
    assert (form.height_for(width), form.note.y()) == before


@pytest.mark.parametrize(
    ('key', 'held', 'emitted'),
    [
        (Key.Key_Escape, Qt.KeyboardModifier.NoModifier, 'called_off'),
        (Key.Key_Return, CTRL, 'saved'),
        (Key.Key_Enter, CTRL, 'saved'),
    ],
    ids=['escape', 'ctrl return', 'ctrl enter'],
)
def test_keys_end_it_from_any_part(
    qtbot: QtBot, ground: QWidget, key: Key, held: Qt.KeyboardModifier, emitted: str
) -> None:
    form = opened(ground, made_line())
    for part in (form.results.chips['answered'], form.note, form.next.chips['email'], form.save):
        with qtbot.waitSignal(getattr(form, emitted)):
            QTest.keyClick(part, key, held)


def test_enter_in_the_note_saves_once(ground: QWidget) -> None:
    form, saved = opened(ground, made_line()), list[Done]()
    form.saved.connect(saved.append)
    form.note.setText('Rappellera après l’été')
    QTest.keyClick(form.note, Key.Key_Return)
    assert [done.text for done in saved] == ['Rappellera après l’été']


@pytest.mark.parametrize('key', [Key.Key_Delete, Key.Key_Space, Key.Key_F2, Key.Key_Down])
def test_no_key_of_the_row_reaches_the_list_beneath(ground: QWidget, key: Key) -> None:
    form = opened(ground, made_line())
    reached: list[int] = []
    ground = form.parentWidget()
    assert ground is not None
    ground.keyPressEvent = lambda event: reached.append(event.key())  # type: ignore[method-assign]
    QTest.keyClick(form, key)
    assert reached == []


@pytest.mark.parametrize(('x', 'closes'), [(22, True), (14, True), (200, False), (600, False)])
def test_its_own_check_closes_it_and_its_words_do_not(ground: QWidget, x: int, closes: bool) -> None:
    form, closed = opened(ground, made_line()), list[bool]()
    form.called_off.connect(lambda: closed.append(True))
    QTest.mouseClick(form, Qt.MouseButton.LeftButton, pos=QRect(x, 0, 1, HEAD).center())
    assert bool(closed) is closes


@pytest.mark.parametrize('width', [620, 780, ROOMY - 1, ROOMY, 1200])
def test_everything_is_inside_and_nothing_covers_anything(ground: QWidget, language: str, width: int) -> None:
    form = opened(ground, made_line(subject=LONG_SUBJECT), width)
    parts = [form.results, form.note, form.next, form.when, form.cancel, form.save]
    places = [QRect(part.mapTo(form, part.rect().topLeft()), part.size()) for part in parts]
    assert all(form.rect().contains(place) for place in places), language
    assert not any(one.intersects(other) for at, one in enumerate(places) for other in places[:at])
    assert (form.save.y() < form.when.geometry().bottom()) is (width >= ROOMY)


@pytest.mark.parametrize('width', [780, 1200])
def test_no_word_of_its_buttons_and_labels_is_cut(ground: QWidget, language: str, width: int) -> None:
    form = opened(ground, made_line(), width)
    said = printed(form)
    assert [text for text in said.texts if '…' in text] == [], language
    assert said.outside(width) == []


def test_the_result_that_is_on_has_a_mark_as_well_as_a_colour(ground: QWidget) -> None:
    form = opened(ground, made_line())
    chip = form.results.chips['voicemail']
    plain = chip.sizeHint().width()
    chip.click()
    marked = chip.sizeHint().width()
    form.results.chips['answered'].click()
    assert marked > plain == chip.sizeHint().width()


def test_a_question_makes_it_higher_and_she_may_go_on(qtbot: QtBot, ground: QWidget) -> None:
    form, gone_on = opened(ground, made_line()), list[bool]()
    before = form.height_for(1000)
    with qtbot.waitSignal(form.resized):
        form.ask_about('Luc Aubry', lambda: gone_on.append(True))
    assert form.height_for(1000) > before
    form.silence.button.click()
    assert gone_on == [True]


def test_it_says_of_what_it_is(ground: QWidget, language: str) -> None:
    name = opened(ground, made_line(subject='Relancer')).accessibleName()
    assert name == {'fr': 'Fait\u00a0: Relancer', 'en': 'Done: Relancer'}[language]


def test_its_first_line_is_the_row_it_was(ground: QWidget) -> None:
    form = opened(ground, made_line(minute=570))
    said = printed(form)
    first = [word.text for word in said.words if word.baseline < HEAD and word.text]
    assert first[:3] == ['9:30', 'Call Marc Oger', 'Halle, Girardeau']
    assert said.boxes('success-fill')
    check = form._painter.columns(QRectF(0, 0, form.width(), HEAD)).check
    assert any(check.contains(box.center()) for box in said.boxes('success-fill'))
