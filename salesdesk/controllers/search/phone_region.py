"""Where phones without a country code are dialled."""

_BY_CURRENCY = {'GBP': 'GB', 'USD': 'US', 'CHF': 'CH', 'CAD': 'CA', 'AUD': 'AU', 'NZD': 'NZ', 'MAD': 'MA', 'TND': 'TN'}


def phone_region(language: str, currency: str) -> str:
    """From the seller's own currency, else from her language: euros are dialled in French or in Irish."""
    return _BY_CURRENCY.get(currency, 'FR' if language == 'fr' else 'IE')
