"""A table as a file, and how many rows it holds."""

from collections.abc import Callable, Iterator
from pathlib import Path

from salesdesk.controllers.exchange.import_request import Report
from salesdesk.controllers.exchange.targets import check_target
from salesdesk.storage.disk.private_output import private_output


def write_counted(path: Path, database: Path, chunks: Callable[[Report], Iterator[bytes]], report: Report) -> int:
    """Whole or not at all, for her eyes only. chunks is given whom to tell the rows written.

    Raises FileTaken, FileIsFolder, FolderMissing, DatabaseReadOnly, DiskFull ...
    """
    check_target(path, database)
    count = 0

    def counting(done: int, total: int) -> None:
        nonlocal count
        count = done
        report(done, total)

    with private_output(path) as file:
        file.writelines(chunks(counting))
    return count
