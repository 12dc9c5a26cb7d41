"""Scores and the reasons that are told to the seller."""

import pytest
from labelled_pairs import traits

from salesdesk.matching.match import Match, Reason
from salesdesk.matching.similarity import is_duplicate, similarity


def people(one: str, other: str) -> Match:
    return similarity(traits(one, 'person'), traits(other, 'person'))


def companies(one: str, other: str) -> Match:
    return similarity(traits(one, 'company'), traits(other, 'company'))


def test_reasons_come_with_the_weightiest_first() -> None:
    one = 'Hélène Marchais; @Lefèvre; h.marchais@lefevre.fr; 06 12 34 56 78'
    assert people(one, 'H. MARCHAIS; @Lefèvre SARL; h.marchais@lefevre.fr; +33612345678').reasons == (
        Reason.SAME_EMAIL,
        Reason.SAME_PHONE,
        Reason.SAME_DOMAIN,
        Reason.SIMILAR_NAME,
        Reason.SAME_ORGANIZATION,
    )


def test_companies_tell_their_town_and_domain() -> None:
    match = companies('Lefèvre; #Angers; www.lefevre.fr', 'LEFEVRE SARL; #angers; contact@lefevre.fr')
    assert match.reasons == (Reason.SAME_DOMAIN, Reason.SAME_CITY, Reason.SAME_NAME)


def test_strangers_have_no_reason() -> None:
    assert people('Hélène Marchais', 'Karim Benali') == Match(0.0)


def test_a_person_is_no_company() -> None:
    one = traits('Jean Martin; j@martin.fr', 'person')
    other = traits('Jean Martin; j@martin.fr', 'company')
    assert similarity(one, other) == Match(0.0)
    assert not is_duplicate(one, other)


def test_more_in_common_scores_higher() -> None:
    alone = people('Jean Martin', 'Jean Martin')
    together = people('Jean Martin; @Nova', 'Jean Martin; @Nova')
    assert together.score > alone.score > people('Jean Martin; @Nova', 'Jean Martin; @Orbis').score


def test_who_was_entered_by_an_address_alone_is_found_by_it() -> None:
    assert people('h.marchais@lefevre.fr', 'Hélène Marchais; h.marchais@lefevre.fr').is_duplicate
    assert people('06 12 34 56 78', 'Hélène Marchais; +33612345678').is_duplicate


@pytest.mark.parametrize('name', ['', '-', '(', '   ', '…'])
def test_a_name_of_nothing_matches_nothing(name: str) -> None:
    assert not people(name, name).is_duplicate
    assert not companies(name, name).is_duplicate


def test_initials_are_known_with_the_small_words_or_without() -> None:
    assert companies("Association Régionale pour l'Emploi des Jeunes", 'AREJ').is_duplicate
    assert companies('Société Générale de Nettoyage du Midi', 'SGNM').is_duplicate


def test_three_letters_are_met_by_chance() -> None:
    assert not companies('Constructions Métalliques Rhodaniennes', 'CMR').is_duplicate
    assert not companies('SGNM; #Lille', 'Société Générale de Nettoyage du Midi; #Toulon').is_duplicate


def test_a_letter_forgotten_of_two_is_a_slip() -> None:
    assert companies('Mallet Travaux Publics', 'Malet Travaux Publics').is_duplicate
    assert not companies('Bela Coiffure', 'Bella Coiffure').is_duplicate


def test_opposite_beginnings_are_two_words() -> None:
    assert not companies('Northgate Roofing', 'Southgate Roofing').is_duplicate


def test_who_owns_the_walls_is_another_company() -> None:
    assert not companies('SCI Kermarrec; 02 98 00 00 01', 'Kermarrec Électricité; 02 98 00 00 01').is_duplicate


def test_a_form_is_known_written_out_or_with_strokes() -> None:
    assert companies('Nordlys A/S', 'Nordlys Aktieselskab').is_duplicate
    assert companies('Eriksson Båtar Aktiebolag', 'Eriksson Båtar AB').is_duplicate
