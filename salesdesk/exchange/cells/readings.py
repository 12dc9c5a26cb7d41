"""What cells mean, found out once for every different cell: columns of deals repeat their dates, owners and stages."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any, Protocol

from salesdesk.exchange.cells.money_cells import MoneyError
from salesdesk.exchange.tables.guard import unguard
from salesdesk.exchange.words import shortened
from salesdesk.i18n.dates import DateError

# No date, amount or status is longer; a cell of megabytes must not be kept as a key.
_LONGEST_VALUE = 1000
# Beyond this the column does not repeat itself, and keeping would only cost memory.
_MOST_KEPT = 50_000
# How programs and people write that there is nothing.
_NOTHING = frozenset(('', '-', '–', '—', 'n/a', '#n/a', 'na', 'null', 'none', 'nil', '(none)', '(vide)'))


@dataclass(frozen=True, slots=True, eq=False)
class Flaw:
    """Stands in the place of a value that could not be read."""

    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)


class UnknownWord(ValueError):
    """A cell that should hold one of a few words holds another."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class CellReader(Protocol):
    """Turns the cells of its columns into values, a list for every field; `flawed` once a Flaw was among them."""

    @property
    def flawed(self) -> bool: ...

    def read(self, *columns: Sequence[str]) -> list[Sequence[Any]]: ...


class Readings(dict[Any, Any]):
    """Reads the cells of one column by a function of their trimmed texts."""

    def __init__(self, meaning: Callable[..., Any]) -> None:
        super().__init__()
        self.flawed = False
        self._meaning = meaning

    def read(self, *columns: Sequence[str]) -> list[Sequence[Any]]:
        (cells,) = columns
        return [list(map(self.__getitem__, cells))]

    def __missing__(self, key: str | tuple[str, ...]) -> object:
        cells = (key,) if isinstance(key, str) else key
        if max(map(len, cells)) > _LONGEST_VALUE:
            self.flawed = True
            return Flaw('cell_too_long', {'length': max(map(len, cells)), 'limit': _LONGEST_VALUE})
        meaning = self._meaning_of(cells)
        if len(self) < _MOST_KEPT:
            self[key] = meaning
        return meaning

    def _meaning_of(self, cells: tuple[str, ...]) -> object:
        bare = [unguard(cell).strip() for cell in cells]
        texts = ['' if text.lower() in _NOTHING else text for text in bare]
        try:
            return self._meaning(*texts)
        except (DateError, MoneyError, UnknownWord) as error:
            self.flawed = True
            details = error.values if isinstance(error, MoneyError) else {}
            return Flaw(error.code, {'value': shortened(texts[0] or texts[-1]), **details})


def optional(meaning: Callable[[str], Any]) -> Callable[[str], Any]:
    """An empty cell means None."""
    return lambda text: meaning(text) if text else None


class PairReadings(Readings):
    """Reads the cells of two columns (or of one, the other being absent) into two values each."""

    def read(self, *columns: Sequence[str]) -> list[Sequence[Any]]:
        keys = zip(columns[0], columns[1] if len(columns) > 1 else repeat(''), strict=False)
        pairs = list(map(self.__getitem__, keys))
        if self.flawed:
            pairs = [(pair, pair) if isinstance(pair, Flaw) else pair for pair in pairs]
        return list(zip(*pairs, strict=True))


class Texts:
    """Reads a column of free text: trimmed, unguarded, and on one line where it is a name."""

    def __init__(self, limit: int, *, guarded: bool, one_line: bool) -> None:
        self.flawed = False
        self._limit = limit
        self._guarded = guarded
        self._one_line = one_line

    def read(self, *columns: Sequence[str]) -> list[Sequence[Any]]:
        (cells,) = columns
        if self._guarded:
            cells = [unguard(cell) if cell[:1] == "'" else cell for cell in cells]
        texts = list(map(str.strip, cells))
        if self._one_line and _breaks(''.join(texts)):
            texts = [' '.join(text.split()) if _breaks(text) else text for text in texts]
        if max(map(len, texts), default=0) <= self._limit:
            return [texts]
        self.flawed = True
        return [[text if len(text) <= self._limit else self._too_long(text) for text in texts]]

    def _too_long(self, text: str) -> Flaw:
        return Flaw('cell_too_long', {'length': len(text), 'limit': self._limit})


def _breaks(text: str) -> bool:
    return '\n' in text or '\r' in text
