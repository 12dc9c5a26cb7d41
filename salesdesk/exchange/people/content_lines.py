"""The lines of a vCard: unfolded, their parameters told apart, their values decoded. Versions 2.1, 3.0 and 4.0."""

import binascii
import codecs
import quopri
import re
from collections.abc import Iterator
from typing import NamedTuple

# Apple writes 'item1.TEL', and 'item1.X-ABLabel' beside it.
_LINE = re.compile(r'(?:[\w-]+\.)?(?P<name>[\w-]+)(?P<parameters>(?:;(?:"[^"]*"|[^":])*)?):(?P<value>.*)', re.DOTALL)
_PARAMETER = re.compile(r';((?:"[^"]*"|[^";])*)')
_ESCAPED = re.compile(r'\\(.)', re.DOTALL)
_ENCODINGS = {'quoted-printable', 'base64', 'b', '8bit', '7bit'}


class ContentLine(NamedTuple):
    """One property: its name in capitals, the words of its parameters in small letters, its value still escaped."""

    name: str
    words: frozenset[str]
    value: str


def content_lines(text: str) -> Iterator[ContentLine]:
    """What is no property is passed over."""
    for line in _logical_lines(text):
        found = _LINE.fullmatch(line)
        if found:
            yield _content_line(found['name'], found['parameters'], found['value'])


def components(value: str, separator: str = ';') -> list[str]:
    """A value in parts, escapes taken away: 'Lefèvre\\, Paul;;' -> ['Lefèvre, Paul', '', '']."""
    parts, start, escaped = [], 0, False
    for place, letter in enumerate(value):
        if letter == separator and not escaped:
            parts.append(value[start:place])
            start = place + 1
        escaped = letter == '\\' and not escaped
    return [unescaped(part) for part in (*parts, value[start:])]


def unescaped(value: str) -> str:
    return _ESCAPED.sub(lambda found: '\n' if found[1] in 'nN' else found[1], value).strip()


def _logical_lines(text: str) -> Iterator[str]:
    """Folded lines begin with a blank; quoted-printable ones end with '='."""
    waiting = ''
    for line in re.split(r'\r\n|\r|\n', text):
        if waiting.endswith('=') and 'QUOTED-PRINTABLE' in waiting.partition(':')[0].upper():
            # First: a blank that follows is one of the text's own.
            waiting = waiting[:-1] + line
        elif line[:1] in {' ', '\t'} and waiting:
            waiting += line[1:]
        else:
            yield waiting
            waiting = line
    yield waiting


def _content_line(name: str, parameters: str, value: str) -> ContentLine:
    charset, words = 'utf-8', set()
    for parameter in _PARAMETER.findall(parameters):
        key, _equals, told = parameter.strip().rpartition('=')
        if key.upper() == 'CHARSET':
            charset = told.strip('"')
        elif key.upper() in {'', 'TYPE', 'ENCODING', 'VALUE'}:
            words |= {word.strip().casefold() for word in told.strip('"').split(',')}
    return ContentLine(name.upper(), frozenset(words), _decoded(value, words & _ENCODINGS, charset))


def _decoded(value: str, encoding: set[str], charset: str) -> str:
    if 'quoted-printable' in encoding:
        # Newlines within are text, not the end of a property.
        return _text(quopri.decodestring(value.encode('utf-8', 'replace')), charset).replace('\r\n', '\n')
    if encoding & {'base64', 'b'}:
        try:
            return _text(binascii.a2b_base64(value), charset)
        except ValueError:
            return ''
    return value


def _text(data: bytes, charset: str) -> str:
    try:
        return data.decode(codecs.lookup(charset).name)
    except (LookupError, UnicodeError):
        return data.decode('cp1252', 'replace')
