"""Icons as Qt wants them where it draws by itself: in menus, in tables and for the window."""

from PySide6.QtGui import QColor, QGuiApplication, QIcon

from salesdesk.ui.theme.icons import icon_pixmap
from salesdesk.ui.theme.theme import theme


def icon(name: str, color: str = 'text-2', size: int = 16) -> QIcon:
    """An icon for menus and actions, `color` a token, with its disabled look. It keeps the theme it was made in."""
    built = QIcon()
    # A window may be dragged to another screen after the icon was made.
    scales = {1.0, 2.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}
    for mode, shade in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, 'text-disabled')):
        ink = theme().color(shade).name(QColor.NameFormat.HexArgb)
        for scale in sorted(scales):
            built.addPixmap(icon_pixmap(name, size, ink, scale), mode)
    return built


def app_icon() -> QIcon:
    """The program's own icon; below 33 px a simpler drawing is used."""
    built = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        built.addPixmap(icon_pixmap('app-icon-small' if size <= 32 else 'app-icon', size, '#ff000000', 1.0))
    return built
