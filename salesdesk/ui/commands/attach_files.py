"""Files dropped on a deal are kept with it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject

from salesdesk.controllers.deals.attachment_controller import StoredFile
from salesdesk.domain.errors import SalesDeskError
from salesdesk.jobs.attachment_job import copy_files
from salesdesk.ui.desk import Desk


def files_in(data: QMimeData) -> list[Path]:
    """The files a drag brings; none where it brings anything else as well."""
    urls = data.urls()
    return [Path(url.toLocalFile()) for url in urls] if urls and all(url.isLocalFile() for url in urls) else []


class AttachFiles(QObject):
    """Copies beside the window, then one action with its toast."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def attach(self, deal_id: int, paths: Sequence[Path]) -> None:
        job = copy_files(self._desk.workplace.workspace.path, paths)
        self._desk.jobs.start(job, lambda files: self._keep(deal_id, files))

    def _keep(self, deal_id: int, files: list[StoredFile]) -> None:
        try:
            self._desk.workplace.attachments.attach(deal_id, files)
        except SalesDeskError as error:
            self._desk.say_error(error)
        else:
            self._desk.say_last()
