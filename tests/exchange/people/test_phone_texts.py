"""Phones in a line, with the word before them."""

import pytest

from salesdesk.exchange.people.phone_texts import phones_in
from salesdesk.exchange.people.proposed_person import Labelled


@pytest.mark.parametrize(
    ('line', 'phones'),
    [
        ('06 12 34 56 78', [Labelled('06 12 34 56 78')]),
        ('Portable : +33 (0)6 12 34 56 78', [Labelled('+33 (0)6 12 34 56 78', 'mobile')]),
        ('Tél. 02.41.55.66.77 poste 214', [Labelled('02.41.55.66.77 poste 214')]),
        ('Fax: (617) 555-0148', [Labelled('(617) 555-0148', 'fax')]),
        ('Domicile 02 41 00 00 01', [Labelled('02 41 00 00 01', 'home')]),
        (
            'GSM 0470 12 34 56 / Bureau 02 555 12 12',
            [Labelled('0470 12 34 56', 'mobile'), Labelled('02 555 12 12', 'work')],
        ),
        ('Appelez le 06\u00a012\u00a034\u00a056\u00a078 demain', [Labelled('06\u00a012\u00a034\u00a056\u00a078')]),
        ('2026-11-27', []),
        ('le 12/06/2026 à 10:30', []),
        ('Tél. 12/06/2026', []),
        ('p. 2026-11-27', []),
        (
            'Bureau 02 41 55 66 77, fax 02 41 55 66 78',
            [Labelled('02 41 55 66 77', 'work'), Labelled('02 41 55 66 78', 'fax')],
        ),
        ('12 400,00 €', []),
        ('49000 Angers', []),
        ('BP 40123 - 49001 Angers', []),
        ('commande 123456789', []),
        ('', []),
    ],
)
def test_phones_are_found_as_written(line: str, phones: list[Labelled]) -> None:
    assert [phone for phone, _span in phones_in(line)] == phones
