"""What a lesson says without the signs of Markdown, and the sentence that tells most of it."""

import re

_LINK = re.compile(r'!?\[([^\]]*)\]\([^)]*\)')
_HEADING = re.compile(r'\s{0,3}#{1,6}\s')
_LEADING = re.compile(r'^\s*(?:>\s*|[-*+]\s+|\d+[.)]\s+)*(?:\[[ xX]\](?:\s+|$))?')
_STRONG = re.compile(r'(\*\*|__|\*|_|`|~~)(?=\S)(.+?)(?<=\S)\1')
_FENCE = ('```', '~~~')


def plain_words(line: str) -> str:
    """A line of Markdown as it is read."""
    line = _LEADING.sub('', _LINK.sub(r'\1', line))
    # Twice at most: strong words may stand in a link or in slanted ones.
    return _STRONG.sub(r'\2', _STRONG.sub(r'\2', line)).strip()


def plain_text(body: str) -> str:
    """The prose of it, headings left out: they are the same in every lesson."""
    return '\n'.join(_prose(body))


def gist_of(body: str) -> str:
    """The first line after the last heading, which says what to do next time; the first line where there is none."""
    lines = body.splitlines()
    last = max((at for at, line in enumerate(lines) if _HEADING.match(line)), default=-1)
    told = _prose('\n'.join(lines[last + 1 :])) or _prose(body)
    return told[0] if told else ''


def _prose(body: str) -> list[str]:
    shown = (line for line in body.splitlines() if not _HEADING.match(line) and not line.lstrip().startswith(_FENCE))
    return [words for words in map(plain_words, shown) if words]
