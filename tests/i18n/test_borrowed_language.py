"""A letter in another language than the program's: that language is borrowed, and given back."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from salesdesk.i18n.formats import deals_text, money_text
from salesdesk.i18n.translator import current_language, in_language, use_language


def test_texts_and_figures_inside_are_in_the_language_of_the_letter() -> None:
    use_language('fr')
    with in_language('en'):
        assert (deals_text(2), money_text(1_240_000, 'EUR', 2)) == ('2 deals', '€12,400')
    assert (deals_text(2), money_text(1_240_000, 'EUR', 2)) == ('2 affaires', '12\u202f400\u00a0€')


def test_a_language_borrowed_twice_is_given_back_step_by_step() -> None:
    use_language('en')
    with in_language('fr'):
        with in_language('en'):
            assert current_language() == 'en'
        assert current_language() == 'fr'
    assert current_language() == 'en'


def test_it_is_given_back_after_a_fault_too() -> None:
    use_language('fr')
    with pytest.raises(ValueError, match='paper'), in_language('en'):
        raise ValueError('paper')
    assert current_language() == 'fr'


def test_another_thread_goes_on_in_the_language_of_the_program() -> None:
    use_language('fr')
    with in_language('en'), ThreadPoolExecutor(1) as threads:
        assert threads.submit(current_language).result() == 'fr'


def test_a_language_that_is_none_of_ours_is_english() -> None:
    use_language('fr')
    with in_language('de'):
        assert deals_text(2) == '2 deals'
