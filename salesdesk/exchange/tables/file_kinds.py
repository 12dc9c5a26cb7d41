"""Files that are no text, told by their first bytes, so that the refusal can say what the file is."""

from salesdesk.exchange.errors import FileIsNotText, FileIsSpreadsheet

_MAGIC = (
    (b'\x89PNG\r\n', 'image'),
    (b'\xff\xd8\xff', 'image'),
    (b'GIF8', 'image'),
    (b'%PDF-', 'pdf'),
    (b'SQLite format 3\x00', 'database'),
    (b'PK\x05\x06', 'archive'),
    (b'\x1f\x8b\x08', 'archive'),
    (b'7z\xbc\xaf\x27\x1c', 'archive'),
    (b'Rar!\x1a\x07', 'archive'),
    (b'{\\rtf', 'document'),
)  # fmt: skip
_IN_ZIP = ((b'xl/', 'xlsx'), (b'opendocument.spreadsheet', 'ods'), (b'Index/Document.iwa', 'numbers'))
_MARKUP = ((b'<!doctype html', 'web_page'), (b'<html', 'web_page'), (b'<?xml', 'web_page'), (b'{"', 'json'),
           (b'[{', 'json'))  # fmt: skip
# Tab, line feed, vertical tab, form feed, carriage return and escape happen in text; NUL is looked at apart.
_CONTROLS = bytes(set(range(1, 32)) - {9, 10, 11, 12, 13, 27})


def refuse_what_is_no_text(data: bytes) -> None:
    """Raises FileIsSpreadsheet or FileIsNotText; text in an unknown encoding passes."""
    if data.startswith(b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'):
        raise FileIsSpreadsheet(kind='xls')
    if data.startswith(b'PK\x03\x04'):
        _refuse_zip(data)
    beginning = data[:512].lstrip().lower()
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise FileIsNotText(kind=kind)
    for markup, kind in _MARKUP:
        if beginning.startswith(markup):
            raise FileIsNotText(kind=kind)


def _refuse_zip(data: bytes) -> None:
    for name, kind in _IN_ZIP:
        if name in data:
            raise FileIsSpreadsheet(kind=kind)
    raise FileIsNotText(kind='archive')


def refuse_control_bytes(sample: bytes) -> None:
    """For bytes that no Unicode mark explains: a text has few control bytes, and NUL at most by accident."""
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls * 20 > len(sample) or sample.count(0) * 5 > len(sample):
        raise FileIsNotText(kind='binary')
