"""A file that is made elsewhere (a picture, a page for the printer) and handed to the seller."""

from pathlib import Path

from salesdesk.controllers.exchange.targets import check_target
from salesdesk.storage.disk.private_output import private_output


def hand_out(path: Path, content: bytes, database: Path) -> None:
    """Hers alone to read, whole or not at all. Raises FileTaken for the database itself, FolderMissing, DiskFull ..."""
    check_target(path, database)
    with private_output(path) as file:
        file.write(content)
