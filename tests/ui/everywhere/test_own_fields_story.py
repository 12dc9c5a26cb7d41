"""A field of the seller's own, all the way in the real window: made, asked for, answered, handed out."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from seat import CTRL, SHIFT, Seat

from salesdesk.controllers.handing_out.export_controller import ExportController
from salesdesk.controllers.handing_out.export_request import ExportRequest
from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.domain.custom_field import Entity
from salesdesk.ui.gate.gate_popover import GatePopover
from salesdesk.ui.settings.sections.fields_section import FieldsSection
from salesdesk.ui.widgets.fields.line_edit import LineEdit


def make_the_field(seat: Seat) -> int:
    settings = seat.window.show_page('settings')
    settings.open_section('fields')
    section = settings.section('fields')
    assert isinstance(section, FieldsSection)
    section.new.kind.choose('number')
    section.new.name.line.setFocus()
    QTest.keyClicks(section.new.name.line, 'Surface')
    QTest.keyClick(section.new.name.line, Qt.Key.Key_Return)
    [field] = OwnFieldsController(seat.desk.workspace).fields(Entity.DEAL)
    return field.id


def ask_for_it(seat: Seat, field_id: int) -> None:
    process = seat.window.show_page('process').tab('stages')
    process.show_pipeline(seat.desk.pipeline().id)
    process.stages.choose(seat.desk.stage('identification').id)
    process.inspector.gate.fields.changed.emit(f'own:{field_id}', 'field_present block')


def answer_at_the_gate(seat: Seat) -> None:
    seat.window.show_page('board')
    seat.focus('Nue')
    seat.press(Qt.Key.Key_Right, CTRL | SHIFT)
    lines = seat.one(GatePopover).findChildren(LineEdit)
    line = next(line for line in lines if line.accessibleName() == 'Surface')
    line.setFocus()
    QTest.keyClicks(line, '1240,5')
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_from_the_settings_to_the_file(seat: Seat) -> None:
    deal_id = seat.desk.put_ready('Nue')
    field_id = make_the_field(seat)
    ask_for_it(seat, field_id)
    answer_at_the_gate(seat)
    assert seat.desk.stage_of(deal_id) == 'qualification'
    assert OwnFieldsController(seat.desk.workspace).values(deal_id) == {field_id: '1240.5'}
    exporting = ExportController(seat.desk.workspace.database, seat.desk.clock)
    lines = b''.join(exporting.chunks(ExportRequest(language='fr'))).decode().splitlines()
    assert (lines[0].rpartition(',')[2], lines[1].rpartition(',')[2]) == ('Surface', '1240.5')
