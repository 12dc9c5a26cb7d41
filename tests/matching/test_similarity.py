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
