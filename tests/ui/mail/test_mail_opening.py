"""A draft goes to the mail program: as a file, else as a link, and what is missing then is said."""

from pathlib import Path

import pytest
from bench import Bench
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from salesdesk.exchange.mail.mail_draft import Mailbox, MailDraft, MailFile
from salesdesk.exchange.people.mails import read_mail
from salesdesk.ui.mail.mail_opening import open_draft, open_link

DRAFT = MailDraft('Offre : été', 'Bonjour', (Mailbox('a@b.fr'),), files=(MailFile('offre.pdf', b'%PDF'),))
LONG = MailDraft('Offre', 'Bonjour Hélène. ' * 200, (Mailbox('a@b.fr'),))


class Programs:
    """Those of the computer: each takes some kinds of address."""

    def __init__(self, *schemes: str) -> None:
        self._schemes = schemes
        self.opened: list[QUrl] = []

    def __call__(self, url: QUrl) -> bool:
        takes = url.scheme() in self._schemes
        if takes:
            self.opened.append(url)
        return takes


def test_the_mail_program_is_given_a_file_with_everything(bench: Bench) -> None:
    programs = Programs('file', 'mailto')
    assert open_draft(bench.desk, DRAFT, programs)
    path = Path(programs.opened[0].toLocalFile())
    assert path.name == 'Offre _ été.eml'
    assert path.stat().st_mode & 0o077 == 0
    assert read_mail(path.read_bytes()).subject == 'Offre : été'
    assert bench.toasts() == []


def test_the_same_draft_may_be_opened_again(bench: Bench) -> None:
    programs = Programs('file')
    assert [open_draft(bench.desk, DRAFT, programs) for _time in range(2)] == [True, True]


def test_where_nothing_opens_the_file_it_is_a_link_and_she_attaches_herself(bench: Bench) -> None:
    programs = Programs('mailto')
    assert open_draft(bench.desk, DRAFT, programs)
    assert [url.scheme() for url in programs.opened] == ['mailto']
    assert bench.toasts() == ['Joignez vous-même offre.pdf : un lien n’emporte pas de fichier.'.replace(' :', '\xa0:')]


def test_a_text_too_long_for_a_link_is_on_the_clipboard(bench: Bench) -> None:
    open_link(bench.desk, LONG, Programs('mailto'))
    assert QGuiApplication.clipboard().text() == LONG.text
    assert bench.toasts() == ['Le texte est copié : collez-le dans le message.'.replace(' :', '\xa0:')]


def test_without_any_mail_program_she_is_told_what_to_do(bench: Bench) -> None:
    assert not open_draft(bench.desk, DRAFT, Programs())
    assert bench.toasts()[0].startswith('Aucun logiciel de messagerie')


@pytest.mark.parametrize('subject', ['', '   ', '/' * 300, 'CON', '..'])
def test_whatever_the_subject_the_file_has_a_name(bench: Bench, subject: str) -> None:
    programs = Programs('file')
    assert open_draft(bench.desk, MailDraft(subject), programs)
    assert Path(programs.opened[0].toLocalFile()).suffix == '.eml'


def test_a_folder_that_cannot_be_written_is_said(bench: Bench) -> None:
    folder = bench.workplace.workspace.path.parent / 'files'
    folder.write_text('a file stands in the place of the folder')
    programs = Programs('file')
    assert not open_draft(bench.desk, DRAFT, programs)
    assert (programs.opened, len(bench.toasts())) == ([], 1)
