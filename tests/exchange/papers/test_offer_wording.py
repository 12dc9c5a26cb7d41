"""What the paper of a proposal says, in the language of the customer."""

from dataclasses import replace
from datetime import date

import pytest
from papered_offers import HEAD, line, paper, reckoned_net, reckoned_sums

from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.domain.proposals.line_item import DiscountKind
from salesdesk.domain.proposals.product import Billing
from salesdesk.exchange.papers.offer_lines import rate_text
from salesdesk.exchange.papers.offer_text import OfferText
from salesdesk.exchange.papers.offer_wording import offer_text
from salesdesk.i18n.formats import money_text
from salesdesk.i18n.translator import current_language, in_language, use_language

FREE = {'vat': 0, 'discount_kind': DiscountKind.NONE, 'discount': 0}


def said(text: OfferText) -> dict[str, str]:
    """The sums of the first block by their names."""
    return {one.name: one.value for one in text.totals[0].lines}


def euros(minor: int) -> str:
    with in_language('fr'):
        return money_text(minor, 'EUR', 2, cents=True)


@pytest.mark.parametrize('spoken', ['fr', 'en'])
def test_the_paper_speaks_to_the_customer_whatever_the_program_speaks(spoken: str) -> None:
    use_language(spoken)
    french, english = offer_text(paper(1)), offer_text(paper(1, 'en'))
    assert (french.kind, french.facts[0], french.parts[0].rows[0].quantity) == (
        'Proposition', ('Date', '9 juin 2026'), '1\xa0jour',
    )  # fmt: skip
    assert (english.kind, english.facts[0], english.parts[0].rows[0].quantity) == (
        'Proposal', ('Date', '9 Jun 2026'), '1\xa0day',
    )  # fmt: skip
    assert current_language() == spoken


def test_a_name_that_was_given_in_one_language_alone_is_read_in_it() -> None:
    text = offer_text(paper([line(name=Wording('Audit', ''), unit=Wording('jour', ''))], 'en'))
    assert (text.parts[0].rows[0].name, text.parts[0].rows[0].quantity) == ('Audit', '1\xa0jour')


@pytest.mark.parametrize('count', [1, 40, 400])
def test_each_line_says_its_own_amount(count: int) -> None:
    offer = paper(count)
    shown = {row.name: row.net for part in offer_text(offer).parts for row in part.rows}
    assert len(shown) == count
    assert all(shown[one.name.fr].startswith(euros(reckoned_net(one))) for one in offer.lines)


@pytest.mark.parametrize('count', [1, 40, 400])
def test_the_sums_are_those_of_exact_fractions(count: int) -> None:
    offer = paper(count)
    net, vats, gross = reckoned_sums(offer.lines, Billing.ONCE)
    sums = said(offer_text(offer))
    assert (sums['Total HT'], sums['Total TTC']) == (euros(net), euros(gross))
    shown = [value for name, value in sums.items() if name.startswith('TVA')]
    assert shown == [euros(vat) for _rate, vat in sorted(vats.items(), reverse=True)]


def test_what_is_paid_again_has_a_part_and_sums_of_its_own() -> None:
    text = offer_text(paper([line(0), line(2), line(4)]))
    assert [part.heading for part in text.parts] == ['Une seule fois', 'Chaque mois', 'Chaque année']
    assert [block.heading for block in text.totals] == ['Une seule fois', 'Chaque mois', 'Chaque année', '']
    assert text.totals[-1].lines[0].name == 'Les douze premiers mois, HT'


def test_an_offer_that_is_paid_once_has_no_headings() -> None:
    text = offer_text(paper([line(0), line(1)]))
    assert [part.heading for part in text.parts] == ['']
    assert [block.heading for block in text.totals] == ['']


def test_a_monthly_offer_says_that_it_is_monthly() -> None:
    text = offer_text(paper([line(0, billing=Billing.MONTHLY)]))
    assert [part.heading for part in text.parts] == ['Chaque mois']
    assert text.totals[0].heading == 'Chaque mois'


def test_options_come_last_are_marked_and_in_no_sum() -> None:
    option = line(1, is_optional=True, billing=Billing.MONTHLY)
    firm, with_option = offer_text(paper([line(0)])), offer_text(paper([option, line(0)]))
    assert with_option.totals == firm.totals
    assert [part.heading for part in with_option.parts] == ['', 'En option, non compris dans les totaux']
    row = with_option.parts[-1].rows[0]
    assert row.is_optional
    assert row.net == f'{euros(reckoned_net(option))} / mois'


