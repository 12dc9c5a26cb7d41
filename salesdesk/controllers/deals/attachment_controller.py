"""The files of a deal: dropped on it, kept in the data folder, opened from there."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.note import Attachment
from salesdesk.paths import backup_folder, files_folder
from salesdesk.storage.deals.attachments import read_attachments
from salesdesk.storage.files.blobs import BlobStore, Report, StoredFile
from salesdesk.storage.files.opened_copies import open_copy
from salesdesk.storage.unit_of_work import UnitOfWork

__all__ = ['AttachmentController', 'StoredFile', 'attach_to', 'store_bytes', 'store_files']


def store_files(database: Path, paths: Sequence[Path], report: Report = lambda _done, _total: None) -> list[StoredFile]:
    """Copies files into the data folder; what was copied before one was refused stays, and harms nobody.

    Touches no database, so that a job's thread may do it. Raises AttachmentTooLarge (2 GB), NotAFile (a folder),
    DatabaseMissing, DatabaseUnreadable, DiskFull ...: the file at which it stopped left nothing.
    """
    blobs = BlobStore(files_folder(database))
    return [blobs.put(path, report) for path in paths]


def store_bytes(database: Path, name: str, content: bytes) -> StoredFile:
    """A file that the program made: kept like those she adds. Raises DiskFull ..."""
    return BlobStore(files_folder(database)).put_bytes(name, content)


def attach_to(work: UnitOfWork, deal_id: int, files: Sequence[StoredFile]) -> list[int]:
    """Inside the action of its caller; see AttachmentController.attach."""
    work.get(Deal, deal_id)
    known = {(file.name, file.sha256): file.id for file in read_attachments(work.database, deal_id)}
    for file in files:
        if (file.name, file.sha256) not in known:
            attachment = Attachment(work.new_id(), deal_id, file.name, file.sha256, file.size, work.now)
            work.save(attachment)
            known[file.name, file.sha256] = attachment.id
    return [known[file.name, file.sha256] for file in files]


class AttachmentController:
    """Bytes are kept once, however often and under whatever names they are dropped. Undo takes back the row alone.

    The files lie beside the database, not in it: a daily copy puts them among the copies too (see BackupController);
    who copies the database by hand must take the folder `files` along.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        # Where the bytes are looked for; a blob that was lost is among the copies too.
        folders = files_folder(workspace.path), backup_folder(workspace.path) / 'files'
        self._stores = [BlobStore(folder) for folder in folders]

    def of_deal(self, deal_id: int) -> list[Attachment]:
        """Newest first; those removed are left out."""
        return read_attachments(self._workspace.database, deal_id)

    def add(self, deal_id: int, paths: Sequence[Path]) -> list[int]:
        """Copies and attaches at once, for small files; see store_files and attach. Returns the ids."""
        self._workspace.reading().get(Deal, deal_id)
        return self.attach(deal_id, store_files(self._workspace.path, paths))

    def attach(self, deal_id: int, files: Sequence[StoredFile]) -> list[int]:
        """Files whose bytes are kept now belong to the deal: one action. One that it has already is not added again."""
        title = titled('attach_files', count=len(files))
        if len(files) == 1:
            title = titled('attach_file', name=files[0].name, title=self._title(deal_id))
        with self._workspace.transaction(title) as work:
            return attach_to(work, deal_id, files)

    def remove(self, attachment_id: int) -> None:
        """Off the deal; the bytes stay where they are."""
        attachment = self._attachment(attachment_id)
        title = titled('remove_file', name=attachment.name, title=self._title(attachment.deal_id))
        with self._workspace.transaction(title) as work:
            work.save(replace(attachment, deleted_at=attachment.deleted_at or work.now))

    def open_copy(self, attachment_id: int) -> Path:
        """A file under its own name that another program can open: a copy that cannot be written to.

        FileGone or FileDamaged if the kept bytes are not there or not whole; NotFound if there is no such attachment.
        """
        attachment = self._attachment(attachment_id)
        return open_copy(self._stores, StoredFile(attachment.name, attachment.sha256, attachment.size))

    def _attachment(self, attachment_id: int) -> Attachment:
        return self._workspace.reading().get(Attachment, attachment_id)

    def _title(self, deal_id: int) -> str:
        return self._workspace.reading().get(Deal, deal_id).title
