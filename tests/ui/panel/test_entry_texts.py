"""An override says what was missing then, whatever it was."""

import pytest
from building import NOW

from salesdesk.domain.deals.timeline import OWN_FIELD, EntryKind, TimelineEntry
from salesdesk.i18n.translator import use_language
from salesdesk.ui.panel.timeline.texts.entry_texts import body_of


@pytest.mark.parametrize(
    ('missing', 'words'),
    [
        ((('criterion_yes', 'need'), ('field_present', 'amount')), 'Besoin réel et Montant'),
        (((OWN_FIELD, 'Surface'),), 'Surface'),
        (((OWN_FIELD, ''),), 'Un champ qui n’existe plus'),
        ((('next_action_planned', ''),), 'Prochaine action'),
        ((('criterion_yes', 'need'), ('blood_type', 'AB')), 'Besoin réel et 1 autre'),
    ],
)
def test_what_was_missing_is_named(missing: tuple[tuple[str, str], ...], words: str) -> None:
    use_language('fr')
    entry = TimelineEntry(1, EntryKind.OVERRIDDEN, NOW, 'Promis', missing=missing)
    assert body_of(entry) == f'Promis\nManquait alors\u00a0: {words}'
