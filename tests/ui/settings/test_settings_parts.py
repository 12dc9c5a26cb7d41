"""What the settings and the process editor share: saving a field, saying what was done, currencies by name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.errors import DiskFull, FieldInvalid
from salesdesk.domain.process.wording import Wording
from salesdesk.i18n.currencies import ISO_CODES
from salesdesk.i18n.currency_names import NAMES, currency_label, currency_name
from salesdesk.i18n.translator import use_language
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.parts.committing import Committing
from salesdesk.ui.settings.parts.currency_select import currency_options
from salesdesk.ui.settings.parts.doing import Doing
from salesdesk.ui.settings.parts.pane import Pane, SettingRow
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn, TallContent
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.switch import Switch
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.widgets.floating.toast import Toast

CTRL = Qt.KeyboardModifier.ControlModifier


class Saved:
    """Keeps what it is given, and refuses what says 'bad'."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __call__(self, text: str) -> str:
        if text == 'bad':
            return 'Not this.'
        self.texts.append(text)
        return ''


@pytest.fixture
def saved() -> Saved:
    return Saved()


@pytest.fixture
def line(qtbot: QtBot) -> LineField:
    field = LineField('Name', text='old')
    qtbot.addWidget(field)
    return field


@pytest.fixture
def committing(line: LineField, saved: Saved) -> Committing:
    return Committing(line, saved)


def toasts(desk: Desk) -> list[str]:
    return [toast.label.text() for toast in desk.window.findChildren(Toast) if not toast.isHidden()]


def test_enter_saves_once(qtbot: QtBot, line: LineField, saved: Saved, committing: Committing) -> None:
    line.line.setText('new')
    qtbot.keyClick(line.line, Qt.Key.Key_Return)
    qtbot.keyClick(line.line, Qt.Key.Key_Return)
    assert saved.texts == ['new']


def test_what_was_refused_stays_with_its_reason(line: LineField, saved: Saved, committing: Committing) -> None:
    line.line.setText('bad')
    committing.finish()
    assert (line.text(), line.error(), saved.texts) == ('bad', 'Not this.', [])
    assert committing.is_edited()


def test_going_back_to_what_it_was_clears_the_reason(line: LineField, committing: Committing) -> None:
    line.line.setText('bad')
    committing.finish()
    line.line.setText('old')
    committing.finish()
    assert line.error() == ''


def test_news_do_not_overwrite_what_is_being_typed(line: LineField, committing: Committing) -> None:
    line.line.setText('half')
    committing.show('from elsewhere')
    assert line.text() == 'half'
    committing.show('another one', anew=True)
    assert line.text() == 'another one'


def test_several_lines_are_saved_by_ctrl_enter(qtbot: QtBot, saved: Saved) -> None:
    area = TextArea('Purpose')
    qtbot.addWidget(area)
    committing = Committing(area, saved)
    qtbot.keyClicks(area.edit, 'a')
    qtbot.keyClick(area.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(area.edit, 'b')
    assert saved.texts == []
    qtbot.keyClick(area.edit, Qt.Key.Key_Return, CTRL)
    assert saved.texts == ['a\nb']
    assert not committing.is_edited()


def test_what_was_done_is_said_with_the_way_back(ui_desk: Desk) -> None:
    reference = ui_desk.workplace.reference
    assert Doing(ui_desk).do(lambda: reference.add_reason(Wording('Essai', ''))) == ''
    assert toasts(ui_desk) == ['Motifs modifiés']


def test_what_changed_nothing_is_not_said(ui_desk: Desk) -> None:
    reference = ui_desk.workplace.reference
    ids = [reason.id for reason in reference.lost_reasons()]
    Doing(ui_desk).do(lambda: reference.order_reasons(ids))
    assert toasts(ui_desk) == []


def test_a_bad_field_is_answered_with_its_sentence(ui_desk: Desk) -> None:
    def refuse() -> None:
        raise FieldInvalid('name', 'empty')

    assert Doing(ui_desk).do(refuse) == 'Donnez-lui un nom.'
    assert toasts(ui_desk) == []


def test_the_faults_of_the_world_are_told(ui_desk: Desk) -> None:
    def fail() -> None:
        raise DiskFull(path='x')

    said = 'Le disque est plein. Faites de la place, puis réessayez\u00a0: rien n’est perdu.'
    assert Doing(ui_desk).do(fail) == said
    assert toasts(ui_desk) == [said]


def test_a_page_that_is_only_read_can_be_scrolled_with_the_keys(qtbot: QtBot) -> None:
    def area(part: QWidget) -> ScrollColumn:
        content = TallContent()
        QVBoxLayout(content).addWidget(part)
        column = ScrollColumn(content)
        qtbot.addWidget(column)
        return column

    assert area(QWidget()).focusPolicy() == Qt.FocusPolicy.TabFocus
    assert area(Button('Act')).focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_row_tells_its_control_what_it_does(qtbot: QtBot) -> None:
    pane, switch = Pane('Look'), Switch('Animations')
    qtbot.addWidget(pane)
    pane.add_row(SettingRow('Animations', 'Short movements.', switch))
    assert switch.accessibleDescription() == 'Short movements.'


def test_every_currency_offered_is_one_and_has_a_french_name() -> None:
    assert set(NAMES) <= ISO_CODES
    use_language('fr')
    names = [currency_name(code) for code in NAMES]
    use_language('en')
    assert len(set(names)) == len(NAMES)
    assert set(names) & set(NAMES.values()) == {'Euro'}


@pytest.mark.parametrize(
    ('code', 'label'),
    [
        ('EUR', 'Euro (€)'),
        ('CHF', 'Swiss franc (CHF)'),
        ('USD', 'US dollar ($)'),
        ('KWD', 'KWD'),
    ],
)
def test_a_currency_is_named_with_its_sign(code: str, label: str) -> None:
    assert currency_label(code) == label


def test_a_currency_of_hers_is_offered_once() -> None:
    keys = [option.key for option in currency_options('KWD', 'EUR', 'KWD')]
    assert keys.count('KWD') == keys.count('EUR') == 1
    assert keys[0] == 'EUR'
