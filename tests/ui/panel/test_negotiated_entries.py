"""The timeline tells of promises, concessions, objections, contracts and linked deals in both languages."""

from typing import Any

import pytest
from building import NOW, euros, in_days

from salesdesk.domain.deals.timeline import EntryKind, TimelineEntry
from salesdesk.i18n.translator import use_language
from salesdesk.ui.panel.timeline.texts.entry_texts import body_of, chip_of, icon_of, title_of

PROMISED, CONCEDED, OBJECTED, LINKED = EntryKind.PROMISED, EntryKind.CONCEDED, EntryKind.OBJECTED, EntryKind.LINKED
TITLES: list[tuple[EntryKind, dict[str, Any], str, str]] = [
    (PROMISED, {'side': 'mine', 'day': in_days(3)}, 'Promesse faite, pour le 12 juin', 'Promise made, for 12 Jun'),
    (PROMISED, {'side': 'mine', 'day': in_days(365)}, 'Promesse faite, pour le 9 juin 2027',
     'Promise made, for 9 Jun 2027'),
    (PROMISED, {'side': 'theirs'}, 'Promesse du client', 'The customer’s promise'),
    (CONCEDED, {'side': 'mine', 'amount': euros(300)}, 'Concession faite, 300 €', 'Concession given, €300'),
    (CONCEDED, {'side': 'theirs'}, 'Concession obtenue', 'Concession got'),
    (OBJECTED, {}, 'Objection', 'Objection'),
    (EntryKind.CONTRACT_SIGNED, {'name': 'Pose'}, 'Contrat signé, Pose', 'Contract signed, Pose'),
    (LINKED, {'link': 'after_sales', 'way': 'to', 'name': 'Hall'}, 'Après-vente commencé : Hall',
     'After-sales started: Hall'),
    (LINKED, {'link': 'after_sales', 'way': 'from', 'name': 'Hall'}, 'Après la vente de Hall',
     'After the sale of Hall'),
    # What a later program wrote.
    (LINKED, {'link': 'sister', 'way': 'to', 'name': 'Hall'}, 'sister, Hall', 'sister, Hall'),
    (LINKED, {'link': 'retry', 'way': 'aside', 'name': 'Hall'}, 'retry, Hall', 'retry, Hall'),
    (PROMISED, {'side': 'ours', 'day': in_days(3)}, 'Promesse, ours, pour le 12 juin', 'Promise, ours, for 12 Jun'),
    (CONCEDED, {'side': 'ours', 'amount': euros(300)}, 'Concession, ours, 300 €', 'Concession, ours, €300'),
    (CONCEDED, {'side': ''}, 'Concession', 'Concession'),
    (LINKED, {'link': 'referral', 'way': 'to', 'name': 'Hall'}, 'A recommandé : Hall', 'Referred us: Hall'),
    (LINKED, {'link': 'renewal', 'way': 'from', 'name': 'Hall'}, 'Renouvellement de Hall', 'Renewal of Hall'),
    (LINKED, {'link': 'retry', 'way': 'to', 'name': 'Hall'}, 'Nouvelle tentative : Hall', 'Tried again: Hall'),
]  # fmt: skip
CHIPS = [
    (PROMISED, {'state': 'kept'}, 'tenue', 'ok'),
    (PROMISED, {'state': 'broken'}, 'non tenue', 'red'),
    (PROMISED, {'state': 'kept_late'}, 'tenue en retard', 'amber'),
    (PROMISED, {'state': 'late'}, 'en retard', 'amber'),
    (PROMISED, {'state': 'open'}, 'à tenir', 'neutral'),
    (PROMISED, {'state': 'sold on'}, 'sold on', 'neutral'),
    (OBJECTED, {'worked': True}, 'la réponse a porté', 'ok'),
    (OBJECTED, {'worked': False}, 'la réponse n’a pas porté', 'red'),
]


def entry(kind: EntryKind, **values: Any) -> TimelineEntry:
    return TimelineEntry(1, kind, NOW, 'Trop long', **values)


@pytest.mark.parametrize(('kind', 'values', 'french', 'english'), TITLES)
def test_a_line_says_what_happened(kind: EntryKind, values: dict[str, Any], french: str, english: str) -> None:
    said = {}
    for language in ('fr', 'en'):
        use_language(language)
        said[language] = title_of(entry(kind, **values)).replace('\u00a0', ' ').replace('\u202f', ' ')
    assert said == {'fr': french, 'en': english}
    assert icon_of(entry(kind, **values))


@pytest.mark.parametrize(('kind', 'values', 'words', 'color'), CHIPS)
def test_a_chip_says_where_it_stands(kind: EntryKind, values: dict[str, Any], words: str, color: str) -> None:
    use_language('fr')
    chip = chip_of(entry(kind, **values))
    assert chip is not None
    assert (chip.text, chip.kind) == (words, color)


def test_what_is_not_known_has_no_chip() -> None:
    assert chip_of(entry(OBJECTED)) is chip_of(entry(PROMISED)) is None


def test_an_objection_is_told_with_its_answer() -> None:
    use_language('fr')
    assert body_of(entry(OBJECTED, reply='Deux équipes')) == 'Trop long\nRéponse\u00a0: Deux équipes'
    assert body_of(entry(OBJECTED)) == 'Trop long'


def test_the_day_of_a_promise_kept_late_stands_below_it() -> None:
    use_language('fr')
    late = entry(PROMISED, side='theirs', day=in_days(3), state='kept_late')
    assert (title_of(late), body_of(late)) == ('Promesse du client', 'Trop long\nElle était pour le 12 juin 2026')
    assert body_of(entry(PROMISED, side='theirs', day=in_days(3), state='broken')) == 'Trop long'


def test_a_concession_is_told_with_what_was_asked_in_return() -> None:
    use_language('fr')
    assert body_of(entry(CONCEDED, reply='Signer avant juillet')) == (
        'Trop long\nEn échange\u00a0: Signer avant juillet'
    )
    assert body_of(entry(CONCEDED)) == 'Trop long'
