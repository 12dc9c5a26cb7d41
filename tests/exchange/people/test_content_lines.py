"""The lines of cards, as strange as they come."""

import pytest

from salesdesk.exchange.people.content_lines import ContentLine, components, content_lines, unescaped

QUOTED = frozenset({'quoted-printable'})


@pytest.mark.parametrize(
    ('text', 'line'),
    [
        ('FN:Paul', ContentLine('FN', frozenset(), 'Paul')),
        ('fn:Paul', ContentLine('FN', frozenset(), 'Paul')),
        ('TEL;TYPE=CELL,pref:+33 6', ContentLine('TEL', frozenset({'cell', 'pref'}), '+33 6')),
        ('TEL;CELL;VOICE:06', ContentLine('TEL', frozenset({'cell', 'voice'}), '06')),
        ('TEL;VALUE=uri;TYPE="voice,home":tel:+33', ContentLine('TEL', frozenset({'uri', 'voice', 'home'}), 'tel:+33')),
        ('item1.EMAIL;type=INTERNET:a@b.fr', ContentLine('EMAIL', frozenset({'internet'}), 'a@b.fr')),
        ('NOTE:one\r\n  two', ContentLine('NOTE', frozenset(), 'one two')),
        ('N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=A9t=\r\n=C3=A9', ContentLine('N', QUOTED, 'été')),
        ('N;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:=E9t=E9', ContentLine('N', QUOTED, 'été')),
        ('N;ENCODING=QUOTED-PRINTABLE;CHARSET=KLINGON:=E9', ContentLine('N', QUOTED, 'é')),
        ('NOTE;ENCODING=b:w6l0w6k=', ContentLine('NOTE', frozenset({'b'}), 'été')),
        ('NOTE;ENCODING=b:été', ContentLine('NOTE', frozenset({'b'}), '')),
        ('PHOTO;ENCODING=b:=====', ContentLine('PHOTO', frozenset({'b'}), '')),
    ],
)
def test_a_property_is_taken_apart(text: str, line: ContentLine) -> None:
    assert list(content_lines(text)) == [line]


@pytest.mark.parametrize('text', ['', 'no colon', ':', ' :x', 'TEL;TYPE="open:06', '\x00\x01', ';' * 50_000])
def test_what_is_no_property_is_passed_over(text: str) -> None:
    assert list(content_lines(text)) == []


def test_a_value_falls_into_its_parts() -> None:
    assert components(r'Lefèvre\, Roux;Paul\;Luc;;C:\\x;') == ['Lefèvre, Roux', 'Paul;Luc', '', r'C:\x', '']


def test_escapes_are_taken_away() -> None:
    assert unescaped(r'12 rue\nAngers\, France \\ x') == '12 rue\nAngers, France \\ x'
