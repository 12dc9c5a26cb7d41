"""Reads the labelled pairs: one a line, written to be read by people."""

import re
from pathlib import Path
from typing import NamedTuple

from salesdesk.matching.record import Kind, Record, Traits
from salesdesk.matching.traits import traits_of

SAMPLES = Path(__file__).parent / 'samples'
_PHONE = re.compile(r'(tél|[+(0-9])[^@]*$')
# '020 7946 0011 GB': typed in a base whose home is there.
_REGION = re.compile(r' ([A-Z]{2})$')


class Pair(NamedTuple):
    """Two records as they would stand in the base, and the line that told of them."""

    one: Traits
    other: Traits
    line: str


def read_pairs(file: str, kind: Kind) -> list[Pair]:
    lines = [line for line in (SAMPLES / file).read_text(encoding='utf-8').splitlines() if line[:1] not in {'#', ''}]
    return [_pair(line, kind) for line in lines]


def traits(line: str, kind: Kind) -> Traits:
    """'Hélène Marchais; @Lefèvre; #Angers; h@lefevre.fr; 06 12 34 56 78': the name, then anything else."""
    name, *fields = (field.strip() for field in line.split(';'))
    regions = [found[1] for field in fields if (found := _REGION.search(field)) and field[0] in '+(0123456789']
    record = Record(
        kind,
        name,
        organization=next((field[1:] for field in fields if field.startswith('@')), ''),
        city=next((field[1:] for field in fields if field.startswith('#')), ''),
        domain=next((field for field in fields if field.startswith(('www.', 'http'))), ''),
        emails=tuple(field for field in fields if '@' in field[1:]),
        phones=tuple(_REGION.sub('', field) for field in fields if _PHONE.match(field)),
    )
    return traits_of(record, regions[0] if regions else 'FR')


def _pair(line: str, kind: Kind) -> Pair:
    one, other = line.split('|')
    return Pair(traits(one, kind), traits(other, kind), line)
