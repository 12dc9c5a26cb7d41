"""Columns of amounts and currencies as minor units and ISO codes."""

from collections.abc import Sequence
from itertools import repeat
from typing import Any

from salesdesk.domain.money import exponent_of
from salesdesk.exchange.cells.money_cells import MoneyReader, plain_minor_units
from salesdesk.exchange.cells.readings import Flaw, PairReadings, Readings


class MoneyColumns:
    """Reads amounts the fast way where they are written plainly, and the others one by one."""

    def __init__(self, money: MoneyReader) -> None:
        self._written_plainly = not money.power
        self._currencies = Readings(money.currency)
        self._pairs = PairReadings(money.money)

    @property
    def flawed(self) -> bool:
        return self._pairs.flawed

    def read(self, *columns: Sequence[str]) -> list[Sequence[Any]]:
        amounts, currencies = columns[0], columns[1] if len(columns) > 1 else ('',) * len(columns[0])
        codes = self._currencies.read(currencies)[0]
        minors = self._plain(amounts, codes) if self._written_plainly else [None] * len(codes)
        values: list[Any] = list(minors)
        units = list(codes)
        for i, minor in enumerate(minors):
            if minor is None:
                pair = self._pairs[amounts[i], currencies[i]]
                values[i], units[i] = (pair, pair) if isinstance(pair, Flaw) else pair
        return [values, units]

    def _plain(self, amounts: Sequence[str], codes: Sequence[str | Flaw]) -> list[int | None]:
        # Few currencies, many rows: their decimal places are asked once a chunk.
        exponents = {code: -1 if isinstance(code, Flaw) else exponent_of(code) for code in set(codes)}
        shifts = map(exponents.__getitem__, codes) if len(exponents) > 1 else repeat(exponents.popitem()[1])
        return list(map(plain_minor_units, amounts, shifts))
