"""Hands a phone or an e-mail address to the program of the computer that takes it; none there is said."""

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from salesdesk.domain.phone_notation import dialled
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk

Open = Callable[[QUrl], object]


def open_address(desk: Desk, scheme: str, value: str, open_url: Open | None = None) -> None:
    """scheme: 'tel:' or 'mailto:'. `open_url` is false where no program takes it."""
    # A phone is dialled without the spaces and dots it is read by.
    bare = dialled(value) if scheme == 'tel:' else value.strip()
    if not (open_url or QDesktopServices.openUrl)(QUrl(scheme + bare)):
        desk.feedback.say(_('No program on this computer takes {address}.').format(address=value))
