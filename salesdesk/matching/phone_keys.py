"""Phones in one spelling, whatever notation they were typed in."""

import re
from functools import lru_cache

from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, is_possible_number, parse

from salesdesk.domain.phone_notation import bare_number

# '06 12 34 56 78 (perso)': a remark. In '1-800-FLOWERS' the letters are the number, too short without them.
_REMARK = re.compile(r'[\s,(\[-]+[^\W\d_][^\d]*$')
_WHOLE_DIGITS = 8


@lru_cache(maxsize=65_536)
def phone_key(text: str, region: str) -> str:
    """'06.12.34.56.78' and '+33 (0)6 12 34 56 78 poste 12' are both '+33612345678' where region is 'FR'. '' where the
    text is no phone. Extensions are left out: they tell apart colleagues, not notations."""
    # Narrow spaces, as French is typeset, are no spaces to the library.
    try:
        number = parse(_without_remark(bare_number(text)), region)
    except NumberParseException:
        return ''
    # A number that is merely possible still tells two notations of itself to be one.
    return format_number(number, PhoneNumberFormat.E164) if is_possible_number(number) else ''


def _without_remark(text: str) -> str:
    bare = _REMARK.sub('', text)
    return bare if sum(letter.isdigit() for letter in bare) >= _WHOLE_DIGITS else text
