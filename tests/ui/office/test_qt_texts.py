"""What Qt says by itself is in the seller's language too."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from seat import Seat

from salesdesk.ui.qt_texts import speak_as_qt


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    speak_as_qt(qapp, 'en')


def cancel() -> str:
    return QCoreApplication.translate('QPlatformTheme', 'Cancel')


@pytest.mark.parametrize(('language', 'word'), [('fr', 'Annuler'), ('en', 'Cancel'), ('xx', 'Cancel')])
def test_the_buttons_of_qt_speak_the_language(app: QApplication, language: str, word: str) -> None:
    speak_as_qt(app, language)
    assert cancel() == word


def test_back_in_english_nothing_french_is_left(app: QApplication) -> None:
    speak_as_qt(app, 'fr')
    speak_as_qt(app, 'en')
    assert cancel() == 'Cancel'


def test_a_french_office_makes_qt_speak_french(seat: Seat, app: QApplication) -> None:
    assert cancel() == 'Annuler'
