"""Her letterhead: what papers say of her at their head and foot, and what a new offer begins with."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from salesdesk.controllers.workspace import ActionTitle, Workspace, titled
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.proposals.letterhead import LETTERHEAD_ID, Letterhead
from salesdesk.exchange.mail.mail_draft import is_address

# Letters a field may hold: what is longer is no longer read on a paper.
LIMITS: Mapping[str, int] = {
    'name': 120, 'company': 120, 'address': 600, 'email': 254, 'phone': 60, 'legal': 1_500, 'siret': 60,
    'vat_number': 60,
}  # fmt: skip
TERMS_LIMIT = 40_000
LONGEST_VALIDITY = 3650
# A picture of a few hundred dots; it lies in the database and in each paper.
LARGEST_LOGO = 2_000_000


class LetterheadController:
    """Each change is one action, one undo step; what is the same already is none."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def letterhead(self) -> Letterhead:
        """An empty one, before she has said anything."""
        return self._workspace.reading().find(Letterhead, LETTERHEAD_ID) or Letterhead()

    def change_text(self, field: str, text: str) -> None:
        """A field by its name. FieldInvalid if it is too long, or no e-mail address where there must be one."""
        text = text.strip()
        if len(text) > LIMITS[field]:
            raise FieldInvalid('letterhead', 'too_long')
        if field == 'email' and text and not is_address(text):
            raise FieldInvalid('letterhead', 'no_address')
        change: dict[str, Any] = {field: text}
        self._save(replace(self.letterhead(), **change))

    def change_terms(self, language: str, text: str) -> None:
        """What a new offer in that language begins with; offers that were made keep theirs."""
        if len(text) > TERMS_LIMIT:
            raise FieldInvalid('letterhead', 'too_long')
        held = self.letterhead()
        self._save(replace(held, terms=replace(held.terms, **{language: text.strip()})))

    def change_validity(self, days: int) -> None:
        if not 1 <= days <= LONGEST_VALIDITY:
            raise FieldInvalid('validity', 'out_of_range')
        self._save(replace(self.letterhead(), validity_days=days))

    def set_logo(self, picture: bytes) -> None:
        """A picture that was looked at before: PNG or JPEG. FieldInvalid if it is too large to be kept."""
        if len(picture) > LARGEST_LOGO:
            raise FieldInvalid('logo', 'too_large')
        self._save(replace(self.letterhead(), logo=picture), titled('set_logo'))

    def remove_logo(self) -> None:
        self._save(replace(self.letterhead(), logo=b''), titled('remove_logo'))

    def _save(self, letterhead: Letterhead, title: ActionTitle | None = None) -> None:
        with self._workspace.transaction(title or titled('edit_letterhead')) as work:
            # An empty one is none yet: nothing was done.
            if letterhead != self.letterhead():
                work.save(letterhead)
