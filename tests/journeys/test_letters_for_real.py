"""Words ready beforehand, in the real window: a letter with a template, a script beside the call, an action as .ics."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from building import PARIS, Desk
from icalendar import Calendar
from PySide6.QtCore import QPoint, Qt
from seat import CTRL, PLAIN
from side_by_side import SideBySide
from twin import place

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.letters.library import install_library
from salesdesk.domain.letters.fields import LetterField
from salesdesk.ui.letters.templates_tab import TemplatesTab
from salesdesk.ui.letters.use.letter_dialog import LetterDialog
from salesdesk.ui.panel.composer.composer import Composer
from salesdesk.ui.process.process_page import ProcessPage
from salesdesk.ui.today.today_page import TodayPage

pytestmark = pytest.mark.real_window
Key = Qt.Key
HALL, HOUSE = 'Halle de sport', 'Serre horticole'
LOGGED = "SELECT outcome, done_at IS NOT NULL FROM activity WHERE kind = 'email' AND deleted_at IS NULL"
SUBJECT = 'SELECT subject_fr FROM text_template WHERE key = ?'


@pytest.fixture
def lettered(pair: SideBySide) -> SideBySide:
    """With the library, in her database as in the twin's."""
    hers = Desk(pair.path, FixedClock(datetime.now(UTC), PARIS))
    for desk in (hers, pair.twin.desk):
        with desk.workspace.unrecorded() as work:
            install_library(work)
    hers.workspace.close()
    pair.start()
    return pair


def test_a_letter_is_filled_in_copied_and_noted_down_and_a_script_read(lettered: SideBySide) -> None:
    twin = lettered.twin
    lettered.click_at(twin.grip(HALL))
    lettered.until_alike()
    lettered.press_all(('e', Key.Key_E))
    composer = twin.one(Composer)
    lettered.click(composer.help.open)
    dialog = twin.one(LetterDialog)
    lettered.click(dialog.missing.fields[LetterField.SELLER].editor)
    lettered.write('Claire Morin')
    # Her company and her phone are still missing: named first, then it goes as it is.
    lettered.click(dialog.sheet.copy)
    lettered.click(dialog.sheet.copy)
    assert composer.text.written().endswith('Claire Morin\n[Votre société]\n[Votre téléphone]')
    lettered.press('ctrl+Return', Key.Key_Return, CTRL)
    lettered.real.until(lambda: lettered.row(LOGGED)[1:] == (1,))
    assert 'Bonjour Anne,' in lettered.row(LOGGED)[0]
    lettered.press_all(('l', Key.Key_L))
    lettered.click(composer.help.open)
    lettered.press_all(('Down', Key.Key_Down), ('Return', Key.Key_Return))
    script = composer.help.script
    assert script is not None
    assert 'Bonjour Anne' in script.text.shown_text()
    lettered.until_alike(place(script.name))


def test_a_template_is_rewritten_seen_and_taken_back(lettered: SideBySide) -> None:
    lettered.press('ctrl+6', Key.Key_6, CTRL)
    page = lettered.twin.window.front
    assert isinstance(page, ProcessPage)
    lettered.click(page.tabs.segments[-1])
    tab = page.front
    assert isinstance(tab, TemplatesTab)
    before = lettered.row(SUBJECT, 'first_contact')
    lettered.click(tab.editor.subject.editor)
    lettered.press('ctrl+a', Key.Key_A, CTRL)
    lettered.write('Question')
    lettered.click(tab.editor.palette_of_fields.chips[LetterField.ORGANIZATION])
    lettered.press_all(('Tab', Key.Key_Tab))
    lettered.real.until(lambda: lettered.row(SUBJECT, 'first_contact') == ('Question{organization.name}',))
    lettered.click(page.tabs.segments[-1])
    lettered.press('ctrl+z', Key.Key_Z, CTRL)
    lettered.real.until(lambda: lettered.row(SUBJECT, 'first_contact') == before)


def test_an_action_is_handed_to_another_calendar(pair: SideBySide, tmp_path: Path) -> None:
    pair.start()
    pair.press('ctrl+1', Key.Key_1, CTRL)
    page = pair.twin.window.front
    assert isinstance(page, TodayPage)
    pair.until_alike()
    view = page.agenda.view
    (activity,) = pair.twin.desk.activities.planned_of(pair.row('SELECT id FROM deal WHERE title = ?', HOUSE)[0])
    spot = view.check_place(activity.id) + QPoint(200, 0)
    pair.click_at(view.mapTo(pair.twin.window, spot))
    # The twin has no key that opens a menu.
    pair.real.press('Escape')
    pair.twin.press(Key.Key_Escape, PLAIN)
    pair.real.press('Menu')
    for key in ('Up', 'Up', 'Return'):
        pair.real.press(key)
    file = tmp_path / 'serre.ics'
    pair.real.answer('Exporter une action', str(file))
    pair.real.until(file.exists)
    (event,) = Calendar.from_ical(file.read_bytes()).walk('VEVENT')
    assert event['dtstart'].dt == activity.due_on
