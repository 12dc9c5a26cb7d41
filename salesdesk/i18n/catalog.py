"""A compiled catalog (.mo) that is looked into and never read as a whole: a picture asks for a tenth of its texts.

The format: https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
"""

from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property
from struct import unpack_from
from typing import TYPE_CHECKING

from salesdesk.on_demand import on_demand

if TYPE_CHECKING:
    from gettext import c2py
else:
    c2py = on_demand('gettext', 'c2py')

MAGIC = 0x950412DE
PLURAL = 'plural='
# What our own catalogs say; another rule is understood by gettext's own reader of them.
RULES: dict[str, Callable[[int], int]] = {'(n > 1)': lambda n: int(n > 1), '(n != 1)': lambda n: int(n != 1)}


class Catalog:
    """Translations by English text; what is not in it comes back as it was asked. b'' is a catalog without any."""

    def __init__(self, content: bytes = b'') -> None:
        self._content = content
        self._texts: dict[str, tuple[str, ...] | None] = {}
        magic, _version, self._count, originals, translations = (
            unpack_from('<5I', content) if content else (MAGIC, 0, 0, 0, 0)
        )
        if magic != MAGIC:
            raise ValueError('not a catalog')
        # By number: the length of a text and where it stands.
        self._originals = unpack_from(f'<{2 * self._count}I', content, originals)
        self._translations = unpack_from(f'<{2 * self._count}I', content, translations)

    def gettext(self, message: str) -> str:
        forms = self._forms(message)
        return message if forms is None else forms[self._rule(1) if len(forms) > 1 else 0]

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        forms = self._forms(singular)
        if forms is None or len(forms) == 1:
            return singular if n == 1 else plural
        return forms[self._rule(n)]

    @cached_property
    def _rule(self) -> Callable[[int], int]:
        """Which form a number takes."""
        head = self.gettext('')
        rule = head.partition(PLURAL)[2].partition(';')[0].strip() or '(n != 1)'
        return RULES.get(rule) or c2py(rule)

    def _forms(self, message: str) -> tuple[str, ...] | None:
        """The translation, or one for each form of a plural."""
        if message not in self._texts:
            self._texts[message] = self._found(message.encode())
        return self._texts[message]

    def _found(self, wanted: bytes) -> tuple[str, ...] | None:
        # They lie in the order of their bytes; of a plural the singular comes first.
        number = bisect_left(range(self._count), wanted, key=lambda number: self._bytes(self._originals, number))
        if number == self._count or self._bytes(self._originals, number).split(b'\0')[0] != wanted:
            return None
        return tuple(self._bytes(self._translations, number).decode().split('\0'))

    def _bytes(self, table: tuple[int, ...], number: int) -> bytes:
        length, start = table[2 * number : 2 * number + 2]
        return self._content[start : start + length]
