"""The page of closed deals, with deals that ended in several ways."""

from datetime import timedelta

from building import Desk, euros
from seat import Seat

from salesdesk.controllers.closing.closing_words import LossWords, WinWords
from salesdesk.ui.archive.archive_page import ArchivePage


def close_some(desk: Desk) -> dict[str, int]:
    """Two lost, one of them to Électra, and two won, the last one a week later; their ids by title."""
    titles = ('Serre', 'Halle', 'Atelier', 'Parking')
    ids = {title: desk.put_ready(title, amount=euros(1_000 * at)) for at, title in enumerate(titles, 1)}
    closing, won = desk.closing, next(reason.id for reason in desk.closing.won_reasons() if reason.key == 'trust')
    closing.lose_all((ids['Serre'],), LossWords(desk.reason('cheaper_competitor'), '', 'Électra', euros(900)))
    closing.lose_all((ids['Halle'],), LossWords(desk.reason('no_budget')))
    closing.win(ids['Atelier'], desk.clock.today(), euros(3_000), WinWords(won))
    desk.clock.set(desk.clock.now() + timedelta(days=7))
    closing.win(ids['Parking'], desk.clock.today(), euros(4_000))
    desk.put_ready('Encore ouverte')
    return ids


def show_archive(seat: Seat) -> ArchivePage:
    page = seat.window.show_page('archive')
    assert isinstance(page, ArchivePage)
    return page


def titles(page: ArchivePage) -> list[str]:
    model = page.list.model
    return [deal.title for row in range(model.total) if (deal := model.deal(row)) is not None]
