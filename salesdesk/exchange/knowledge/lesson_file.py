"""A lesson as a Markdown file: what is known of it in the head, its words below, so that it comes back the same."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TypeVar

from salesdesk.domain.deals.deal import TITLE_LIMIT
from salesdesk.domain.knowledge.lesson import AmountBand, LessonKind
from salesdesk.exchange.knowledge.front_matter import Entry, split_head, written_head
from salesdesk.exchange.knowledge.refused_lesson import LessonRefused

T = TypeVar('T')
_TITLE = re.compile(r'#\s+(.+?)\s*#*\s*$')
_KNOWN = frozenset(
    {'id', 'kind', 'title', 'created', 'stage', 'sector', 'amount', 'competitor', 'tags', 'review', 'reminder', 'deals'}
)
_NO = frozenset({'no', 'false', 'off', 'non'})


@dataclass(frozen=True, slots=True)
class LessonFile:
    """A lesson by names. id and created_at are None where the file does not say; so are tags and deals.

    stage: 'Vente / Qualification'. deals: the id of each, with its title behind it.
    """

    kind: LessonKind
    title: str
    body: str = ''
    id: int | None = None
    created_at: datetime | None = None
    stage: str = ''
    sector: str = ''
    band: AmountBand | None = None
    competitor: str = ''
    tags: tuple[str, ...] | None = None
    review_on: date | None = None
    is_reminder: bool = True
    deals: tuple[str, ...] | None = None

    def noted(self, line: str) -> 'LessonFile':
        """With a line of text behind its words: nothing that was written is lost for not being understood."""
        return replace(self, body=f'{self.body}\n\n{line}'.strip())


def write_lesson_file(lesson: LessonFile) -> str:
    head = written_head({
        'id': lesson.id or '', 'kind': str(lesson.kind), 'title': lesson.title,
        'created': lesson.created_at.isoformat() if lesson.created_at else '',
        'stage': lesson.stage, 'sector': lesson.sector, 'amount': str(lesson.band or ''),
        'competitor': lesson.competitor, 'tags': lesson.tags or (),
        'review': lesson.review_on.isoformat() if lesson.review_on else '',
        'reminder': lesson.is_reminder, 'deals': lesson.deals or (),
    })  # fmt: skip
    return f'{head}\n\n{lesson.body}\n' if lesson.body else f'{head}\n'


def read_lesson_file(text: str, name: str) -> LessonFile:
    """name: the file's own, the title where nothing else says it. LessonRefused for what is no lesson."""
    entries, body = split_head(text.removeprefix('\ufeff'))
    title, body = _titled(entries, body.strip(), name)
    if len(title) > TITLE_LIMIT:
        raise LessonRefused('title_long')
    lesson = LessonFile(
        _kind(entries), title, body, _number(entries), _read(entries, 'created', _instant, 'created'),
        _text(entries, 'stage'), _text(entries, 'sector'), _read(entries, 'amount', AmountBand, 'amount'),
        _text(entries, 'competitor'), _list(entries, 'tags'), _read(entries, 'review', date.fromisoformat, 'review'),
        _text(entries, 'reminder').lower() not in _NO, _list(entries, 'deals'),
    )  # fmt: skip
    unknown = [entry.written for key, entry in entries.items() if key not in _KNOWN]
    return lesson.noted('\n'.join(unknown)) if unknown else lesson


def _kind(entries: dict[str, Entry]) -> LessonKind:
    told = _text(entries, 'kind')
    if not told:
        raise LessonRefused('kind_missing')
    try:
        return LessonKind(told.lower())
    except ValueError:
        raise LessonRefused('kind_unknown', told) from None


def _titled(entries: dict[str, Entry], body: str, name: str) -> tuple[str, str]:
    """Said in the head, or by a first heading, which then is no part of the words; else by the file's name."""
    told = _text(entries, 'title')
    if told:
        return told, body
    first, _line, rest = body.partition('\n')
    heading = _TITLE.match(first)
    return (heading[1], rest.strip()) if heading else (name, body)


def _number(entries: dict[str, Entry]) -> int | None:
    told = _text(entries, 'id')
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 19 else None


def _instant(told: str) -> datetime:
    at = datetime.fromisoformat(told)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _read(entries: dict[str, Entry], key: str, understand: Callable[[str], T], problem: str) -> T | None:
    told = _text(entries, key)
    try:
        return understand(told) if told else None
    except ValueError:
        raise LessonRefused(problem, told) from None


def _text(entries: dict[str, Entry], key: str) -> str:
    values = entries[key].values if key in entries else ()
    return ', '.join(values).strip()


def _list(entries: dict[str, Entry], key: str) -> tuple[str, ...] | None:
    return tuple(value for value in entries[key].values if value.strip()) if key in entries else None
