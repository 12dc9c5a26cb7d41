"""Only records that share a key are compared, and no key is shared by too many."""

from labelled_pairs import traits

from salesdesk.matching.blocking import blocking_keys, candidate_pairs


def test_pairs_come_once_with_the_smaller_id_first() -> None:
    people = {
        7: traits('Hélène Marchais; @Lefèvre; 06 12 34 56 78', 'person'),
        3: traits('MARCHAIS Helene; @Lefevre SARL; 0612345678', 'person'),
        5: traits('Karim Benali; @Nova', 'person'),
    }
    assert list(candidate_pairs(people)) == [(3, 7)]


def test_a_key_that_everybody_has_is_passed_over() -> None:
    firm = {number: traits(f'{"a" * (number + 1)} Roux; 02 41 00 00 00', 'person') for number in range(30)}
    assert list(candidate_pairs(firm, largest_block=20)) == []
    assert len(list(candidate_pairs(firm, largest_block=30))) == 30 * 29 / 2


def test_public_mail_hosts_join_nobody() -> None:
    one, other = traits('Paul Dumas; p@orange.fr', 'person'), traits('Rita Costa; r@orange.fr', 'person')
    assert blocking_keys(one).isdisjoint(blocking_keys(other))


def test_a_record_of_nothing_has_no_key() -> None:
    assert blocking_keys(traits('', 'person')) == frozenset()
    assert blocking_keys(traits('', 'company')) == frozenset()


def test_a_company_of_generic_words_still_has_keys() -> None:
    assert 'n:garage services' in blocking_keys(traits('Garage Services', 'company'))
