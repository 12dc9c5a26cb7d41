"""The seller's preferences: what she chose in Settings. They are kept in her database, as text by key."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Self

THEMES = ('system', 'light', 'dark')
DENSITIES = ('normal', 'dense')


@dataclass(frozen=True)
class Preferences:
    """Language 'fr' or 'en'; currency an ISO 4217 code; the rest as named. Unknown texts fall back to the default."""

    language: str = 'en'
    currency: str = 'EUR'
    theme: str = 'system'
    density: str = 'normal'
    animations: bool = True
    letter_shortcuts: bool = True
    pipeline: str = ''

    @classmethod
    def from_texts(cls, texts: Mapping[str, str]) -> Self:
        """What a database holds may be older or newer than this program: what it does not know it leaves alone."""
        known = {field.name: field for field in fields(cls)}
        ours = {name: text for name, text in texts.items() if name in known}
        chosen = {name: text == '1' if known[name].type is bool else text for name, text in ours.items()}
        preferences = cls(**chosen)  # type: ignore[arg-type]
        if preferences.theme not in THEMES:
            preferences = replace(preferences, theme='system')
        return preferences if preferences.density in DENSITIES else replace(preferences, density='normal')

    def to_texts(self) -> dict[str, str]:
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: str(int(value)) if isinstance(value, bool) else str(value) for name, value in values.items()}
