"""Kills a seller at work at random moments, and looks what is left. By hand: python kill_rounds.py ROUNDS."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

HERE = Path(__file__).parent
if __name__ == '__main__':
    sys.path.insert(0, str(HERE.parent))

from building import Desk  # noqa: E402
from killed_seller import state_of  # noqa: E402

from salesdesk.controllers.safety.check_controller import check_database  # noqa: E402
from salesdesk.controllers.start.start_controller import StartChoices, set_up  # noqa: E402
from salesdesk.settings import Preferences  # noqa: E402

# The moment lies within so many seconds after the last line read: a move takes about two thousandths.
SPREAD = 0.004
MOST_LINES = 120


@dataclass
class Figures:
    """What so many rounds came to. lost: confirmed, but not there afterwards, or not as it was confirmed."""

    rounds: int = 0
    confirmed: int = 0
    finished_unconfirmed: int = 0
    lost: int = 0
    damaged: int = 0


def lines_until_killed(task: str, path: Path, seed: int, lines: int) -> Iterator[dict[str, Any]]:
    """Starts the work, lets so many lines pass, kills it within a moment, and gives every whole line it had said."""
    command = [sys.executable, str(HERE / 'killed_seller.py'), task, str(path), str(seed)]
    environment = os.environ | {'PYTHONPATH': str(HERE.parent)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        for number, line in enumerate(process.stdout, start=1):
            if line.endswith(b'\n'):
                yield json.loads(line)
            if number == lines:
                time.sleep(Random(seed).random() * SPREAD)
                process.kill()


@contextmanager
def desk_at(path: Path) -> Iterator[Desk]:
    desk = Desk(path)
    try:
        yield desk
    finally:
        desk.workspace.close()


def states(desk: Desk) -> dict[int, str]:
    database = desk.workspace.database
    return {id_: state_of(database, id_) for (id_,) in database.rows('SELECT id FROM deal')}


def actions(desk: Desk) -> int:
    return int(desk.workspace.database.value('SELECT COUNT(*) FROM action'))


def take_back_last(desk: Desk) -> None:
    """Undoes the last line of the journal, be it an action, an undo or a redo."""
    role = desk.workspace.database.value('SELECT role FROM action ORDER BY id DESC LIMIT 1')
    assert (desk.workspace.redo() if role == 'undo' else desk.workspace.undo()) is not None


def play_round(path: Path, seed: int, figures: Figures) -> None:
    """One killing. The database may hold one action more than was confirmed, but then all of it."""
    with desk_at(path) as desk:
        before, expected = actions(desk), states(desk)
    said = list(lines_until_killed('moves', path, seed, Random(seed).randrange(1, MOST_LINES)))
    for line in said:
        expected |= {int(id_): state for id_, state in line['deals'].items()}
    expected = {id_: state for id_, state in expected.items() if state}
    with desk_at(path) as desk:
        figures.damaged += not check_database(desk.workspace.database).is_sound
        more = actions(desk) - before - len(said)
        if more:
            take_back_last(desk)
        figures.lost += more not in (0, 1) or states(desk) != expected
        take_back_last(desk)
        take_back_last(desk)
        figures.lost += states(desk) != expected
        figures.damaged += not check_database(desk.workspace.database).is_sound
    figures.rounds += 1
    figures.confirmed += len(said)
    figures.finished_unconfirmed += more


def play(path: Path, seed: int, rounds: int) -> Figures:
    """So many rounds on the same database, one after the other."""
    with desk_at(path) as desk:
        for number in range(6):
            desk.put_ready(f'Deal {number}')
    figures = Figures()
    for number in range(rounds):
        play_round(path, seed * 1000 + number, figures)
    return figures


def main(rounds: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / 'deals.db'
        with desk_at(path) as desk:
            set_up(desk.workspace, StartChoices('sales', Preferences()))
        sys.stdout.write(f'{play(path, rounds, rounds)}\n')


if __name__ == '__main__':
    main(int(sys.argv[1]))
