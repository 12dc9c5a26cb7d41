"""Words without accents."""

from salesdesk.i18n.letters import unaccented


def test_case_and_accents_go() -> None:
    assert unaccented('Été À Noël') == 'ete a noel'
    assert unaccented('PLAIN') == 'plain'


def test_spaces_that_do_not_break_become_plain_ones() -> None:
    assert unaccented('é\u202f1\u00a0é') == 'e 1 e'
