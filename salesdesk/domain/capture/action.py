"""The next action out of a line: what is to be done, on which day, at what hour.

- A kind ('appel', 'rdv') is one only with a day or an hour beside it; else it is a word of the title: 'Appel d'offres'.
  A name in capitals may stand between ('rdv Dupont jeudi'), anything short behind 'rdv' and the verbs at the start.
- A day without a kind is a task. It must end the line, come before another part, or have its hour with it.
- An hour needs a kind or a day beside it. With a kind alone it is an hour of today.
- What 'de', 'of' and the like lead is not an action but tells about something: 'la ville de demain', 'carte de visite'.
- Two days for one action, or two actions: the first kind with the days right behind it; without a kind, none.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.capture.captured import Part, Spoken
from salesdesk.domain.capture.days import DayFinder
from salesdesk.domain.capture.hours import hour_at
from salesdesk.domain.capture.words import Line

_WORDS = {
    ActivityKind.CALL: 'appel|appeler|appelle|rappel|rappeler|rappelle|tel|telephone|telephoner|coup de fil|call|'
                       'call back|callback|phone|ring',
    ActivityKind.EMAIL: 'mail|e-mail|email|courriel|ecrire|write|mailer',
    ActivityKind.MEETING: 'rdv|rendez-vous|rendez vous|rendezvous|reunion|visite|visiter|visio|meeting|meet|visit|'
                          'appointment',
    ActivityKind.TASK: 'tache|task|todo|to-do|faire|relance|relancer|follow up|follow-up',
}  # fmt: skip
_KINDS = {words: kind for kind, several in _WORDS.items() for words in several.split('|')}
# These say more than their kind: the action keeps them as its subject.
_TELLING = ('relance', 'relancer', 'follow up', 'follow-up')
_MOST_KIND_WORDS = 3
# These are no part of a title: a few words may follow before the day ('relancer devis toiture jeudi').
_CLEAR = (
    'rdv', 'rendez-vous', 'appeler', 'rappeler', 'telephoner', 'ecrire', 'relancer', 'call back', 'follow up',
)  # fmt: skip
_MOST_BETWEEN = 3
_JOINING = ('le', 'la', 'on', 'a', 'at', 'the', 'pour', 'for', 'un', 'une', 'an', 'ce', 'by', 'this', 'to', 'vers')
_GOVERNING = (
    'de', 'du', 'des', 'of', 'from', 'since', 'depuis', 'avant', 'before', 'until', 'till', "jusqu'a", "jusqu'au",
    'entre', 'between', 'par', 'per', 'chaque', 'every', 'each', 'tous', 'toutes', 'sans', 'without', 'ou', 'or',
)  # fmt: skip


class Piece(NamedTuple):
    """A kind, a day or an hour in the line, and where it stands."""

    first: int
    last: int
    value: ActivityKind | date | int
    is_sure: bool = False


Pieces = dict[int, Piece]


def find_pieces(line: Line, days: DayFinder, spoken: Spoken) -> Pieces:
    """Every kind, day and hour of a line by the word it begins with."""
    pieces: Pieces = {}
    at, piece = 0, None
    while at < len(line.words):
        piece = _piece_at(line, at, days, spoken, after_piece=piece is not None)
        if piece and not _is_governed(line, at):
            pieces[at] = piece
        at = piece.last + 1 if piece else at + 1
    return pieces


def _piece_at(line: Line, at: int, days: DayFinder, spoken: Spoken, *, after_piece: bool) -> Piece | None:
    day = days.at(line, at)
    if day:
        return Piece(at, day.last, day.day, day.is_sure)
    hour = hour_at(line, at, spoken, after_piece=after_piece)
    if hour:
        return Piece(at, hour.last, hour.minute)
    for last in reversed(range(at, at + _MOST_KIND_WORDS)):
        kind = _KINDS.get(line.spoken(at, last))
        if kind:
            return Piece(at, last, kind)
    return None


def _is_governed(line: Line, at: int) -> bool:
    """Whether the word before makes it tell about something else."""
    return line.is_title(at - 1) and line.folded(at - 1) in _GOVERNING


def take_action(line: Line, pieces: Pieces, today: date) -> NewAction | None:
    """The one next action; its words and what joins them leave the title."""
    runs = [_chosen(run) for run in _runs(line, pieces)]
    actions = [run for run in runs if run and _is_action(line, run)]
    with_kind = [run for run in actions if _of_type(run, ActivityKind)]
    chosen = with_kind[0] if with_kind else actions[0] if len(actions) == 1 else None
    if chosen is None:
        return None
    leading = [] if chosen in with_kind else _leading_kind(line, pieces, chosen[0].first)
    subject = _subject(line, [*leading, *chosen])
    for piece in leading:
        line.take(piece.first, piece.last, Part.ACTION)
    _take(line, chosen)
    return _action([*leading, *chosen], today, subject)


def _leading_kind(line: Line, pieces: Pieces, until: int) -> list[Piece]:
    """The kind that a name, or a few words behind a clear one, parts from its day."""
    kinds = [piece for piece in pieces.values() if piece.last < until and _sort(piece) is ActivityKind]
    if not kinds or not line.is_free(kinds[-1].first, kinds[-1].last):
        return []
    kind = kinds[-1]
    between = [at for at in range(kind.last + 1, until) if line.is_title(at)]
    is_name = all(line.words[at].typed[0].isupper() for at in between)
    is_clear = kind.first == 0 and line.spoken(kind.first, kind.last) in _CLEAR
    return [kind] if len(between) <= _MOST_BETWEEN and (is_name or is_clear) else []


def _runs(line: Line, pieces: Pieces) -> Iterator[list[Piece]]:
    """Pieces that no word of the title stands between."""
    run: list[Piece] = []
    at = 0
    while at < len(line.words):
        piece = pieces.get(at)
        if piece and line.is_free(piece.first, piece.last):
            run.append(piece)
            at = piece.last
        elif line.is_title(at) and line.folded(at) not in _JOINING:
            yield run
            run = []
        at += 1
    yield run


def _chosen(run: list[Piece]) -> list[Piece]:
    """One of each at most: all of a run, or what the first kind of it leads."""
    if all(len(_of_type(run, sort)) <= 1 for sort in (ActivityKind, date, int)):
        return run
    led = [_led_by(run, at) for at, piece in enumerate(run) if _sort(piece) is ActivityKind]
    return next((pieces for pieces in led if len(pieces) > 1), [])


def _led_by(run: list[Piece], at: int) -> list[Piece]:
    """A kind and what follows it, until something would be said twice."""
    chosen: list[Piece] = []
    for piece in run[at:]:
        if _of_type(chosen, _sort(piece)):
            break
        chosen.append(piece)
    return chosen


def _of_type(run: list[Piece], sort: type) -> list[Piece]:
    return [piece for piece in run if _sort(piece) is sort]


def _sort(piece: Piece) -> type:
    return next(sort for sort in (ActivityKind, date, int) if isinstance(piece.value, sort))


def _is_action(line: Line, run: list[Piece]) -> bool:
    if len(run) > 1:
        return True
    alone = run[0]
    return alone.is_sure and not line.is_title(alone.last + 1) and isinstance(alone.value, date)


def _subject(line: Line, run: list[Piece]) -> str:
    kinds = _of_type(run, ActivityKind)
    if not kinds or line.spoken(kinds[0].first, kinds[0].last) not in _TELLING:
        return ''
    return line.typed(kinds[0].first, kinds[0].last)


def _take(line: Line, run: list[Piece]) -> None:
    first, last = run[0].first, run[-1].last
    line.take(first, run[0].last, Part.ACTION)
    for at in range(first, last + 1):
        if line.is_title(at):
            line.take_along(at, first)
    while line.is_title(first - 1) and line.folded(first - 1) in _JOINING and not line.gap(first - 1).strip():
        line.take_along(first - 1, first)
        first -= 1


def _action(run: list[Piece], today: date, subject: str) -> NewAction:
    kind, day, minute = ActivityKind.TASK, today, None
    for piece in run:
        if isinstance(piece.value, ActivityKind):
            kind = piece.value
        elif isinstance(piece.value, date):
            day = piece.value
        else:
            minute = piece.value
    return NewAction(kind, day, minute, subject)
