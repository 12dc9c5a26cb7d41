"""Deals that ended before the program was started, in her file and in its twin."""

from building import Desk, euros
from side_by_side import SideBySide

from salesdesk.controllers.closing.closing_words import LossWords, WinWords


def close_two(pair: SideBySide) -> None:
    """One lost to Électra, one won against it."""
    hers = Desk(pair.path, pair.twin.desk.clock)
    for desk in (hers, pair.twin.desk):
        ids = {title: id_ for id_, title in desk.workspace.database.rows('SELECT id, title FROM deal')}
        words = LossWords(desk.reason('cheaper_competitor'), 'Trop tard', 'Electra', euros(900))
        desk.closing.lose_all((ids['Serre horticole'],), words)
        desk.closing.win(ids['Atelier de reliure'], desk.clock.today(), euros(1_200), WinWords())
    hers.workspace.close()
