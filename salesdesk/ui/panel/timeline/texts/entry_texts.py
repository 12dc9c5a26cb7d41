"""A line of the timeline in words: what happened, how it ended, what she wrote, and when."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.deals.timeline import EntryKind, TimelineEntry
from salesdesk.domain.process.qualification import AnswerValue
from salesdesk.exchange.closing.summary_texts import missing_text
from salesdesk.i18n.formats import date_text, day_text, hour_text, size_text, weekday_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.domain_texts import (
    ACTIVITY_ICONS,
    activity_name,
    answer_word,
    criterion_name,
    money,
    name_of,
    read,
)
from salesdesk.ui.panel.timeline.texts.automated_texts import (
    answered_title,
    automated_body,
    automated_title,
    cadence_body,
    cadence_title,
    entrusted_body,
    entrusted_title,
    feedback_body,
    feedback_title,
    sent_body,
    sent_title,
)
from salesdesk.ui.panel.timeline.texts.negotiated_texts import (
    concession_body,
    concession_title,
    contract_title,
    link_title,
    objection_body,
    objection_chip,
    promise_body,
    promise_chip,
    promise_title,
)
from salesdesk.ui.theme.painting.chips import Chip

ICONS = {
    EntryKind.NOTE: 'sticky-note', EntryKind.FILE: 'file-text', EntryKind.CREATED: 'circle-plus',
    EntryKind.WON: 'trophy', EntryKind.LOST: 'circle-x', EntryKind.REOPENED: 'undo-2',
    EntryKind.AMOUNT_CHANGED: 'pencil', EntryKind.CLOSE_DATE_CHANGED: 'calendar-range',
    EntryKind.ANSWERED: 'list-checks', EntryKind.DECIDED: 'git-fork', EntryKind.OVERRIDDEN: 'triangle-alert',
    EntryKind.LINKED: 'link', EntryKind.OBJECTED: 'hand', EntryKind.CONTRACT_SIGNED: 'file-text',
    EntryKind.PROMISED: 'flag', EntryKind.CONCEDED: 'minus', EntryKind.PROPOSAL_SENT: 'file-up',
    EntryKind.PROPOSAL_ANSWERED: 'file-text', EntryKind.FEEDBACK: 'sticky-note', EntryKind.CADENCE: 'repeat',
    EntryKind.AUTOMATED: 'workflow', EntryKind.ENTRUSTED: 'users',
}  # fmt: skip
RESULTS = {
    ActivityResult.ANSWERED: (mark('answered'), 'ok'),
    ActivityResult.VOICEMAIL: (mark('voicemail'), 'neutral'),
    ActivityResult.NO_ANSWER: (mark('no answer'), 'amber'),
    ActivityResult.DONE: (mark('done'), 'ok'),
    ActivityResult.POSTPONED: (mark('postponed'), 'amber'),
}
_DONE = {
    ActivityKind.CALL: mark('Call'),
    ActivityKind.EMAIL: mark('E-mail sent'),
    ActivityKind.MEETING: mark('Meeting'),
    ActivityKind.TASK: mark('Task'),
}
_DECISIONS = {'go': mark('Decided to go on'), 'abandon': mark('Decided to abandon')}
NONE = '–'
# Told by the day alone: the hour of a note or of a move says nothing.
BY_THE_HOUR = (EntryKind.ACTIVITY,)


def icon_of(entry: TimelineEntry) -> str:
    """'' for a change of stage, which has the stage's own glyph."""
    if entry.kind is EntryKind.ACTIVITY and entry.activity is not None:
        return ACTIVITY_ICONS[entry.activity]
    return ICONS.get(entry.kind, '')


def title_of(entry: TimelineEntry) -> str:
    make = _TITLES.get(entry.kind)
    return make(entry) if make else ''


def chip_of(entry: TimelineEntry) -> Chip | None:
    """How an activity, a question, a promise or an objection ended."""
    if entry.result is not None:
        if entry.result is ActivityResult.DONE and entry.activity is ActivityKind.EMAIL:
            # 'E-mail sent' says it already.
            return None
        words, kind = RESULTS[entry.result]
        return Chip(_(words), kind)
    if entry.kind is EntryKind.ANSWERED and entry.answer is not None:
        kinds = {AnswerValue.YES: 'ok', AnswerValue.NO: 'red', AnswerValue.UNKNOWN: 'neutral'}
        return Chip(answer_word(entry.answer), kinds[entry.answer])
    if entry.kind is EntryKind.NOTE and entry.edited_at is not None:
        return Chip(_('edited'), 'neutral')
    if entry.kind is EntryKind.PROMISED:
        return promise_chip(entry)
    return objection_chip(entry)


def body_of(entry: TimelineEntry) -> str:
    """Her own words, and what belongs to them."""
    make = _BODIES.get(entry.kind)
    return make(entry) if make else entry.text


