"""What the parts of a rule's sentence have in common: names, what is written strong, several things listed."""

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from salesdesk.domain.money import exponent_of
from salesdesk.i18n.formats import SPACE, listed, money_text
from salesdesk.i18n.translator import _, current_language

# What she chose stands between these in a marked sentence: signs of no language, that nobody can type.
OPEN, CLOSE = '\ue000', '\ue001'
_STRONG = re.compile(f'{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}')
NOTHING_YET = '…'


class Names(Protocol):
    """What the ids in a rule are called; '' for what is gone. choice: of a field of the deal, or of her own."""

    def stage(self, stage_id: int) -> str: ...

    def pipeline(self, pipeline_id: int) -> str: ...

    def tag(self, tag_id: int) -> str: ...

    def cadence(self, cadence_id: int) -> str: ...

    def field(self, key: str) -> str: ...

    def choice(self, key: str, value: str) -> str: ...


class Part(NamedTuple):
    """A piece of a sentence; strong: what she chose in it."""

    text: str
    is_strong: bool


def strong(text: str) -> str:
    """Marks what she chose, so that a list of sentences can be told apart at a glance."""
    return f'{OPEN}{plain(text)}{CLOSE}'


def counted(text: str) -> str:
    """'2 working days', whose number never stands alone at the end of a line."""
    return strong(text.replace(' ', SPACE, 1))


def quoted(text: str) -> str:
    return _('“{name}”').format(name=strong(text))


def plain(sentence: str) -> str:
    """Without the marks."""
    return sentence.replace(OPEN, '').replace(CLOSE, '')


def parts(sentence: str) -> list[Part]:
    """A marked sentence, piece by piece."""
    pieces = _STRONG.split(sentence)
    return [Part(plain(piece), bool(at % 2)) for at, piece in enumerate(pieces) if piece]


def amount(value: str) -> str:
    """'1240050 EUR' as it is read; the dots of what is not said yet where it is no amount."""
    minor, _space, currency = value.partition(' ')
    if not re.fullmatch(r'-?[0-9]{1,18}', minor) or not currency:
        return NOTHING_YET
    return money_text(int(minor), currency, exponent_of(currency))


def either(words: Sequence[str]) -> str:
    """'a', 'a or b', 'a, b or c'."""
    if len(words) < 2:
        return ''.join(words) or NOTHING_YET
    return _('{first} or {last}').format(first=', '.join(words[:-1]), last=words[-1])


def all_of(clauses: Sequence[str]) -> str:
    """Clauses behind a 'when': French says 'que' before each but the first."""
    if current_language() != 'fr':
        return listed(clauses)
    first, *others = clauses
    return listed([first, *(_that(clause) for clause in others)])


def number_of(value: str) -> int | None:
    """The id or the number that a value says; None if it says none."""
    return int(value) if re.fullmatch('[0-9]{1,19}', value) else None


def _that(clause: str) -> str:
    return f'qu’{clause}' if clause[:1].lower() in 'aeéèiouh' else f'que {clause}'
