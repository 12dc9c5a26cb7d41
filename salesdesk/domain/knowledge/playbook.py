"""A playbook as it stands beside a deal: what to do, what to ask, what to say."""

import re
from dataclasses import dataclass
from enum import StrEnum

from salesdesk.domain.knowledge.lesson_words import plain_words

_CHECK = re.compile(r'\s*[-*+]\s+\[[ xX]\](?=\s|$)(.*)')
_HEADING = re.compile(r'\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$')
_SAID = re.compile(r'\s{0,3}>\s?(.*)')


class PlaybookPart(StrEnum):
    """What a line of a playbook is for."""

    HEADING = 'heading'
    CHECK = 'check'
    QUESTION = 'question'
    SCRIPT = 'script'
    TEXT = 'text'


@dataclass(frozen=True, slots=True)
class PlaybookLine:
    """One line, without the signs of Markdown."""

    part: PlaybookPart
    text: str


def playbook_lines(body: str) -> tuple[PlaybookLine, ...]:
    """`- [ ] …` is to be ticked, a line that ends with a question mark is asked, what stands behind > is said."""
    lines: list[PlaybookLine] = []
    for written in body.splitlines():
        line = _line(written)
        if line is None:
            continue
        # What is said goes on over several lines.
        if line.part is PlaybookPart.SCRIPT and lines and lines[-1].part is PlaybookPart.SCRIPT:
            lines[-1] = PlaybookLine(PlaybookPart.SCRIPT, f'{lines[-1].text} {line.text}')
        else:
            lines.append(line)
    return tuple(lines)


def _line(written: str) -> PlaybookLine | None:
    for pattern, part in ((_CHECK, PlaybookPart.CHECK), (_HEADING, PlaybookPart.HEADING), (_SAID, PlaybookPart.SCRIPT)):
        found = pattern.match(written)
        if found:
            words = plain_words(found[1])
            return PlaybookLine(part, words) if words else None
    words = plain_words(written)
    if not words:
        return None
    return PlaybookLine(PlaybookPart.QUESTION if words.endswith('?') else PlaybookPart.TEXT, words)
