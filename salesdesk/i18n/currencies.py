"""Currencies by the signs and words people use for them: '€', 'US$', '$CA', 'francs suisses', 'KWD'."""

from functools import lru_cache

from salesdesk.i18n.letters import unaccented

_CODES = (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF '
    'CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL '
    'HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL '
    'MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON '
    'RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH '
    'UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
)
ISO_CODES = frozenset(_CODES.split())

_WORDS = {
    'AUD': 'a$ au$ aud$ $au',
    'BRL': 'r$ real reais',
    'CAD': 'c$ ca$ can$ cad$ $ca $cad $can',
    'CHF': 'fr. frs sfr francssuisses francsuisse swissfrancs swissfranc',
    'CNY': 'cn¥ rmb yuan yuans 元',
    'CZK': 'kc',
    'DZD': 'da',
    'EUR': '€ euro euros',
    'GBP': '£ £gb gb£ uk£ pound pounds livre livres livresterling livressterling poundssterling',
    'HKD': 'hk$ $hk',
    'HUF': 'ft forint forints',
    'ILS': '₪',
    'INR': '₹ rs rs. rupee rupees roupies',
    'JPY': '¥ jp¥ ¥jp yen yens 円',
    'KRW': '₩ won',
    'MAD': 'dh dhs dirham dirhams',
    'MXN': 'mx$ mex$ $mx',
    'NGN': '₦',
    'NOK': 'nkr',
    'NZD': 'nz$ $nz',
    'PHP': '₱',
    'PLN': 'zł zloty zlotys',
    'RON': 'lei',
    'RUB': '₽ rouble roubles',
    'SEK': 'kr skr',
    'SGD': 's$ sg$',
    'THB': '฿ baht',
    'TND': 'dt',
    'TRY': '₺ tl',
    'UAH': '₴',
    'USD': '$ us$ $us usd$ $usd dollar dollars',
    'VND': '₫',
    'XOF': 'fcfa cfa f.cfa francscfa',
    'XPF': 'fcfp cfpf cfp',
    'ZAR': 'rand rands',
}
_BY_WORD = {word: code for code, words in _WORDS.items() for word in words.split()}

# A sign that several countries share means the seller's own currency, if that is one of them.
_SHARED = {
    '$': ('USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'ARS', 'CLP', 'COP', 'TWD', 'XCD'),
    '£': ('GBP', 'EGP', 'LBP', 'SYP', 'GIP', 'FKP'),
    '¥': ('JPY', 'CNY'),
    'kr': ('SEK', 'NOK', 'DKK', 'ISK'),
    **dict.fromkeys(('fcfa', 'cfa', 'f.cfa', 'francscfa'), ('XOF', 'XAF')),
}


@lru_cache(maxsize=1024)
def currency_of(word: str, home: str = '') -> str | None:
    """The ISO 4217 code, None for an unknown word; `home` (the seller's own currency) decides what '$' or 'kr' is."""
    spoken = unaccented(''.join(word.split()))
    if home in _SHARED.get(spoken, ()):
        return home
    code = spoken.upper()
    return code if code in ISO_CODES else _BY_WORD.get(spoken)
