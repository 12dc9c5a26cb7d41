"""Files that are no text."""

import io
import zipfile

import pytest

from salesdesk.exchange.errors import FileIsNotText, FileIsSpreadsheet
from salesdesk.exchange.tables.decoding import decode


def zipped(name: str, content: bytes = b'') -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, 'w') as archive:
        archive.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    ('data', 'kind'),
    [
        (zipped('xl/workbook.xml'), 'xlsx'),
        (zipped('mimetype', b'application/vnd.oasis.opendocument.spreadsheet'), 'ods'),
        (zipped('Index/Document.iwa'), 'numbers'),
        (b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(100), 'xls'),
    ],
)
def test_a_workbook_is_told_apart(data: bytes, kind: str) -> None:
    with pytest.raises(FileIsSpreadsheet) as refusal:
        decode(data)
    assert refusal.value.values == {'kind': kind}


@pytest.mark.parametrize(
    ('data', 'kind'),
    [
        (b'\x89PNG\r\n\x1a\n' + bytes(range(256)), 'image'),
        (b'\xff\xd8\xff\xe0\x00\x10JFIF', 'image'),
        (b'GIF89a', 'image'),
        (b'%PDF-1.7\n', 'pdf'),
        (b'SQLite format 3\x00', 'database'),
        (zipped('letter.txt', b'hello'), 'archive'),
        (b'\x1f\x8b\x08\x00', 'archive'),
        (b'{\\rtf1 hello}', 'document'),
        (b'  <!DOCTYPE html><html>', 'web_page'),
        (b'<html><table>', 'web_page'),
        (b'{"deals": []}', 'json'),
        (b'[{"title": 1}]', 'json'),
        (bytes(range(1, 32)) * 20, 'binary'),
        (b'\x7fELF' + bytes(200), 'binary'),
    ],
)
def test_what_is_no_table_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(FileIsNotText) as refusal:
        decode(data)
    assert refusal.value.values == {'kind': kind}


def test_wide_text_full_of_control_bytes_is_binary() -> None:
    with pytest.raises(FileIsNotText):
        decode('\x01\x02\x03'.encode('utf-16') * 50)
