"""Why two records may be one, in words."""

from collections.abc import Iterable

from salesdesk.i18n.translator import _, mark

_WORDS = {
    'same_email': mark('same e-mail address'),
    'same_phone': mark('same phone'),
    'same_domain': mark('same domain'),
    'same_name': mark('same name'),
    'similar_name': mark('similar name'),
    'same_organization': mark('same organisation'),
    'same_city': mark('same town'),
}


def reason_words(codes: Iterable[str]) -> str:
    """'même téléphone, nom proche', the weightiest first; codes of a newer program are left out."""
    return ', '.join(_(_WORDS[code]) for code in codes if code in _WORDS)
