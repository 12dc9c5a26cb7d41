"""Many files in one ZIP, written as they come."""

from collections.abc import Iterable
from datetime import datetime
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# A middle way: tables shrink to a fifth, and the highest level takes twice as long for a hundredth more.
_LEVEL = 6
_PRIVATE = 0o600 << 16

Part = tuple[str, Iterable[bytes]]


def write_zip(file: BinaryIO, parts: Iterable[Part], now: datetime) -> None:
    """Each part by its name, its bytes as they come; now is the hour they are said to be of, on the seller's clock."""
    with ZipFile(file, 'w', ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name, chunks in parts:
            # The earliest year a ZIP can tell.
            info = ZipInfo(name, max((1980, 1, 1, 0, 0, 0), now.timetuple()[:6]))
            info.compress_type, info.external_attr = ZIP_DEFLATED, _PRIVATE
            # Nobody knows beforehand how large it gets.
            with archive.open(info, 'w', force_zip64=True) as entry:
                for chunk in chunks:
                    entry.write(chunk)
