"""Where files may be written: looked at before anything is read."""

from pathlib import Path

from salesdesk.controllers.exchange.refusals import FileIsFolder, FileTaken, FolderIsFile, FolderMissing, FolderNotEmpty


def check_target(path: Path, *taken: Path) -> None:
    """Whether a file may be written there: FileTaken if it is one of those, FileIsFolder, FolderMissing."""
    if path.is_dir():
        raise FileIsFolder(path=str(path))
    if not path.parent.is_dir():
        raise FolderMissing(path=str(path.parent))
    if path.exists() and any(other.exists() and path.samefile(other) for other in taken):
        raise FileTaken(path=str(path))


def check_new_folder(path: Path) -> None:
    """Whether a folder of that name may be made, or filled: FolderMissing, FolderIsFile, FolderNotEmpty."""
    if not path.resolve().parent.is_dir():
        raise FolderMissing(path=str(path.parent))
    if path.exists() and not path.is_dir():
        raise FolderIsFile(path=str(path))
    if path.exists() and any(path.iterdir()):
        raise FolderNotEmpty(path=str(path))
