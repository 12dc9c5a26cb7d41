"""Qt's own words: the buttons of file dialogs, the menus of text fields."""

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication


def speak_as_qt(app: QApplication, language: str) -> None:
    """English is what Qt speaks by itself; for another language its own catalog is put in."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    catalog = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language != 'en' and catalog.load(f'qtbase_{language}', folder):
        app.installTranslator(catalog)