def test_an_offer_of_options_alone_has_no_sum() -> None:
    text = offer_text(paper([line(0, is_optional=True)]))
    assert (text.totals, len(text.parts)) == ((), 1)


def test_an_offer_without_lines_still_is_one() -> None:
    text = offer_text(paper(0))
    assert (text.parts, text.totals, text.title) == ((), (), 'Refonte du parcours de vente de l’atelier')


def test_a_seller_who_asks_no_vat_does_not_speak_of_it() -> None:
    text = offer_text(paper([line(0, **FREE), line(1, **FREE)]))
    assert (text.columns.vat, text.columns.net, text.columns.price) == ('', 'Montant', 'Prix unitaire')
    assert [one.name for one in text.totals[0].lines] == ['Total']


def test_a_line_without_vat_among_others_says_so() -> None:
    text = offer_text(paper([line(0), line(1, vat=0)]))
    assert [row.vat for row in text.parts[0].rows] == ['20\xa0%', '0\xa0%']
    assert any(name.startswith('TVA 0\xa0%') for name in said(text))


def test_the_column_of_discounts_stands_where_there_is_one() -> None:
    plain, percent, amount = line(0), line(1, billing=Billing.ONCE), line(2, billing=Billing.ONCE)
    assert offer_text(paper([plain])).columns.discount == ''
    text = offer_text(paper([plain, percent, amount]))
    assert [row.discount for row in text.parts[0].rows] == ['', '10,5\xa0%', euros(150)]
    sums = said(text)
    assert (sums['Avant remise'], sums['Remise'], sums['Total HT']) == (euros(140_517), euros(-3_391), euros(137_126))


@pytest.mark.parametrize(
    ('rate', 'french', 'english'),
    [(2000, '20\xa0%', '20%'), (550, '5,5\xa0%', '5.5%'), (210, '2,1\xa0%', '2.1%'), (0, '0\xa0%', '0%'),
     (1055, '10,55\xa0%', '10.55%'), (10_000, '100\xa0%', '100%')],
)  # fmt: skip
def test_rates_as_they_are_read(rate: int, french: str, english: str) -> None:
    for language, expected in (('fr', french), ('en', english)):
        with in_language(language):
            assert rate_text(rate) == expected


def test_an_amount_in_another_currency_has_its_own_cents() -> None:
    text = offer_text(paper([line(0, price=Money(120_000, 'JPY'))], 'en'))
    assert text.parts[0].rows[0].price == '¥120,000'


def test_the_seller_stands_there_as_far_as_she_said_who_she_is() -> None:
    person = replace(HEAD, company='')
    assert offer_text(paper(1)).seller[:3] == ('Roussel Conseil', 'Camille Roussel', '12 rue des Lilas')
    assert offer_text(paper(1, letterhead=person)).seller[:2] == ('Camille Roussel', '12 rue des Lilas')
    empty = offer_text(paper(1, letterhead=Letterhead()))
    assert (empty.seller, empty.legal, empty.signature.left[0]) == ((), '', 'Le prestataire')


def test_the_customer_is_the_organisation_else_the_person() -> None:
    assert offer_text(paper(1)).customer[:2] == ('Girardeau & Fils', 'Antoine Girardeau')
    assert offer_text(paper(1, organization=None)).customer[0] == 'Antoine Girardeau'
    nobody = offer_text(paper(1, organization=None, contact=None, address=''))
    assert (nobody.customer, nobody.signature.right[0]) == ((), 'Le client')


def test_an_offer_without_a_last_day_does_not_name_one() -> None:
    offer = paper(1)
    assert ('Valable jusqu’au', '9 juil. 2026') in offer_text(offer).facts
    endless = replace(offer, proposal=replace(offer.proposal, valid_until=None))
    assert [name for name, _value in offer_text(endless).facts] == ['Date', 'Version']


def test_legal_mentions_are_one_text_in_which_no_number_is_parted() -> None:
    legal = offer_text(paper(1)).legal
    assert legal.endswith('SIRET\xa0123\xa0456\xa0789\xa000012 · N°\xa0de\xa0TVA\xa0FR12\xa0123456789')
    assert '\n' not in legal


def test_a_title_of_its_own_goes_before_the_deals() -> None:
    offer = paper(1)
    titled = replace(offer, proposal=replace(offer.proposal, title='Phase 2'), dated_on=date(2025, 12, 31))
    text = offer_text(titled)
    assert (text.title, text.foot, text.facts[0][1]) == ('Phase 2', 'Proposition v2, Phase 2', '31 déc. 2025')
