"""The whole program, from the start of its process to its painted board, against a window with nothing in it."""

from pathlib import Path

from filled import filled
from interleaved import Comparing
from processes import Starter

BAR = 2.0
DEALS, ROUNDS = 10_000, 20


def test_a_start_against_a_bare_window(compare: Comparing, sales_file: Path, tmp_path: Path) -> None:
    database = filled(sales_file, tmp_path / 'many.db', DEALS)
    starter = Starter(tmp_path)

    def ours() -> float:
        return starter.seconds_until_painted('watched_program.py', database)

    def bare() -> float:
        return starter.seconds_until_painted('bare_window.py')

    name = 'Process start to painted board with 10,000 deals / bare PySide6 window'
    assert compare.amounts(name, ours, bare, bar=BAR, rounds=ROUNDS) <= BAR
