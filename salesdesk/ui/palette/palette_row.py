"""What a row of the palette says and does."""

from collections.abc import Callable
from dataclasses import dataclass, field

Act = Callable[[], object]


@dataclass(frozen=True)
class StageMark:
    """The glyph of a deal: its stage out of so many, or how it ended ('won', 'lost')."""

    position: int = 0
    count: int = 1
    ending: str = ''


@dataclass(frozen=True)
class PaletteRow:
    """A result or a command; without an act it is the caption of a group.

    `detail` stands in grey behind the text, `trailing` at the right, `second` below: the passage that was met.
    """

    text: str
    act: Act | None = field(default=None, compare=False)
    detail: str = ''
    trailing: str = ''
    is_amount: bool = False
    second: str = ''
    icon: str = ''
    stage: StageMark | None = None
    keys: str = ''
    words: tuple[str, ...] = ()
    is_command: bool = False

    @property
    def is_caption(self) -> bool:
        return self.act is None

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ', '.join(part for part in (self.text, self.detail, self.second, self.trailing, self.keys) if part)
