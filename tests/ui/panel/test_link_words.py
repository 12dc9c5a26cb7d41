"""How a linked deal is named in the panel, in both languages."""

import pytest
from PySide6.QtWidgets import QApplication

from salesdesk.controllers.linked.link_controller import LinkedDeal
from salesdesk.domain.closing.deal_link import LinkKind
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.i18n.translator import use_language
from salesdesk.ui.panel.linked.link_row import LinkLine
from salesdesk.ui.panel.linked.link_texts import link_caption, link_words

AFTER_SALES, REFERRAL, RENEWAL, RETRY, FOLLOWS = LinkKind


def linked(kind: LinkKind, *, is_older: bool, referrer: str = '', title: str = 'Toiture') -> LinkedDeal:
    return LinkedDeal(1, title, DealStatus.OPEN, kind, is_older, referrer)


WORDS = [
    (AFTER_SALES, True, 'Vient de la vente :', 'From the sale:'),
    (AFTER_SALES, False, 'Suivi :', 'After-sales:'),
    (REFERRAL, True, 'Recommandée par :', 'Referred by:'),
    (REFERRAL, False, 'Recommandation :', 'Referral:'),
    (RENEWAL, True, 'Renouvelle :', 'Renews:'),
    (RENEWAL, False, 'Renouvelée par :', 'Renewed by:'),
    (RETRY, True, 'Nouvelle tentative après :', 'New attempt after:'),
    (RETRY, False, 'Retentée :', 'Tried again:'),
    (FOLLOWS, True, 'Fait suite à :', 'Follows:'),
    (FOLLOWS, False, 'Suivie de :', 'Followed by:'),
]
WAYS = [f'{kind}-{"older" if is_older else "younger"}' for kind, is_older, *_said in WORDS]


@pytest.mark.parametrize(('kind', 'is_older', 'french', 'english'), WORDS, ids=WAYS)
def test_each_way_has_words_of_its_own(kind: LinkKind, is_older: bool, french: str, english: str) -> None:
    one = linked(kind, is_older=is_older)
    assert link_words(one) == english
    use_language('fr')
    try:
        said = link_words(one)
    finally:
        use_language('en')
    assert said == french.replace(' :', '\u00a0:')


CAPTIONS = {
    'who referred it': (linked(REFERRAL, is_older=True, referrer='Zoé'), 'Zoé, Toiture'),
    'nobody named': (linked(REFERRAL, is_older=True), 'Toiture'),
    'whom she referred': (linked(REFERRAL, is_older=False, referrer='Zoé'), 'Toiture'),
    'another kind': (linked(RENEWAL, is_older=True, referrer='Zoé'), 'Toiture'),
    'braces': (linked(REFERRAL, is_older=True, referrer='{title}', title='{name}'), '{title}, {name}'),
}


@pytest.mark.parametrize(('one', 'caption'), CAPTIONS.values(), ids=CAPTIONS)
def test_the_other_deal_is_named_after_who_spoke_of_it(one: LinkedDeal, caption: str) -> None:
    assert link_caption(one) == caption


@pytest.mark.parametrize('title', ['Toît', 'Réfection complète ' * 25, ''], ids=['short', 'very long', 'none'])
def test_a_line_is_read_in_full_and_pressed(qapp: QApplication, title: str) -> None:
    pressed: list[bool] = []
    line = LinkLine('Renews:', title, lambda: pressed.append(True))
    assert (line.link.accessibleName(), line.link.toolTip()) == (f'Renews: {title}', title)
    assert line.minimumSizeHint().width() < 300
    line.link.click()
    assert pressed == [True]
