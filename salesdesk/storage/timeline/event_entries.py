"""A row of a deal's history as a line of its timeline."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.custom_field import CustomField
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.deals.missing import missing_of
from salesdesk.domain.deals.timeline import EntryKind, TimelineEntry
from salesdesk.domain.money import Money
from salesdesk.domain.process.pipeline import Stage
from salesdesk.domain.process.qualification import AnswerValue, Criterion
from salesdesk.domain.process.wording import Wording
from salesdesk.storage.connection.database import Database
from salesdesk.storage.schema.codecs import from_json, from_ms, maybe_day, maybe_money
from salesdesk.storage.timeline.automated_entries import told_by
from salesdesk.storage.timeline.negotiated_entries import RECORD_KEYS

E = TypeVar('E', bound=StrEnum)


@dataclass(frozen=True)
class Names:
    """What the ids of a history stand for: removed stages, reasons and fields are among them."""

    stages: Mapping[int, Stage]
    lost_reasons: Mapping[int, Wording]
    own_fields: Mapping[int, CustomField]


def read_reason_names(database: Database) -> dict[int, Wording]:
    """By raw SQL: the models would take longer to load than the whole timeline to read."""
    rows = database.rows('SELECT id, name_fr, name_en FROM lost_reason')
    return {id_: Wording(fr, en) for id_, fr, en in rows}


def entry_of_event(row: tuple[Any, ...], names: Names) -> TimelineEntry:
    id_, at, kind, source, target, minor, currency, text, detail_text = row
    detail = from_json(detail_text)
    if kind == EventKind.ACTIVITY_DONE:
        return _done(TimelineEntry(id_, EntryKind.ACTIVITY, from_ms(at), text), detail)
    reason = detail.get('lost_reason_id')
    entry = TimelineEntry(
        id_, EntryKind(kind), from_ms(at), text,
        from_stage=names.stages.get(source), to_stage=names.stages.get(target),
        amount=maybe_money(minor, currency), amount_before=_amount_before(detail),
        lost_reason=names.lost_reasons.get(int(reason)) if reason else None,
        day=maybe_day(detail.get('after') or None), day_before=_day_before(kind, detail),
        criterion=_known(Criterion, detail.get('criterion')), answer=_known(AnswerValue, detail.get('value')),
        name=_foreign((Criterion, detail.get('criterion')), (AnswerValue, detail.get('value'))),
        decision=detail.get('decision', ''),
        missing=_missing(detail.get('missing', ''), names),
        record_id=_record_id(kind, detail), side=detail.get('side', ''), way=detail.get('way', ''),
        link=detail.get('kind', '') if kind == EventKind.LINKED else '',
    )  # fmt: skip
    more = told_by(kind, detail)
    return replace(entry, **more) if more else entry


def _done(entry: TimelineEntry, detail: Mapping[str, str]) -> TimelineEntry:
    """An activity that was done and has no row of its own."""
    kind, result = detail.get('kind'), detail.get('result')
    words = (_foreign((ActivityKind, kind)), detail.get('subject', ''), _foreign((ActivityResult, result)))
    return TimelineEntry(
        entry.id, entry.kind, entry.at, entry.text, activity=_known(ActivityKind, kind) or ActivityKind.TASK,
        result=_known(ActivityResult, result), subject=', '.join(filter(None, words)),
    )  # fmt: skip


def _known(words: type[E], text: str | None) -> E | None:
    """None for none, and for what a later program wrote."""
    return words(text) if text in set(words) else None


def _foreign(*said: tuple[type[StrEnum], str | None]) -> str:
    """What of it a later program wrote, as it stands there."""
    return ', '.join(text for words, text in said if text and text not in set(words))


def _record_id(kind: str, detail: Mapping[str, str]) -> int:
    """What the line tells of: a promise, an objection ..., the other deal of a link; 0 for what tells of itself."""
    key = 'other_id' if kind == EventKind.LINKED else RECORD_KEYS.get(EventKind(kind), ('', ''))[0]
    return int(detail.get(key, 0))


def _amount_before(detail: Mapping[str, str]) -> Money | None:
    return Money(int(detail['before']), detail['currency']) if 'currency' in detail else None


def _day_before(kind: str, detail: Mapping[str, str]) -> date | None:
    return maybe_day(detail.get('before') or None) if kind == EventKind.CLOSE_DATE_CHANGED else None


def _missing(text: str, names: Names) -> tuple[tuple[str, str], ...]:
    return missing_of(text, {id_: field.name for id_, field in names.own_fields.items()}) if text else ()
