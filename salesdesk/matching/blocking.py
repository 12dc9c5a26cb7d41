"""Which records are worth comparing: those that share a key. No record is laid beside all the others."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from salesdesk.matching.name_tokens import initials_of, name_key, telling, telling_of_person, without_manners
from salesdesk.matching.name_words import MANNERS, TRADES
from salesdesk.matching.record import Traits

# A key that so many share is a switchboard or a first name: it says nothing, and pairs grow with its square.
LARGEST_BLOCK = 200
# What a slip leaves alone is common sooner: 'b:carros' is a trade.
_LARGEST_SLIP_BLOCK = 30
_SLIP_KEYS = ('b:', 'm:', 'f:')
_END = 6
_MOST_INITIALS = 6


def blocking_keys(traits: Traits) -> frozenset[str]:
    """Two records that may be the same have at least one key in common.

    'e:' e-mail, 'p:' phone, 'd:' domain, 'n:' name, 'o:' a name within an organisation, 't:' a word within a town,
    'i:' initials, 'b:', 'm:' and 'f:' the parts of a name that a slip leaves alone.
    """
    direct = {f'e:{email}' for email in traits.emails} | {f'p:{phone}' for phone in traits.phones}
    return frozenset(direct | (_person_keys(traits) if traits.kind == 'person' else _company_keys(traits)))


def _person_keys(traits: Traits) -> set[str]:
    if not traits.name:
        return set()
    places = {f'd:{domain}' for domain in traits.domains} | {f'o:{word}' for word in _distinctive(traits.organization)}
    told = telling_of_person(traits.name)
    initials = ''.join(sorted(word[0] for word in told))
    within = {f'{place}|{part}' for place in places for part in (initials, *told)}
    return within | {person_key(traits.name), f'n:{_squeezed(traits.name)}'}


def person_key(words: tuple[str, ...]) -> str:
    """Everyone so called has it, the words of her name in any order."""
    return f'n:{name_key(telling_of_person(words))}'


def company_key(words: tuple[str, ...]) -> str:
    """Every company so called has it, whatever its legal form."""
    return f'n:{"".join(without_manners(words))}'


def _company_keys(traits: Traits) -> set[str]:
    words = _distinctive(traits.name)
    keys = {f'd:{domain}' for domain in traits.domains} | {f'i:{short}' for short in _short_names(traits.name)}
    if words:
        told = without_manners(traits.name)
        keys |= {f'n:{name_key(telling(told))}', company_key(traits.name)} | _slip_keys(
            ''.join(sorted(words)), traits.city
        )
    return keys | {f't:{word}|{traits.city}' for word in words if traits.city}


def _short_names(words: tuple[str, ...]) -> frozenset[str]:
    """The initials of a long name; a name of one word may be such initials."""
    return frozenset(words) if len(words) == 1 and 3 <= len(words[0]) <= _MOST_INITIALS else initials_of(words)


def _slip_keys(named: str, city: str) -> set[str]:
    """A slip is at the beginning, in the middle or at the end, and leaves the rest as it was. Shorter ends are enough
    within one town."""
    keys = {f'm:{named[:3]}{named[-3:]}'}
    if len(named) > _END:
        keys |= {f'b:{named[:_END]}', f'f:{named[-_END:]}'}
    return keys | ({f'b:{named[:4]}|{city}', f'f:{named[-4:]}|{city}'} if city else set())


def _distinctive(words: tuple[str, ...]) -> tuple[str, ...]:
    told = telling(words)
    return tuple(word for word in told if word not in MANNERS and word not in TRADES) or told


def _squeezed(words: tuple[str, ...]) -> str:
    """The same for 'jean pierre roux', 'roux jeanpierre' and 'jeanpierre roux': which letters, how often."""
    return ''.join(sorted(''.join(words)))


def candidate_pairs(records: Mapping[int, Traits], largest_block: int = LARGEST_BLOCK) -> Iterator[tuple[int, int]]:
    """Pairs of ids that share a key, each once, the smaller id first."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, traits in records.items():
        for key in blocking_keys(traits):
            blocks[key].append(number)
    seen: set[tuple[int, int]] = set()
    for key, block in blocks.items():
        largest = min(largest_block, _LARGEST_SLIP_BLOCK) if key.startswith(_SLIP_KEYS) else largest_block
        if 1 < len(block) <= largest:
            fresh = set(combinations(sorted(block), 2)) - seen
            seen |= fresh
            yield from fresh
