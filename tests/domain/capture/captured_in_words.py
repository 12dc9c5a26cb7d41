"""A captured line said in one line, for tables: 'Title | @organization | ~contact | amount | action | #tag | ...'."""

from collections.abc import Iterable
from datetime import date

from salesdesk.domain.activity import NewAction
from salesdesk.domain.capture.captured import Captured, Holder, KnownName, TypedName
from salesdesk.domain.capture.known_names import name_words
from salesdesk.domain.capture.line import read_line
from salesdesk.domain.money import Money
from salesdesk.i18n.spoken_words import SpokenWords

MONDAY = date(2026, 6, 8)
NAMES = {
    'Menuiserie Lefèvre': Holder.ORGANIZATION,
    'Lefèvre': Holder.ORGANIZATION,
    "Laiterie des Monts d'Arrée": Holder.ORGANIZATION,
    'Ateliers Dubreuil & Fils': Holder.ORGANIZATION,
    'Acme Corp': Holder.ORGANIZATION,
    '3M': Holder.ORGANIZATION,
    'Orange': Holder.ORGANIZATION,
    'Hélène Marchais': Holder.CONTACT,
    'John Carter': Holder.CONTACT,
}


class KnownInTests:
    """A small base of names."""

    def __init__(self, companies: Iterable[str] = ()) -> None:
        names = dict.fromkeys(companies, Holder.ORGANIZATION) or NAMES
        self._by_words = {
            name_words(name): KnownName(holder, number, name) for number, (name, holder) in enumerate(names.items(), 1)
        }

    def find(self, words: tuple[str, ...]) -> KnownName | None:
        return self._by_words.get(words)


def captured(line: str, currency: str = 'EUR', *, day_first: bool = True) -> Captured:
    spoken = SpokenWords(day_first)
    return read_line(line, MONDAY, currency, spoken=spoken, known=KnownInTests(), day_first=day_first)


def in_words(read: Captured) -> str:
    """Only what was found, in a fixed order; '=' stands before the number of a known record."""
    parts = [read.title]
    parts += [f'@{_name(read.organization)}'] if read.organization else []
    parts += [f'~{_name(read.contact)}'] if read.contact else []
    parts += [_amount(read.amount)] if read.amount else []
    parts += [_action(read.action)] if read.action else []
    parts += [f'#{tag}' for tag in read.tags]
    return ' | '.join([*parts, *filter(None, (read.email, read.phone))])


def _name(name: TypedName) -> str:
    return f'{name.text}={name.known.id}' if name.known else name.text


def _amount(money: Money) -> str:
    whole, part = divmod(money.minor, 10**money.exponent)
    return f'{whole}{f".{part:0{money.exponent}d}" if part else ""} {money.currency}'


def _action(action: NewAction) -> str:
    hour = '' if action.minute is None else f' {action.minute // 60}:{action.minute % 60:02d}'
    subject = f' "{action.subject}"' if action.subject else ''
    return f'{action.kind} {action.on:%a %d/%m/%y}{hour}{subject}'
