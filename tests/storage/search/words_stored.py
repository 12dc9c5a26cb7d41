"""Records of every kind that is found by its words, and the slow way to find them."""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from stored_records import NOW, Stock, deal

from salesdesk.domain.activity import Activity, ActivityKind
from salesdesk.domain.contact import Contact, ContactPoint, Organization, PointKind
from salesdesk.domain.deals.note import Note
from salesdesk.domain.folding import fold
from salesdesk.domain.search import RecordType
from salesdesk.storage.search.indexing import read_pending, read_texts, write_texts

SOME = (
    'Éclairage', 'du', 'CŒUR', 'Le', '06',
    'hôtel-Dieu', 'mairie', 'Mayenne', 'l’école', 'rénovation', 'Lefèvre', '0612',
    'devis', 'dévis', 'toiture', 'Zoé', 'a.b@exemple.fr', 'œuvre', '3M', 'été', 'ÉTÉ', 'straße',
)  # fmt: skip


@dataclass
class Words:
    """By kind and id: what a record is called, and the whole of its words."""

    names: dict[tuple[RecordType, int], str] = field(default_factory=dict)
    texts: dict[tuple[RecordType, int], str] = field(default_factory=dict)

    def put(self, kind: RecordType, id_: int, name: str, *more: str) -> None:
        self.names[kind, id_] = name
        self.texts[kind, id_] = ' '.join((name, *more))

    def having(self, kind: RecordType, words: tuple[str, ...], *, in_name: bool = False) -> list[int]:
        """Those with all these beginnings of words, the newest first."""
        looked_at = self.names if in_name else self.texts
        found = [id_ for (of, id_), text in looked_at.items() if of is kind and begin_so(text, words)]
        return sorted(found, reverse=True)

    def with_parts(self, parts: tuple[str, ...]) -> set[tuple[RecordType, int]]:
        """Whose names hold these letters anywhere."""
        return {key for key, name in self.names.items() if name and all(part in fold(name) for part in parts)}


def begin_so(text: str, words: tuple[str, ...]) -> bool:
    tokens = re.findall(r'[^\W_]+', fold(text))
    return all(any(token.startswith(word) for token in tokens) for word in words)


def store_words(stock: Stock, seed: int) -> Words:
    random, words = Random(seed), Words()
    words.put(RecordType.ORGANIZATION, 31, 'Cœur & Fils')
    words.put(RecordType.CONTACT, 41, 'Élodie Ørsted', 'Cœur & Fils')

    def some(most: int = 3) -> str:
        return ' '.join(random.choice(SOME) for _number in range(random.randrange(1, most + 1)))

    for id_ in range(200, 225):
        found = Organization(id_, some(), NOW, website=some(1), sector=some(1), note=some())
        stock.save(found)
        words.put(RecordType.ORGANIZATION, id_, found.name, found.website, found.sector, found.note)
    for id_ in range(300, 325):
        person = Contact(id_, some(2), NOW, random.choice((None, 31)), some(1), '06 12', job_title=some(1))
        point = ContactPoint(id_, PointKind.PHONE, some(1), contact_id=id_)
        stock.save(person, point)
        company = 'Cœur & Fils' if person.organization_id else ''
        own = (person.email, person.phone, person.job_title, company, point.value)
        words.put(RecordType.CONTACT, id_, person.name, *own)
    for id_ in range(1000, 1030):
        title, note, gone = some(), some(), random.choice((None, None, NOW))
        stock.save(deal(id_, title=title, note=note, organization_id=random.choice((None, 31)), deleted_at=gone))
        company = 'Cœur & Fils' if stock.database.value(f'SELECT organization_id FROM deal WHERE id = {id_}') else ''
        if gone is None:
            words.put(RecordType.DEAL, id_, title, note, company)
    _store_notes(stock, words, random, some)
    return words


def _store_notes(stock: Stock, words: Words, random: Random, some: object) -> None:
    assert callable(some)
    for id_ in range(5000, 5020):
        note = Note(id_, NOW - timedelta(id_), some(6), deal_id=random.randrange(1000, 1030))
        stock.save(note)
        words.put(RecordType.NOTE, id_, '', note.text)
    for id_ in range(6000, 6020):
        done = Activity(
            id_, random.randrange(1000, 1030), ActivityKind.CALL, NOW.date(), None, some(2), is_next=False,
            created_at=NOW, done_at=NOW, outcome=some(3), place=some(1),
        )  # fmt: skip
        stock.save(done)
        words.put(RecordType.ACTIVITY, id_, '', done.subject, done.outcome, done.place)


def indexed(stock: Stock, batch: int = 17) -> None:
    """Reads all that waits, some at a time as the program does."""
    while wanted := read_pending(stock.database, batch):
        with stock.database.transaction():
            write_texts(stock.database, wanted, read_texts(stock.database, wanted))
