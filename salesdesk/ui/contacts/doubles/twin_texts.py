"""What is said about two records that may be one."""

from salesdesk.controllers.people.duplicates_controller import DuplicatePair
from salesdesk.domain.search import RecordType
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.contacts.near.reason_words import reason_words

# The weightiest ones: the banner is one line.
MOST_REASONS = 2


def banner_lead(count: int) -> str:
    return ngettext('{count} possible duplicate.', '{count} possible duplicates.', count).format(
        count=number_text(count)
    )


def pair_text(pair: DuplicatePair) -> str:
    """'« Menuiserie Lefevre » ressemble à « Menuiserie Lefèvre » : même téléphone, même ville.'"""
    words = _('“{one}” looks like “{other}”: {reasons}.')
    one, other = (_called(each.name, each.organization, pair) for each in (pair.one, pair.other))
    return words.format(one=one, other=other, reasons=reason_words(pair.match.reasons[:MOST_REASONS]))


def kind_word(pair: DuplicatePair) -> str:
    return _('Person') if pair.kind is RecordType.CONTACT else _('Organisation')


def _called(name: str, organization: str, pair: DuplicatePair) -> str:
    """Two of one name are told apart by where they work."""
    return f'{name}, {organization}' if organization and pair.one.name == pair.other.name else name
