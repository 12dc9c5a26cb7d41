"""Cells that hold one of a few words, or a list of them: answers, kinds of action, hours, tags, ids."""

import re

from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.process.qualification import AnswerValue
from salesdesk.exchange.cells.ids import decode_id
from salesdesk.exchange.cells.readings import UnknownWord
from salesdesk.exchange.words import squeezed
from salesdesk.i18n.dates import parse_time

_ANSWERS = {
    AnswerValue.YES: 'yes oui y o true vrai 1 x ok',
    AnswerValue.NO: 'no non n false faux 0',
    AnswerValue.UNKNOWN: 'unknown inconnu inconnue nesaitpas dontknow',
}
_KINDS = {
    ActivityKind.CALL: 'call appel phonecall appeltelephonique telephone phone',
    ActivityKind.EMAIL: 'email mail courriel message',
    ActivityKind.MEETING: 'meeting rendezvous rdv reunion visit visite demo lunch dejeuner',
    ActivityKind.TASK: 'task tache todo afaire deadline echeance',
}
_ANSWER_BY_WORD = {word: value for value, words in _ANSWERS.items() for word in words.split()}
_KIND_BY_WORD = {word: kind for kind, words in _KINDS.items() for word in words.split()}
# A tag of hers may hold a comma; a semicolon it may not.
_OUR_TAGS = re.compile(';')
_ANY_TAGS = re.compile(r'[;,|\n]')


def answer_value(text: str) -> AnswerValue | None:
    if not text or text == '?':
        return AnswerValue.UNKNOWN if text else None
    value = _ANSWER_BY_WORD.get(squeezed(text))
    if value is None:
        raise UnknownWord('answer_unknown')
    return value


def action_kind(text: str) -> ActivityKind | None:
    if not text:
        return None
    kind = _KIND_BY_WORD.get(squeezed(text))
    if kind is None:
        raise UnknownWord('action_unknown')
    return kind


def minute_of_day(text: str) -> int | None:
    if not text:
        return None
    hour, minute = parse_time(text)
    return hour * 60 + minute


def our_id(text: str) -> int | None:
    if not text:
        return None
    number = decode_id(text)
    if number is None:
        raise UnknownWord('id_unreadable')
    return number


def our_tags(text: str) -> tuple[str, ...]:
    """As our export writes them: a comma belongs to the tag."""
    return _tags(_OUR_TAGS.split(text))


def any_tags(text: str) -> tuple[str, ...]:
    """Parted by ; , | or a new line; a tag named twice counts once."""
    return _tags(_ANY_TAGS.split(text))


def _tags(parts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for part in parts if (tag := ' '.join(part.split()))))
