"""E-mail drafts as files that the mail program opens."""

from pathlib import Path

from salesdesk.exchange.mail.eml import eml_of
from salesdesk.exchange.mail.mail_draft import MailDraft
from salesdesk.paths import files_folder
from salesdesk.storage.files.blobs import BlobStore
from salesdesk.storage.files.opened_copies import open_made

# Of the name of the file: some systems take no longer ones.
LONGEST_NAME = 80


def draft_file(database: Path, draft: MailDraft) -> Path:
    """An .eml file named after its subject, hers alone to read; it is swept away after a day. Raises DiskFull ..."""
    name = ' '.join(draft.subject.split())[:LONGEST_NAME].strip(' .') or 'message'
    return open_made(BlobStore(files_folder(database)), f'{name}.eml', eml_of(draft))
