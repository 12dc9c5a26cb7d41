"""The countries whose public holidays are on offer, the seller's likely ones first; others go by their ISO code."""

from salesdesk.i18n.translator import _, mark

# Of no country: an ISO code that no country will ever have.
NOWHERE = 'ZZ'
NAMES = {
    'FR': mark('France'),
    'BE': mark('Belgium'),
    'CH': mark('Switzerland'),
    'LU': mark('Luxembourg'),
    'MC': mark('Monaco'),
    'CA': mark('Canada'),
    'GP': mark('Guadeloupe'),
    'MQ': mark('Martinique'),
    'GF': mark('French Guiana'),
    'RE': mark('Réunion'),
    'NC': mark('New Caledonia'),
    'PF': mark('French Polynesia'),
    'MA': mark('Morocco'),
    'TN': mark('Tunisia'),
    'DZ': mark('Algeria'),
    'SN': mark('Senegal'),
    'CI': mark('Côte d’Ivoire'),
    'CM': mark('Cameroon'),
    'BJ': mark('Benin'),
    'TG': mark('Togo'),
    'GA': mark('Gabon'),
    'MG': mark('Madagascar'),
    'MU': mark('Mauritius'),
    'HT': mark('Haiti'),
    'DE': mark('Germany'),
    'AT': mark('Austria'),
    'ES': mark('Spain'),
    'IT': mark('Italy'),
    'PT': mark('Portugal'),
    'GB': mark('United Kingdom'),
    'IE': mark('Ireland'),
    'NL': mark('Netherlands'),
    'DK': mark('Denmark'),
    'SE': mark('Sweden'),
    'NO': mark('Norway'),
    'FI': mark('Finland'),
    'PL': mark('Poland'),
    'CZ': mark('Czechia'),
    'HU': mark('Hungary'),
    'RO': mark('Romania'),
    'GR': mark('Greece'),
    'US': mark('United States'),
    'AU': mark('Australia'),
    'NZ': mark('New Zealand'),
    NOWHERE: mark('No public holidays'),
}


def country_name(code: str) -> str:
    return _(NAMES[code]) if code in NAMES else code
