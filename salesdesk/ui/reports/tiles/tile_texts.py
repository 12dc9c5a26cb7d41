"""The words of a tile: its figure, what it is held against, and whether it is better or worse than before."""

from collections.abc import Callable
from fractions import Fraction

from salesdesk.domain.money import rounded_ratio
from salesdesk.i18n.decimals import days_and_part_text, share_text
from salesdesk.i18n.formats import deals_text, number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.reports.report import Figure, Tile
from salesdesk.ui.reports.words.figure_texts import NOTHING, figure_text, number_of
from salesdesk.ui.widgets.charts.tile import Tile as Face
from salesdesk.ui.widgets.text.span_line import Span

Spans = tuple[Span, ...]

MINUS = '\u2212'


def tile_face(tile: Tile, since: str, *, closed_ever: bool = False) -> Face:
    """since: how the period before is called, 'on a year'; closed_ever: whether any deal was closed at any time."""
    figure = tile.figures[0]
    if number_of(figure) is None:
        nothing = _('no deal closed in this period') if closed_ever else _('no closed deals yet')
        return Face(tile_title(tile), NOTHING, (_quiet(nothing),))
    note = _NOTES[tile.key](tile, since) if tile.key in _NOTES else _plain_note(tile, since)
    return Face(tile_title(tile), figure_text(figure, digits=0), (*note, *_others(tile)), _progress(tile))


def tile_title(tile: Tile) -> str:
    # 'Won' alone is a deal, not a sum.
    return _('Won in the period') if tile.key == 'won_amount' else _(tile.title)


def _open_note(tile: Tile, since: str) -> Spans:
    deals = deals_text(tile.figures[0].n or 0)
    if unpriced := _unpriced(tile):
        return (_quiet(f'{_of_currency(deals, tile)}, {unpriced}'),)
    return _quiet(_of_currency(deals, tile)), *_change(tile, since)


def _weighted_note(tile: Tile, _since: str) -> Spans:
    part = _beside(tile, 'weighted_share')
    if part is None:
        return (_quiet(_unpriced(tile)),)
    return (_quiet(_('{share} of the pipeline').format(share=share_text(part))),)


def _unpriced(tile: Tile) -> str:
    """How many deals have no amount, where that is most of them: a sum of the others would mislead."""
    without = int(_beside(tile, 'open_without_amount') or 0)
    if 2 * without <= (tile.figures[0].n or 0):
        return ''
    return _('{count} without an amount').format(count=number_text(without))


def _won_note(tile: Tile, since: str) -> Spans:
    if (reached := _target_note(tile)) is not None:
        return (_quiet(reached),)
    won = tile.figures[0].n or 0
    words = ngettext('{count} won', '{count} won', won).format(count=number_text(won))
    return _quiet(_of_currency(words, tile)), *_change(tile, since)


def _target_note(tile: Tile) -> str | None:
    """Beside a sum of twelve months, a share of the target of one of them says that it is."""
    reached, months = _beside(tile, 'target_share'), _months_with_target(tile)
    if reached is None:
        return None
    words = _('{share} of the target')
    if months:
        words = ngettext('{share} of the target of {count} month', '{share} of the target of {count} months', months)
    return words.format(share=share_text(reached), count=number_text(months))


def _months_with_target(tile: Tile) -> int:
    """0 where all of the period have one."""
    return max((small.months for small in tile.beside), default=0)


def _of_currency(deals: str, tile: Tile) -> str:
    """Where other currencies stand apart, these are not all deals: the board counts more."""
    currency = tile.figures[0].currency
    return _('{deals} in {currency}').format(deals=deals, currency=currency) if _others(tile) else deals


def _rate_note(tile: Tile, _since: str) -> Spans:
    figure, before = tile.figures[0], _before(tile)
    n, rate = figure.n or 0, number_of(figure) or 0
    won = rounded_ratio((rate * n).numerator, (rate * n).denominator)
    words = ngettext('{won} won of {count}', '{won} won of {count}', won)
    note = _quiet(words.format(won=number_text(won), count=number_text(n)))
    if before is None:
        return (note,)
    points = _rounded((rate - before) * 100)
    text = ngettext('{count} pt', '{count} pts', abs(points)).format(count=_signed(points))
    return note, *_judged(f' {text}', points)


def _cycle_note(tile: Tile, _since: str) -> Spans:
    """The shorter, the better."""
    middle, before = _beside(tile, 'median_cycle'), _before(tile)
    note = () if middle is None else (_quiet(_('median {days}').format(days=days_and_part_text(middle))),)
    if before is None:
        return note
    days = _rounded((number_of(tile.figures[0]) or 0) - before)
    if not days:
        return note
    text = _('{days} less') if days < 0 else _('{days} more')
    return *note, *_judged(' ' + text.format(days=days_and_part_text(abs(days))), -days)


def _velocity_note(tile: Tile, since: str) -> Spans:
    return _quiet(_('per day')), *_change(tile, since)


def _plain_note(tile: Tile, since: str) -> Spans:
    return _change(tile, since)


_NOTES: dict[str, Callable[[Tile, str], Spans]] = {
    'open': _open_note, 'weighted': _weighted_note, 'won_amount': _won_note, 'win_rate': _rate_note,
    'mean_cycle': _cycle_note, 'velocity': _velocity_note,
}  # fmt: skip


def _others(tile: Tile) -> Spans:
    """Sums in other currencies stand apart; they are not added up."""
    others = [figure for figure in tile.figures[1:] if number_of(figure)]
    return tuple(_quiet(f' + {figure_text(figure, digits=0)}') for figure in others)


def _progress(tile: Tile) -> float | None:
    """None under a sum of more months than the target is of: its bar would be read as that of the sum."""
    reached = _beside(tile, 'target_share')
    return None if reached is None or _months_with_target(tile) else float(reached)


def _change(tile: Tile, since: str) -> Spans:
    """'+6 % on a year', nothing where there was nothing before."""
    before, now = _before(tile), number_of(tile.figures[0])
    if not before or now is None:
        return ()
    percent = _rounded((Fraction(now) / before - 1) * 100)
    if not percent:
        return ()
    # A change of many times over says little as a percentage, and is too long for the tile.
    sign = '+' if percent > 0 else MINUS
    text = (
        share_text(abs(percent) * Fraction(1, 100)) if abs(percent) < 1000 else f'× {number_text(percent // 100 + 1)}'
    )
    return *_judged(f' {sign if abs(percent) < 1000 else ""}{text}', percent), _quiet(f' {since}')


def _judged(text: str, better: int) -> Spans:
    """Green for the better, red for the worse; the sign says it too."""
    return (Span(text, 'medium', 'success' if better > 0 else 'danger' if better < 0 else 'text-3'),)


def _beside(tile: Tile, definition: str) -> int | Fraction | None:
    found = (number_of(beside.figure) for beside in tile.beside if beside.definition == definition)
    return next(found, None)


def _before(tile: Tile) -> int | Fraction | None:
    figure: Figure | None = tile.before[0] if tile.before else None
    return number_of(figure) if figure is not None else None


def _quiet(text: str) -> Span:
    return Span(text, None, 'text-3')


def _signed(number: int) -> str:
    return f'{"+" if number >= 0 else MINUS}{number_text(abs(number))}'


def _rounded(value: int | Fraction) -> int:
    return rounded_ratio(value.numerator, value.denominator)
