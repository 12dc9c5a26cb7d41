"""Putting a look on: palette, fonts and style sheet, at start and live, over Qt's own Fusion style."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QToolTip

from salesdesk.ui.theme.fonts import load_fonts
from salesdesk.ui.theme.icons import icon_pixmap
from salesdesk.ui.theme.palette import build_palette
from salesdesk.ui.theme.style_sheet import build_style_sheet
from salesdesk.ui.theme.theme import Theme, theme, theme_signals, use_theme

SCHEMES = {'system': Qt.ColorScheme.Unknown, 'light': Qt.ColorScheme.Light, 'dark': Qt.ColorScheme.Dark}


class _Choice:
    """What was asked for, for the day when the system's own scheme changes."""

    name = 'system'
    following = False


def apply_theme(app: QApplication, choice: str, *, animations: bool = True, dense: bool = False) -> None:
    """Dresses the program: `choice` is 'system', 'light' or 'dark'. Everything open is restyled,

    unless it has that look already.
    """
    if not _Choice.following:
        load_fonts()
        app.styleHints().colorSchemeChanged.connect(_follow_system)
        app.destroyed.connect(_stop_following)
        _Choice.following = True
    _Choice.name = choice
    # Only the platforms with themes of their own heed this; it makes the title bar match.
    app.styleHints().setColorScheme(SCHEMES[choice])
    _dress(app, Theme(_resolved(app.styleHints().colorScheme()), animations=animations, dense=dense))


def _stop_following() -> None:
    _Choice.following = False


def _resolved(scheme: Qt.ColorScheme) -> str:
    if _Choice.name != 'system':
        return _Choice.name
    return 'dark' if scheme == Qt.ColorScheme.Dark else 'light'


def _follow_system(scheme: Qt.ColorScheme) -> None:
    app, now = QGuiApplication.instance(), theme()
    if isinstance(app, QApplication) and _resolved(scheme) != now.name:
        _dress(app, Theme(_resolved(scheme), animations=now.animations, dense=now.dense))


def _dress(app: QApplication, new: Theme) -> None:
    sheet = build_style_sheet(new)
    # Qt would restyle everything even for the sheet it has already.
    if app.styleSheet() == sheet and _look(new) == _look(theme()):
        return
    use_theme(new)
    icon_pixmap.cache_clear()
    app.setFont(new.font('body', figures=False))
    app.setPalette(build_palette(new))
    app.setStyleSheet(sheet)
    QToolTip.setFont(new.font('micro', figures=False))
    theme_signals().changed.emit()


def _look(of: Theme) -> tuple[str, bool, bool]:
    return of.name, of.animations, of.dense
