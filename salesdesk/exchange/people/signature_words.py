"""What the lines of a signature are told apart by."""

import re

from salesdesk.domain.folding import fold

_TITLE = re.compile(
    r'\b(directeur|directrice|director|gerante?|presidente?|president|vice|pdg|dg|ceo|cto|cfo|coo|cmo|vp|responsable'
    r'|manager|chef|cheffe|head|lead|commercial|commerciale|sales|account|chargee?|assistante?|assistant|ingenieure?'
    r'|engineer|consultante?|consultant|architecte?|architect|officer|founder|cofounder|co-founder|fondateur|fondatrice'
    r'|associee?|partner|acheteur|acheteuse|achats|buyer|purchasing|procurement|technicien|technicienne|technician'
    r'|comptable|accountant|avocate?|lawyer|solicitor|attorney|notaire|secretaire|secretary|coordinateur|coordinatrice'
    r'|coordinator|conseiller|conseillere|adviser|advisor|specialist|specialiste|analyst|analyste|developer|developpeur'
    r'|developpeuse|designer|owner|proprietaire|artisan|conducteur|conductrice|adjointe?|deputy|maire|mayor|executive'
    r'|representative|attachee?|administratrice|administrateur|administrator|supervisor|superviseur|chairman|chairwoman'
    r'|professeur|professor|docteur|juriste|daf|drh|rssi|dsi|geschaftsfuhrer|leiter|vertriebsleiter)\b'
)
# The short ones are words of every day in small letters.
_FORM = re.compile(
    r'\b((?i:sarl|s\.a\.r\.l|eurl|sasu|selarl|gmbh|ltd|limited|llc|llp|inc|corp|plc|s\.?r\.?l|s\.?p\.?a)|S\.?A\.?S|S\.?A'
    r'|SCI|SCOP|Scop|AG|B\.?V|N\.?V|AB|Oy|OY|KG|ApS)\b\.?'
)
_STREET = re.compile(
    r"\b(rue|avenue|av|bd|boulevard|place|chemin|route|allees?|impasse|quai|cours|square|zone|za|zi|zac|parc|lieu-dit|bp|cs"
    r'|street|st|road|rd|ave|lane|ln|drive|dr|way|court|blvd|suite|floor|\w*strasse|\w*straat|via|calle|po box)\b'
)
_TOWN = re.compile(
    r'(?:^|[\s,–-])(?:[A-Z]{1,2}-)?\d{4,5}\s+[^\W\d_]{2}|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b'
    r'|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b'
)
_REGISTER = re.compile(
    r'\b(siret|siren|rcs|tva|vat|iban|bic|naf|ape|capital|ein|abn|company no|registered|ust-id|handelsregister|hrb)\b'
    r'|r\.c\.s',
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"(?:[^\W\d_]\.-?){1,3}|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PARTICLES = frozenset(
    ('de', 'du', 'des', 'la', 'le', 'van', 'von', 'der', 'den', 'da', 'di', 'del', 'el', 'al', 'bin', 'ben', 'd')
)
_CIVILITY = re.compile(r'^(m\.|mr\.?|mrs\.?|ms\.?|mme\.?|mlle\.?|dr\.?|me\.?|maître|monsieur|madame)\s+', re.IGNORECASE)
_DEGREES = re.compile(r',?\s+(ph\.?d|mba|esq|cpa|jr|sr)\.?$', re.IGNORECASE)


def is_title(text: str) -> bool:
    return _TITLE.search(fold(text)) is not None


def has_legal_form(text: str) -> bool:
    return _FORM.search(text) is not None


def is_register(text: str) -> bool:
    """The company's numbers at the register, the tax office and the bank."""
    return _REGISTER.search(text) is not None


def is_street(text: str) -> bool:
    return bool(re.search(r'\d', text)) and _STREET.search(fold(text)) is not None


def is_town(text: str) -> bool:
    """A line with a postcode and a place."""
    return _TOWN.search(text) is not None


def bare_name(text: str) -> str:
    """Without Mrs and PhD."""
    return _DEGREES.sub('', _CIVILITY.sub('', text.strip())).strip()


def is_name(text: str) -> bool:
    """Two to five words, all letters, each beginning with a capital, as names are signed."""
    words = bare_name(text).split()
    if not 2 <= len(words) <= 5 or has_legal_form(text) or is_title(text):
        return False
    return all(_NAME_WORD.fullmatch(word) and (word[0].isupper() or word in _PARTICLES) for word in words)
