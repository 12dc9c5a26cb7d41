"""Bytes as text, however they were written."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.exchange.errors import EncodingUnknown, FileEmpty, FileRefused
from salesdesk.exchange.tables.decoding import decode

TEXT = 'Titre;Montant\r\nRénovation « Été »;12 €\r\n'


@pytest.mark.parametrize(
    ('encoding', 'mark', 'name'),
    [
        ('utf-8', b'', 'utf-8'),
        ('utf-8', codecs.BOM_UTF8, 'utf-8'),
        ('utf-16-le', codecs.BOM_UTF16_LE, 'utf-16-le'),
        ('utf-16-be', codecs.BOM_UTF16_BE, 'utf-16-be'),
        ('utf-32-le', codecs.BOM_UTF32_LE, 'utf-32-le'),
        ('utf-32-be', codecs.BOM_UTF32_BE, 'utf-32-be'),
        ('utf-16-le', b'', 'utf-16-le'),
        ('utf-16-be', b'', 'utf-16-be'),
        ('cp1252', b'', 'cp1252'),
    ],
)
def test_the_encoding_is_found(encoding: str, mark: bytes, name: str) -> None:
    decoded = decode(mark + TEXT.encode(encoding))
    assert decoded.utf8.decode() == TEXT
    assert decoded.encoding == name


def test_bytes_that_windows_leaves_undefined_are_latin_1() -> None:
    assert decode(b'Name\nCaf\xe9 \x81\x80\n').utf8.decode() == 'Name\nCafé \x81€\n'


def test_a_windows_line_pasted_into_utf_8_spoils_only_itself() -> None:
    data = 'Titre\nÉté à Besançon\nœuvre\n'.encode() + 'Forêt\n'.encode('cp1252')
    assert decode(data).utf8.decode() == 'Titre\nÉté à Besançon\nœuvre\nForêt\n'


def test_a_mark_before_windows_letters_is_no_letter() -> None:
    assert decode(codecs.BOM_UTF8 + 'Été\n'.encode('cp1252')).utf8.decode() == 'Été\n'


def test_utf_16_cut_within_a_letter_keeps_the_rest() -> None:
    assert decode(TEXT.encode('utf-16')[:-1]).utf8.decode().startswith('Titre;Montant\r\nRénovation')


def test_the_encoding_may_be_told() -> None:
    assert decode('Été'.encode('mac-roman'), 'mac-roman').utf8.decode() == 'Été'
    assert decode('\ufeffÉté'.encode(), 'utf-8').utf8.decode() == 'Été'


@pytest.mark.parametrize('encoding', ['klingon', 'utf-8', 'ascii', 'base64'])
def test_an_encoding_that_does_not_fit_is_refused(encoding: str) -> None:
    with pytest.raises(EncodingUnknown) as refusal:
        decode('Été'.encode('cp1252'), encoding)
    assert refusal.value.values == {'encoding': encoding}


@pytest.mark.parametrize(
    'data', [b'', b' \r\n\t\n', codecs.BOM_UTF8, codecs.BOM_UTF16_LE, b'\xc2\xa0\n', b';;;\r\n;;;\r\n']
)
def test_a_file_of_nothing_is_empty(data: bytes) -> None:
    with pytest.raises(FileEmpty):
        decode(data)


def test_a_few_nul_bytes_do_not_make_it_binary() -> None:
    assert b'\0' in decode(b'Title,Amount\nA\0B,1\n' * 3).utf8


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except FileRefused:
        return
    assert decoded.utf8.decode('utf-8').strip()


@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF), min_size=1).filter(str.strip))
def test_text_written_in_utf_8_is_never_taken_for_another(text: str) -> None:
    data = f'Title {text}'.encode()
    assert decode(data) == (data, 'utf-8')
