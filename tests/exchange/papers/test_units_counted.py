"""A unit on paper agrees with its quantity, where a plain rule is safe."""

import pytest

from salesdesk.domain.process.wording import Wording
from salesdesk.exchange.papers.units import unit_text


@pytest.mark.parametrize(
    ('unit', 'quantity', 'language', 'shown'),
    [
        (Wording('jour', 'day'), 12_000, 'fr', 'jours'),
        (Wording('jour', 'day'), 1_500, 'fr', 'jour'),
        (Wording('jour', 'day'), 1_500, 'en', 'days'),
        (Wording('jour', 'day'), 1_000, 'en', 'day'),
        (Wording('an', ''), 3_000, 'fr', 'ans'),
        # In the language that it was given in.
        (Wording('unité', ''), 3_000, 'en', 'unités'),
        (Wording('', 'day'), 1_500, 'fr', 'days'),
    ],
)
def test_a_unit_is_said_of_so_many(unit: Wording, quantity: int, language: str, shown: str) -> None:
    assert unit_text(unit, quantity, language) == shown


@pytest.mark.parametrize(
    'word', ['mois', 'kg', 'm²', 'jour/homme', 'licence annuelle', 'HEURE', 'pce', 'tuyau', 'h', '']
)
def test_what_no_plain_rule_is_safe_for_stays_as_it_is(word: str) -> None:
    assert unit_text(Wording(word, ''), 12_000, 'fr') == word


@pytest.mark.parametrize('word', ['box', 'battery', 'man-day', 'foot', 'each', 'kWh'])
def test_english_keeps_what_takes_more_than_an_s(word: str) -> None:
    assert unit_text(Wording('', word), 12_000, 'en') == word
