"""The letters that were looked for are marked where they stand, accents and ligatures or not."""

import pytest

from salesdesk.domain.search import places_met, words_of


def marked(text: str, typed: str) -> str:
    for start, end in reversed(places_met(text, words_of(typed))):
        text = f'{text[:start]}[{text[start:end]}]{text[end:]}'
    return text


@pytest.mark.parametrize(
    ('text', 'typed', 'shown'),
    [
        ('Éclairage du cœur', 'ecl', '[Écl]airage du cœur'),
        ('Éclairage du cœur', 'coeu', 'Éclairage du [cœu]r'),
        ('Menuiserie Lefèvre', 'lefevre menui', '[Menui]serie [Lefèvre]'),
        ('Clairière', 'lair', 'C[lair]ière'),
        ('Le lac', 'lac', 'Le [lac]'),
        ('Bornes', 'zzz', 'Bornes'),
        ('Atelier', 'atelier ate', '[Atelier]'),
        ('', 'a', ''),
    ],
)
def test_what_was_met_is_marked(text: str, typed: str, shown: str) -> None:
    assert marked(text, typed) == shown
