"""Opens a file that a deal keeps, in the program that her computer has for it."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from salesdesk.domain.errors import SalesDeskError
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk


def open_attachment(desk: Desk, attachment_id: int) -> None:
    """A copy of it; what is gone or damaged is said, and where nothing opens it too."""
    try:
        path = desk.workplace.attachments.open_copy(attachment_id)
    except SalesDeskError as error:
        desk.say_error(error)
        return
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        desk.feedback.say(_('No program on this computer opens {name}.').format(name=path.name))