def time_of(entry: TimelineEntry, local: datetime, today: date) -> str:
    """'hier 16:42', 'ven. 5 juin 11:20', 'lun. 1er juin'."""
    day = local.date()
    near = abs((today - day).days) < 2
    words = day_text(day, today) if near else weekday_text(day, with_year=day.year != today.year)
    if entry.kind not in BY_THE_HOUR and not near:
        return words
    return f'{words} {hour_text(local.hour * 60 + local.minute)}'


def _activity_title(entry: TimelineEntry) -> str:
    kind = entry.activity or ActivityKind.TASK
    name = (
        activity_name(kind)
        if entry.result is ActivityResult.ANSWERED and kind is ActivityKind.EMAIL
        else _(_DONE[kind])
    )
    minutes = _('{count} min').format(count=entry.minutes) if entry.minutes else ''
    return ', '.join(part for part in (name, minutes, entry.subject) if part)


def _planned_words(entry: TimelineEntry) -> str:
    """Where, with whom, and what she had noted before."""
    return '\n'.join(part for part in (', '.join(filter(None, (entry.place, entry.contact))), entry.plan) if part)


def _stage_title(entry: TimelineEntry) -> str:
    names = [name_of(stage) for stage in (entry.from_stage, entry.to_stage) if stage is not None]
    return ' → '.join(names) or _('Stage changed')


def _answered_title(entry: TimelineEntry) -> str:
    """The name is what a later program asks or takes for an answer."""
    return ', '.join(filter(None, (criterion_name(entry.criterion) if entry.criterion else '', entry.name)))


def _amount_title(entry: TimelineEntry) -> str:
    words = _('Amount: {before} → {after}')
    return words.format(before=money(entry.amount_before) or NONE, after=money(entry.amount) or NONE)


def _day_title(entry: TimelineEntry) -> str:
    before, after = (date_text(day) if day else NONE for day in (entry.day_before, entry.day))
    return _('Expected close: {before} → {after}').format(before=before, after=after)


def is_overtaken(entry: TimelineEntry, newer: TimelineEntry) -> bool:
    """The same answer given again a moment later with its evidence: one line tells both."""
    return (
        entry.kind is newer.kind is EntryKind.ANSWERED
        and (entry.criterion, entry.answer) == (newer.criterion, newer.answer)
        and not entry.text
        and newer.at - entry.at < timedelta(minutes=10)
    )


_TITLES: dict[EntryKind, Callable[[TimelineEntry], str]] = {
    EntryKind.NOTE: lambda _entry: _('Note'),
    EntryKind.ACTIVITY: _activity_title,
    EntryKind.FILE: lambda entry: entry.name,
    EntryKind.CREATED: lambda _entry: _('Deal created'),
    EntryKind.STAGE_ENTERED: _stage_title,
    EntryKind.HANDED_OVER: _stage_title,
    EntryKind.WON: lambda _entry: _('Deal won'),
    EntryKind.LOST: lambda _entry: _('Deal lost'),
    EntryKind.REOPENED: lambda _entry: _('Deal reopened'),
    EntryKind.AMOUNT_CHANGED: _amount_title,
    EntryKind.CLOSE_DATE_CHANGED: _day_title,
    EntryKind.ANSWERED: _answered_title,
    EntryKind.DECIDED: lambda entry: _(_DECISIONS.get(entry.decision, _DECISIONS['go'])),
    EntryKind.OVERRIDDEN: lambda _entry: _('Moved anyway'),
    EntryKind.LINKED: link_title,
    EntryKind.OBJECTED: lambda _entry: _('Objection'),
    EntryKind.CONTRACT_SIGNED: contract_title,
    EntryKind.PROMISED: promise_title,
    EntryKind.CONCEDED: concession_title,
    EntryKind.PROPOSAL_SENT: sent_title,
    EntryKind.PROPOSAL_ANSWERED: answered_title,
    EntryKind.FEEDBACK: feedback_title,
    EntryKind.CADENCE: cadence_title,
    EntryKind.AUTOMATED: automated_title,
    EntryKind.ENTRUSTED: entrusted_title,
}


def _lines(*texts: str) -> str:
    return '\n'.join(filter(None, texts))


_BODIES: dict[EntryKind, Callable[[TimelineEntry], str]] = {
    EntryKind.FILE: lambda entry: size_text(entry.size),
    EntryKind.LOST: lambda entry: _lines(read(entry.lost_reason) if entry.lost_reason else '', entry.text),
    EntryKind.WON: lambda entry: _lines(money(entry.amount), entry.text),
    EntryKind.OVERRIDDEN: lambda entry: _lines(entry.text, missing_text(entry.missing)),
    EntryKind.ACTIVITY: lambda entry: _lines(entry.text, _planned_words(entry)),
    EntryKind.OBJECTED: objection_body,
    EntryKind.CONCEDED: concession_body,
    EntryKind.PROMISED: promise_body,
    EntryKind.PROPOSAL_SENT: sent_body,
    EntryKind.FEEDBACK: feedback_body,
    EntryKind.CADENCE: cadence_body,
    EntryKind.AUTOMATED: automated_body,
    EntryKind.ENTRUSTED: entrusted_body,
}
