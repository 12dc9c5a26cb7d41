"""The report on a lost deal is handed out as a file, and she is told so."""

from pathlib import Path

import pytest
from building import NOW, euros
from seat import Seat

from salesdesk.controllers.closing.loss_report_controller import LossReportController
from salesdesk.controllers.workspace import titled
from salesdesk.domain.closing.closing_report import ClosingReport, Outcome
from salesdesk.ui.closing.report_ways_out import ReportWaysOut

BEGINS = {'save_paper': b'%PDF-', 'save_markdown': b'# Rapport de perte', 'save_csv': b'\xef\xbb\xbfPartie;Date'}


class Out:
    """The ways out of one report, and the names that were proposed."""

    def __init__(self, seat: Seat, outcome: Outcome = Outcome.LOST) -> None:
        self.seat, desk = seat, seat.desk
        deal_id = desk.put('Atelier : phase 2', amount=euros(900))
        reports = LossReportController(desk.workspace, desk.book)
        report = ClosingReport(7, deal_id, outcome, NOW, NOW, None, summary=reports.summary(deal_id))
        with desk.workspace.transaction(titled('edit_deal', title='Atelier')) as work:
            work.save(report)
        self.ways = ReportWaysOut(seat.office.desk, seat.window)
        self.proposed: list[str] = []

    def save(self, way: str, path: Path | None) -> None:
        def answer(_title: str, _kinds: str, name: str) -> Path | None:
            self.proposed.append(name)
            return path

        self.ways.ask_file = answer
        getattr(self.ways, way)(7)


@pytest.mark.parametrize('way', BEGINS)
def test_a_report_is_saved_as_it_is_asked_for(seat: Seat, tmp_path: Path, way: str) -> None:
    out = Out(seat)
    out.save(way, tmp_path / 'perte')
    [written] = tmp_path.glob('perte.*')
    assert written.read_bytes().startswith(BEGINS[way])
    assert seat.toast() == f'Enregistré : {written.name}'.replace(' :', '\u00a0:')


@pytest.mark.parametrize('way', BEGINS)
def test_who_changes_her_mind_saves_nothing(seat: Seat, tmp_path: Path, way: str) -> None:
    out = Out(seat)
    out.save(way, None)
    assert list(tmp_path.glob('*.*')) == []


def test_the_file_is_named_after_the_deal(seat: Seat) -> None:
    out = Out(seat)
    out.save('save_csv', None)
    assert out.proposed == ['Rapport de perte, Atelier : phase 2.csv']


def test_a_won_one_is_named_as_such(seat: Seat) -> None:
    out = Out(seat, Outcome.WON)
    out.save('save_paper', None)
    assert out.proposed == ['Bilan d’une affaire gagnée, Atelier : phase 2.pdf']


@pytest.mark.parametrize('way', BEGINS)
def test_a_folder_that_is_not_there_is_said(seat: Seat, tmp_path: Path, way: str) -> None:
    out = Out(seat)
    out.save(way, tmp_path / 'nowhere' / 'perte')
    assert 'nowhere' in seat.toast()
