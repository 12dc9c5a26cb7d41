"""The head of a Markdown file: `key: value` between two lines of three dashes, as note programs write it.

A small part of YAML: one line for each entry, or a list below it; texts bare, or quoted as JSON or as YAML quotes them.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from salesdesk.exchange.knowledge.refused_lesson import LessonRefused

FENCE = '---'
_ENTRY = re.compile(r'([A-Za-z_][\w -]*?)\s*:(?:\s+(.*))?$')
_ITEM = re.compile(r'\s*-\s+(.*)$')
# What stands bare without being taken for anything else.
_BARE = re.compile(r'[^\W_][^:#\[\]{},"\'&*!|>%@`\n]*', re.UNICODE)
_OTHER = frozenset({'true', 'false', 'yes', 'no', 'null', 'on', 'off'})


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands behind a key: its values (one, unless it is a list), and the lines as they were written."""

    values: tuple[str, ...]
    is_list: bool
    written: str


def split_head(text: str) -> tuple[dict[str, Entry], str]:
    """The entries of the head, and what stands below it. LessonRefused where the head has no end."""
    # Not splitlines(): it would cut at signs that only Unicode takes for the end of a line.
    lines = text.replace('\r\n', '\n').split('\n')
    if not lines or lines[0].strip() != FENCE:
        return {}, text
    end = next((number for number, line in enumerate(lines[1:], 1) if line.strip() == FENCE), None)
    if end is None:
        raise LessonRefused('head_open')
    return _entries(lines[1:end]), '\n'.join(lines[end + 1 :])


def written_head(entries: Mapping[str, str | bool | int | Iterable[str]]) -> str:
    """The head with its two lines of dashes. What is empty is left out."""
    lines = [f'{key}: {_written(value)}' for key, value in entries.items() if value not in ('', ())]
    return '\n'.join([FENCE, *lines, FENCE])


def _entries(lines: Iterable[str]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    key = ''
    for line in lines:
        entry, item = _ENTRY.match(line), _ITEM.match(line)
        if item and key and (found[key].is_list or not found[key].values):
            known = found[key]
            found[key] = Entry((*known.values, _plain(item[1])), True, f'{known.written}\n{line}')
        elif entry:
            key = entry[1].strip().lower()
            found[key] = _entry((entry[2] or '').strip(), line)
        elif key and line.strip():
            # A value that goes on below, in a way this program does not write: kept as it stands.
            known = found[key]
            found[key] = Entry(known.values, known.is_list, f'{known.written}\n{line}')
    return found


def _entry(value: str, line: str) -> Entry:
    if value.startswith('[') and value.endswith(']'):
        return Entry(tuple(_listed(value)), True, line)
    return Entry((_plain(value),) if value else (), False, line)


def _listed(value: str) -> list[str]:
    try:
        return [str(item) for item in json.loads(value)]
    except ValueError:
        # Bare words between brackets.
        return [_plain(item.strip()) for item in value[1:-1].split(',') if item.strip()]


def _plain(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == '"':
        try:
            return str(json.loads(value))
        except ValueError:
            return value[1:-1]
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value


def _written(value: str | bool | int | Iterable[str]) -> str:
    if isinstance(value, bool):
        return 'yes' if value else 'no'
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        bare = _BARE.fullmatch(value) and value == value.strip() and value.lower() not in _OTHER
        return value if bare else json.dumps(value, ensure_ascii=False)
    return json.dumps(list(value), ensure_ascii=False)
