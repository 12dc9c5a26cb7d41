"""A name the seller reads in either language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """French and English of one name; a missing one is read from the other."""

    fr: str
    en: str

    def read(self, language: str) -> str:
        return (self.fr or self.en) if language == 'fr' else (self.en or self.fr)

    def means(self, text: str) -> bool:
        """Whether the text is this name in either language, whatever its case; no text means no name."""
        wanted = text.strip().casefold()
        return wanted != '' and wanted in {self.fr.casefold(), self.en.casefold()}
