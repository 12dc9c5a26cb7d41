"""Hands a draft to the mail program: as a file with what is attached, else as a link, and says what is missing then."""

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from salesdesk.controllers.mail.draft_files import draft_file
from salesdesk.domain.errors import SalesDeskError
from salesdesk.exchange.mail.mail_draft import MailDraft
from salesdesk.exchange.mail.mailto import carries_text, mailto_of
from salesdesk.i18n.formats import listed
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk

# False where no program of the computer takes it.
OpenUrl = Callable[[QUrl], bool]


def open_draft(desk: Desk, draft: MailDraft, open_url: OpenUrl | None = None) -> bool:
    """Whether a mail program has it; what went wrong is said."""
    opens = open_url or QDesktopServices.openUrl
    try:
        path = draft_file(desk.workplace.workspace.path, draft)
    except SalesDeskError as error:
        desk.say_error(error)
        return False
    if opens(QUrl.fromLocalFile(str(path))):
        return True
    return open_link(desk, draft, opens)


def open_link(desk: Desk, draft: MailDraft, open_url: OpenUrl | None = None) -> bool:
    """As a link alone; files must be attached by hand, and a long text is copied for her to paste."""
    opens = open_url or QDesktopServices.openUrl
    if not opens(QUrl(mailto_of(draft))):
        desk.feedback.say(_('No mail program answers on this computer. Save the file and attach it yourself.'))
        return False
    said = []
    if not carries_text(draft):
        QGuiApplication.clipboard().setText(draft.text)
        said.append(_('The text is copied: paste it into the message.'))
    if draft.files:
        names = listed([file.name for file in draft.files])
        said.append(_('Attach {names} yourself: a link carries no files.').format(names=names))
    if said:
        desk.feedback.say(' '.join(said))
    return True
