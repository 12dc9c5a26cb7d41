"""Everything the palette can do, by name: each page adds its own commands."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from salesdesk.domain.search import words_of
from salesdesk.i18n.translator import _, in_every_language

Act = Callable[[], object]


def _always() -> bool:
    return True


@dataclass(frozen=True)
class Command:
    """`title` is marked text; `keys` as in a QKeySequence, only shown; `more` marked words it is found by too.

    `caption` says it better than the title where that depends on the moment ("Undo: move of ..."); `is_usual`: shown
    below a line that names no command.
    """

    title: str
    act: Act
    icon: str = 'arrow-right'
    keys: str = ''
    more: str = ''
    caption: Callable[[], str] | None = None
    is_there: Callable[[], bool] = _always
    is_usual: bool = False

    @property
    def shown(self) -> str:
        return self.caption() if self.caption is not None else _(self.title)

    def answers_to(self, words: Sequence[str]) -> bool:
        """Whether each word begins one of its own, in French or in English."""
        own = (*_own_words(self.title), *_own_words(self.more), *(words_of(self.caption()) if self.caption else ()))
        return all(any(known.startswith(word) for known in own) for word in words)

    def is_called(self, words: Sequence[str]) -> bool:
        """Whether two or more of them begin its name: then it is meant, whatever they find."""
        names = [words_of(name) for name in in_every_language(self.title)]
        return len(words) > 1 and any(_begins(name, words) for name in names)


def _begins(name: Sequence[str], words: Sequence[str]) -> bool:
    *whole, last = words
    return list(name[: len(whole)]) == whole and len(name) > len(whole) and name[len(whole)].startswith(last)


@cache
def _own_words(message: str) -> tuple[str, ...]:
    # gettext answers an empty message with the catalog's own head.
    names = in_every_language(message) if message else ()
    return tuple(word for name in names for word in words_of(name))


class CommandList:
    """Filled once; what cannot be done at the moment is left out when it is asked for."""

    def __init__(self) -> None:
        self._commands: list[Command] = []

    def add(self, *commands: Command) -> None:
        """Behind those that are there."""
        self._commands += commands

    def remove(self, commands: Iterable[Command]) -> None:
        """What a page that is gone had added."""
        gone = list(commands)
        self._commands = [command for command in self._commands if command not in gone]

    def named(self, typed: str) -> list[Command]:
        """Those that answer to all the words typed; all of them where none is."""
        words = words_of(typed)
        return [command for command in self._commands if command.is_there() and command.answers_to(words)]

    def called(self, typed: str) -> bool:
        """Whether what is typed begins the name of one of them."""
        words = words_of(typed)
        return any(command.is_called(words) for command in self.named(typed))

    def usual(self) -> list[Command]:
        return [command for command in self._commands if command.is_usual and command.is_there()]
