"""The seller's own fields as columns and options name them."""

from collections.abc import Mapping, Sequence

from salesdesk.domain.custom_field import CustomField, FieldKind
from salesdesk.domain.process.stage_gate import OWN
from salesdesk.exchange.columns.fields import EXTRA, FIELDS, LEFT_OUT, is_our_own
from salesdesk.exchange.words import squeezed


class OwnNames:
    """Those in use; `fields` has them by 'own:ID', which is how a plan names them."""

    def __init__(self, fields: Sequence[CustomField]) -> None:
        self.fields = {f'{OWN}{field.id}': field for field in fields}
        self._by_name = {squeezed(field.name): subject for subject, field in self.fields.items()}

    def subject(self, said: str) -> str:
        """Of 'own:ID', 'own:NAME' or her name for it, which a field every deal has goes before; '' for none."""
        said = said.strip()
        if said in self.fields:
            return said
        if said.lower() in FIELDS | {EXTRA, LEFT_OUT}:
            return ''
        name = said[len(OWN) :] if said.lower().startswith(OWN) else said
        return self._by_name.get(squeezed(name), '')

    def guess(self, header: Sequence[str], guessed: Mapping[str, str]) -> dict[str, str]:
        """The guess with the columns that bear the names of her fields. In a file of ours its columns stay its own."""
        if not self.fields:
            return dict(guessed)
        ours = is_our_own(header)
        found = {name: self._by_name.get(squeezed(name), '') for name in header if not (ours and name in guessed)}
        taken: dict[str, str] = {}
        for name, subject in found.items():
            if subject and subject not in taken.values():
                taken[name] = subject
        return {**guessed, **taken}

    def of_kind(self, *kinds: FieldKind) -> frozenset[str]:
        return frozenset(subject for subject, field in self.fields.items() if field.kind in kinds)

    def called(self, subject: str) -> str:
        return self.fields[subject].name if subject in self.fields else subject
