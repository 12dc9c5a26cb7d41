"""From bytes to text: by the mark at the beginning, by the pattern of NULs, as UTF-8, else as Windows wrote it."""

import codecs
from typing import NamedTuple

from salesdesk.exchange.errors import EncodingUnknown, FileEmpty
from salesdesk.exchange.tables.file_kinds import refuse_control_bytes, refuse_what_is_no_text

_SAMPLE = 65_536
# A sheet of empty cells is as empty as a file without a byte.
_BLANK = b' \t\r\n\x0b\x0c\x00\x1b\xc2\xa0,;|"'
# The longer mark first: UTF-16 LE's mark begins UTF-32 LE's.
_MARKS = (
    (codecs.BOM_UTF32_LE, 'utf-32-le'),
    (codecs.BOM_UTF32_BE, 'utf-32-be'),
    (codecs.BOM_UTF16_LE, 'utf-16-le'),
    (codecs.BOM_UTF16_BE, 'utf-16-be'),
)  # fmt: skip


def _windows_letter(byte: int) -> str:
    return bytes([byte]).decode('cp1252', 'ignore') or chr(byte)


# cp1252, with the five bytes it leaves undefined taken as latin-1: every byte then is some letter.
_WINDOWS = ''.join(_windows_letter(byte) for byte in range(256))
_HIGH = bytes(range(128, 256))
_STRAY_BYTES = {0xDC00 + byte: _windows_letter(byte) for byte in range(128, 256)}


class Decoded(NamedTuple):
    """The text as UTF-8 without a mark, whatever the file was written in, and the name of what it was."""

    utf8: bytes
    encoding: str


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Raises FileRefused where this is no text, or no text in the encoding asked for."""
    refuse_what_is_no_text(data)
    decoded = _as_told(data, encoding) if encoding else _as_found(data)
    if not decoded.utf8.strip(_BLANK):
        raise FileEmpty
    return decoded


def _as_told(data: bytes, encoding: str) -> Decoded:
    try:
        return _decoded(data.decode(encoding), codecs.lookup(encoding).name)
    except (LookupError, UnicodeError, ValueError):
        raise EncodingUnknown(encoding=encoding) from None


def _as_found(data: bytes) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _wide(data[len(mark) :], encoding)
    wide_encoding = _wide_encoding(data[:_SAMPLE])
    if wide_encoding:
        return _wide(data, wide_encoding)
    data = data.removeprefix(codecs.BOM_UTF8)
    # Only now: the NULs of UTF-16 are letters, those of a picture are not.
    refuse_control_bytes(data[:_SAMPLE])
    if _is_utf8(data):
        return Decoded(data, 'utf-8')
    return _mended_utf8(data) or _decoded(codecs.charmap_decode(data, 'strict', _WINDOWS)[0], 'cp1252')


def _wide(data: bytes, encoding: str) -> Decoded:
    """A file cut in the middle of a letter shows it as �."""
    decoded = _decoded(data.decode(encoding, 'replace'), encoding)
    refuse_control_bytes(decoded.utf8[:_SAMPLE])
    return decoded


def _decoded(text: str, encoding: str) -> Decoded:
    return Decoded(text.removeprefix('\ufeff').encode('utf-8', 'replace'), encoding)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode('utf-8')
    except UnicodeDecodeError:
        return False
    return True


def _wide_encoding(sample: bytes) -> str | None:
    """UTF-16 without a mark: Western text has a NUL at every other place, and hardly one between."""
    pairs = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if pairs and odd * 2 > pairs and even * 10 < odd:
        return 'utf-16-le'
    return 'utf-16-be' if pairs and even * 2 > pairs and odd * 10 < even else None


def _mended_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bytes of another file pasted in: only those are read as Windows letters."""
    # Each stray byte would be a letter of Windows, each pair above 127 a letter of UTF-8: the majority wins.
    sound = data.decode('utf-8', 'ignore').encode('utf-8')
    strays = len(data) - len(sound)
    letters = (len(sound) - len(sound.translate(None, _HIGH))) // 2
    if letters <= strays:
        return None
    return _decoded(data.decode('utf-8', 'surrogateescape').translate(_STRAY_BYTES), 'utf-8')
