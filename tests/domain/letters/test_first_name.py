"""The first name in a name as people type it."""

import pytest

from salesdesk.domain.letters.first_name import first_name_of


@pytest.mark.parametrize(
    ('name', 'first'),
    [
        ('Antoine Girardeau', 'Antoine'),
        ('Antoine GIRARDEAU', 'Antoine'),
        ('GIRARDEAU Antoine', 'Antoine'),
        ('DA SILVA Maria', 'Maria'),
        ('Girardeau, Antoine', 'Antoine'),
        ('M. Antoine Girardeau', 'Antoine'),
        ('Mme Claire Le Gall', 'Claire'),
        ('Dr. Jean-Pierre de la Tour', 'Jean-Pierre'),
        ('Mme Girardeau', ''),
        ('Monsieur Girardeau', ''),
        ('Girardeau, M.', ''),
        ('Antoine', 'Antoine'),
        ('JP Dupont', 'JP'),
        ('J. Dupont', 'J.'),
        ('ANTOINE GIRARDEAU', 'ANTOINE'),
        ('  Élodie\u00a0 Œuvrard ', 'Élodie'),
        ('Madame', ''),
        ('Girardeau,', 'Girardeau'),
        (',', ''),
        ('', ''),
    ],
)
def test_the_first_name(name: str, first: str) -> None:
    assert first_name_of(name) == first
