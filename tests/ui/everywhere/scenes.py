"""Every page, dialog, popover and menu of the program, as she meets it. Each scene gives the part it is about."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from priced import LINE, PRODUCT
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.controllers.automation.rule_form import RuleForm
from salesdesk.controllers.proposals.proposal_form import ProposalForm
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.errors import DatabaseBusy
from salesdesk.domain.letters.template import TemplateKind
from salesdesk.domain.process.qualification import Criterion
from salesdesk.domain.process.stage_gate import RequiredField, Requirement, RequirementKind
from salesdesk.domain.proposals.proposal import ProposalState
from salesdesk.domain.rules.rule import Effect, EffectKind, Trigger, TriggerKind
from salesdesk.domain.views.people_list import PeopleFilter
from salesdesk.i18n.errors import error_sentence
from salesdesk.i18n.translator import current_language
from salesdesk.paths import resource
from salesdesk.settings import Preferences
from salesdesk.ui.contacts.contacts_page import ContactsPage
from salesdesk.ui.contacts.form.company_dialog import CompanyDialog
from salesdesk.ui.contacts.form.person_dialog import PersonDialog
from salesdesk.ui.contacts.people_filters import PeopleFilters
from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.deal.decision_dialog import DecisionDialog
from salesdesk.ui.deal.frames.form_dialog import FormDialog
from salesdesk.ui.deal.lost_dialog import LostDialog
from salesdesk.ui.deal.plan_popover import PlanPopover
from salesdesk.ui.deal.reason_popover import ReasonPopover
from salesdesk.ui.deal.won_dialog import WonDialog
from salesdesk.ui.entrusting.entrust_dialog import EntrustDialog
from salesdesk.ui.exchange.export_dialog import ExportDialog
from salesdesk.ui.exchange.import_dialog import ImportDialog
from salesdesk.ui.gate.gate_popover import GatePopover
from salesdesk.ui.gate.gate_question import GateQuestion
from salesdesk.ui.letters.use.letter_dialog import LetterDialog
from salesdesk.ui.palette.palette import Palette
from salesdesk.ui.process.process_page import ProcessPage
from salesdesk.ui.proposal.offer_flow import OfferFlow
from salesdesk.ui.proposal.proposal_dialog import CHANGES, LINES
from salesdesk.ui.reports.behind.behind_dialog import BehindDialog
from salesdesk.ui.reports.period_popover import PeriodPopover
from salesdesk.ui.reports.report_page import ReportPage
from salesdesk.ui.rules.rules_tab import RulesTab
from salesdesk.ui.settings.sections.about_section import LicenceDialog
from salesdesk.ui.start.onboarding_page import OnboardingPage
from salesdesk.ui.today.agenda.agenda_items import Row
from salesdesk.ui.today.form.activity_dialog import ActivityDialog
from salesdesk.ui.today.today_page import TodayPage
from salesdesk.ui.widgets.calendar.calendar_popup import CalendarPopup
from salesdesk.ui.widgets.fields.date_field import DateField
from salesdesk.ui.widgets.floating.modal_dialog import ModalDialog
from salesdesk.ui.widgets.floating.popover import Popover
from salesdesk.ui.widgets.floating.window_dialog import WindowDialog
from salesdesk.ui.window.error_page import ErrorPage
from salesdesk.ui.window.main_window import MainWindow
from salesdesk.ui.workplace import Workplace

CARD = QRect(600, 300, 213, 127)
LOTS = ('Éclairage', 'Chauffage', 'Bornes de recharge', 'Photovoltaïque', 'Désenfumage')
SECTIONS = (
    'general',
    'currencies',
    'letterhead',
    'fields',
    'reasons',
    'backups',
    'data',
    'schedules',
    'calendar',
    'shortcuts',
    'about',
)
TABLE = (
    'Titre;Étape;Montant;Clôture prévue;Marge\nBornes;Chaude;8500;30/09/2026;12\n'
    'Serre;Proposition;abc;31/02/2026;9\n;Froide;;;\n'
)
PATH = '/home/anne/Documents/Affaires/salesdesk.db'
Open = Callable[[Seat, QtBot, Path], QWidget]


def page(key: str, seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    seat.window.show_page(key)
    return seat.window


def today(seat: Seat) -> TodayPage:
    shown = seat.window.show_page('today')
    assert isinstance(shown, TodayPage)
    return shown


def first_line(shown: TodayPage) -> int:
    lines = [item.line for item in shown.agenda.view.agenda.items if isinstance(item, Row)]
    # Names that are longer than a line are cut, with a tooltip: this one is not.
    return next(line.id for line in lines if line.contact == 'Luc Aubry')


def open_row(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    shown = today(seat)
    if shown.agenda.view.form is None:
        shown.complete(first_line(shown))
    return seat.window


def week(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    today(seat).bar.view_chosen.emit('calendar')
    return seat.window


def activity(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    shown = today(seat)
    shown.bar.view_chosen.emit('agenda')
    shown.commands.edit(first_line(shown))
    return seat.one(ActivityDialog)


def new_activity(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    today(seat).commands.create()
    return seat.one(ActivityDialog)


def unsaved(open_scene: Open, seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """Something typed in a form that is left: its foot asks."""
    dialog = open_scene(seat, qtbot, folder)
    assert isinstance(dialog, FormDialog)
    lines = [*dialog.findChildren(QLineEdit), *dialog.findChildren(QTextEdit)]
    line = next(line for line in lines if line.isVisible() and not line.isReadOnly())
    line.setText('Rappeler') if isinstance(line, QLineEdit) else line.setPlainText('Rappeler')
    dialog.reject()
    assert dialog.question.isVisible()
    return dialog


def listing(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    seat.window.show_page('board')
    seat.page.top.view_chosen.emit('list')
    return seat.window


def forecast(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    seat.window.show_page('board')
    seat.page.top.view_chosen.emit('forecast')
    return seat.window


def target(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """Of a month, asked for over it."""
    forecast(seat, qtbot, folder)
    pane = seat.page.body.forecast
    assert pane is not None
    list(pane.view.canvas.header.links.values())[1].click()
    return seat.shown(Popover)[-1]


def trash(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    seat.window.show_page('board')
    seat.page.show_trash()
    return seat.window


def contacts(seat: Seat) -> ContactsPage:
    shown = seat.window.show_page('contacts')
    assert isinstance(shown, ContactsPage)
    return shown


def companies(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    contacts(seat).body.show_tab(1)
    return seat.window


def people_in_trash(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    """Somebody in it, marked to be given back."""
    body = contacts(seat).body
    body.show_tab(0)
    contacts(seat).commands.delete([body.sheet.model.row(0)])
    body.narrow(PeopleFilter(deleted=True))
    body.sheet.model.toggle(0)
    return seat.window


def reports(seat: Seat, qtbot: QtBot) -> ReportPage:
    """Read."""
    shown = seat.window.show_page('reports')
    assert isinstance(shown, ReportPage)
    if shown.sheet.isVisible():
        shown.open_report('')
    qtbot.waitUntil(lambda: not shown.reader.is_reading)
    return shown


def overview(seat: Seat, qtbot: QtBot, _folder: Path) -> QWidget:
    reports(seat, qtbot)
    return seat.window


def report(name: str, seat: Seat, qtbot: QtBot, _folder: Path) -> QWidget:
    """A report as a table."""
    shown = reports(seat, qtbot)
    shown.open_report(name)
    qtbot.waitUntil(lambda: not shown.reader.is_reading)
    return seat.window


def behind(seat: Seat, qtbot: QtBot, _folder: Path) -> QWidget:
    """The deals that make up a bar."""
    reports(seat, qtbot).overview.lost.chart.chosen.emit(2)
    return seat.one(BehindDialog)


def period(seat: Seat, qtbot: QtBot, _folder: Path) -> QWidget:
    reports(seat, qtbot).bar.range.click()
    return seat.one(PeriodPopover)


def board(pipeline: str, seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    seat.window.show_page('board')
    seat.page.top.view_chosen.emit('board')
    seat.page.top.searched.emit('')
    pipeline_id = seat.desk.pipeline(pipeline).id
    # As a click does: the line under its tab goes along.
    seat.page.top.choose(pipeline_id, 'board')
    seat.page.top.pipeline_chosen.emit(pipeline_id)
    return seat.window


def nothing_found(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    board('sales', seat, qtbot, folder)
    seat.page.top.searched.emit('xyz')
    return seat.window


def section(key: str, seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    seat.window.show_page('settings').open_section(key)
    return seat.window


def process(pipeline: str, seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    seat.window.show_page('process').show_tab('stages').show_pipeline(seat.desk.pipeline(pipeline).id)
    return seat.window


def _rules_tab(seat: Seat) -> ProcessPage:
    """A rule of every part, in the list."""
    shown = seat.window.show_page('process')
    assert isinstance(shown, ProcessPage)
    if not seat.office.desk.workplace.rules.rules():
        seat.office.desk.workplace.rules.create(RULE)
    shown.show_tab('rules')
    return shown


def rules(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    _rules_tab(seat)
    return seat.window


def rule_dialog(seat: Seat, qtbot: QtBot, _folder: Path) -> QWidget:
    tab = _rules_tab(seat).front
    assert isinstance(tab, RulesTab)
    dialog = tab.commands.edit(seat.office.desk.workplace.rules.rules()[0])
    assert dialog is not None
    return dialog


def templates(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    shown = seat.window.show_page('process')
    assert isinstance(shown, ProcessPage)
    shown.show_tab('templates')
    return seat.window


def letter(kind: TemplateKind, seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    board('sales', seat, qtbot, folder)
    dialog = LetterDialog(seat.office.desk, seat.card('Bureaux').id, kind)
    dialog.open_dialog()
    return dialog


def form(make: Callable[[QWidget, Workplace, int], QWidget], seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    """A form about a deal, or one about none."""
    board('sales', seat, _qtbot, _folder)
    part = make(seat.window, seat.office.desk.workplace, seat.card('Bureaux').id)
    if isinstance(part, Popover):
        part.open_at(CARD)
    elif isinstance(part, ModalDialog):
        part.open_dialog()
    return part


def filters(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    board('sales', seat, qtbot, folder)
    seat.page.open_filters()
    return seat.shown(Popover)[-1]


def importing(tab: int, seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    path = folder / 'affaires.csv'
    path.write_text(TABLE, encoding='utf-8')
    dialog = ImportDialog(seat.office.desk, path)
    dialog.open_dialog()
    qtbot.waitUntil(lambda: dialog.flow.found is not None)
    dialog.content.tabs.setCurrentIndex(tab)
    return dialog


def imported(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """With rows that were refused."""
    path = folder / 'affaires.csv'
    path.write_text('Titre;Montant\nBornes;8500\n;900\n', encoding='utf-8')
    dialog = ImportDialog(seat.office.desk, path)
    dialog.open_dialog()
    qtbot.waitUntil(dialog.main.isEnabled)
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    outcome = dialog.outcome
    assert outcome is not None
    # The dialog fits its result a turn of the event loop after it has it.
    qtbot.waitUntil(lambda: outcome.height() == outcome.sizeHint().height())
    return dialog


def calendar(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    day = form(PlanPopover, seat, qtbot, folder).findChildren(DateField)[0]
    day.button.click()
    return seat.one(CalendarPopup)


def toast(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """With a long sentence."""
    board('sales', seat, qtbot, folder)
    seat.office.desk.say_error(DatabaseBusy(path=PATH))
    return seat.window


def exporting(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    dialog = ExportDialog(seat.office.desk, seat.desk.filter())
    dialog.open_dialog()
    return dialog


def offer(seat: Seat) -> tuple[OfferFlow, int]:
    """One with lines, of the deal of the forms."""
    proposals = seat.office.desk.workplace.offers.proposals
    deal_id = seat.card('Bureaux').id
    known = proposals.of_deal(deal_id)
    lines = tuple(replace(LINE, id=0, description='Deux journées sur place.') for _number in range(30))
    offer_id = known[0].id if known else proposals.add(deal_id, ProposalForm(title='Toit', lines=lines))
    return OfferFlow(seat.office.desk, seat.window), offer_id


def previewed(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    board('sales', seat, qtbot, folder)
    flow, offer_id = offer(seat)
    return flow.preview(seat.office.desk.workplace.offers.reader.paper(offer_id))


def sending(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    board('sales', seat, qtbot, folder)
    flow, offer_id = offer(seat)
    return flow.send(offer_id)


def writing(tab: int, seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """A further version of an offer, with something changed in it."""
    board('sales', seat, qtbot, folder)
    flow, offer_id = offer(seat)
    dialog = flow.new_version(offer_id)
    dialog.lines.model.remove(0)
    dialog.lines.model.change(1, is_optional=True)
    dialog.tabs.setCurrentIndex(tab)
    return dialog


def answering(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    board('sales', seat, qtbot, folder)
    flow, offer_id = offer(seat)
    dialog = flow.take_feedback(offer_id, ProposalState.ACCEPTED)
    dialog.objections.add.click()
    # The new row finds its place with the next turn of the event loop.
    QCoreApplication.sendPostedEvents()
    return dialog


def price_list(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """Two products, and one that was put away."""
    with seat.desk.workspace.unrecorded() as work:
        for archived_at in (None, None, work.now):
            work.save(replace(PRODUCT, id=work.new_id(), archived_at=archived_at))
    return section('prices', seat, qtbot, folder)


def palette(line: str, seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """Over the board, with a line typed."""
    board('sales', seat, qtbot, folder)
    seat.office.commands.open_palette()
    shown = seat.one(Palette)
    shown.view.line.setText(line)
    return shown


def alone(make: Callable[[], QWidget], seat: Seat, qtbot: QtBot, _folder: Path) -> QWidget:
    """In a window without a database, as large as hers."""
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(seat.window.size())
    window.show_alone(make())
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def welcome() -> QWidget:
    return OnboardingPage(lambda: None, Preferences(language=current_language()))


def done(window: QWidget, workplace: Workplace, deal_id: int) -> QWidget:
    popover = PlanPopover(window, workplace, deal_id)
    popover.choose_mode('done')
    return popover


def gate(window: QWidget, workplace: Workplace, deal_id: int) -> QWidget:
    """Everything a gate can ask, at once."""
    missing = [Requirement(0, 0, RequirementKind.CRITERION_YES, criterion) for criterion in Criterion]
    missing += [Requirement(0, 0, RequirementKind.FIELD_PRESENT, field) for field in RequiredField]
    missing.append(Requirement(0, 0, RequirementKind.NEXT_ACTION_PLANNED))
    question = GateQuestion(deal_id, 'Proposition', 'Qualification', tuple(missing), tuple(missing), True, True)
    popover = GatePopover(window, question, workplace)
    popover.show_active()
    return popover


def all_kinds(workplace: Workplace) -> list[int]:
    """A field of her own of each kind, with the longest of names."""
    own = workplace.own_fields
    if not own.fields(Entity.DEAL):
        for kind in FieldKind:
            own.add(Entity.DEAL, f'Surface du bâtiment à équiper en mètres carrés ({kind})', kind, LOTS)
    return [field.id for field in own.fields(Entity.DEAL)]


def own_form(window: QWidget, workplace: Workplace, deal_id: int) -> QWidget:
    all_kinds(workplace)
    return DealFormDialog(window, workplace, pipeline_id=workplace.book.pipelines[0].id, deal_id=deal_id)


def own_gate(window: QWidget, workplace: Workplace, deal_id: int) -> QWidget:
    asked = [Requirement(0, 0, RequirementKind.FIELD_PRESENT, f'own:{id_}') for id_ in all_kinds(workplace)]
    question = GateQuestion(deal_id, 'Proposition', 'Qualification', tuple(asked), (), True, True)
    popover = GatePopover(window, question, workplace)
    popover.show_active()
    return popover


def own_settings(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    all_kinds(seat.office.desk.workplace)
    return section('fields', seat, qtbot, folder)


FORMS: dict[str, Callable[[QWidget, Workplace, int], QWidget]] = {
    'new deal': lambda window, place, _id: DealFormDialog(window, place, pipeline_id=place.book.pipelines[0].id),
    'edited deal': lambda window, place, id_: DealFormDialog(
        window, place, pipeline_id=place.book.pipelines[0].id, deal_id=id_
    ),
    'lost': lambda window, place, id_: LostDialog(window, place, [id_]),
    'decision': DecisionDialog,
    'abandoning': lambda window, place, id_: DecisionDialog(window, place, id_, abandoning=True),
    'won': WonDialog,
    'plan': PlanPopover,
    'done': done,
    'reason': lambda window, _place, _id: ReasonPopover(window, 'Pourquoi ?'),
    'gate': gate,
    'deal with own fields': own_form,
    'gate with own fields': own_gate,
    'new person': lambda window, place, _id: PersonDialog(window, place),
    'edited person': lambda window, place, id_: PersonDialog(
        window, place, person_id=place.deals.details(id_).deal.contact_id
    ),
    'new company': lambda window, place, _id: CompanyDialog(window, place),
    'filters of people': lambda window, _place, _id: PeopleFilters(window, PeopleFilter(deleted=True), ['Salon']),
    'hand over': EntrustDialog,
    'licence': lambda window, _place, _id: LicenceDialog(window, 'Inter', resource('fonts', 'LICENSE')),
}

# Forms that are narrow or have much in their foot, left with something typed.
TYPED = ('new deal', 'lost', 'decision', 'new person')

RULE = RuleForm(
    'Grosses affaires',
    Trigger(TriggerKind.QUIET_FOR, {'days': '3'}),
    (Condition('amount', 'between', ('100000 EUR', '5000000 EUR')),),
    (
        Effect(EffectKind.PLAN, {'kind': 'call', 'days': '2', 'subject': 'Reprendre contact'}),
        Effect(EffectKind.SET_FIELD, {'field': 'expected_close', 'days': '30'}),
        Effect(EffectKind.WARN, {'text': 'Faire relire la proposition'}),
    ),
)
SCENES: dict[str, Open] = {
    **{f'board {key}': partial(board, key) for key in ('prospecting', 'sales', 'after_sales')},
    'nothing found': nothing_found,
    'list': listing,
    'forecast': forecast,
    'target of a month': target,
    'trash': trash,
    **{key: partial(page, key) for key in ('today', 'contacts', 'knowledge')},
    'reports': overview,
    **{
        f'report {name}': partial(report, name) for name in ('months', 'lost_reasons', 'forecast', 'cohorts', 'changed')
    },
    'deals behind a bar': behind,
    'period': period,
    'companies': companies,
    'people in the trash': people_in_trash,
    'today, open row': open_row,
    'today, week': week,
    'activity': activity,
    'new activity': new_activity,
    'unsaved activity': partial(unsaved, activity),
    'unsaved new activity': partial(unsaved, new_activity),
    **{name: partial(form, make) for name, make in FORMS.items()},
    **{f'unsaved {name}': partial(unsaved, partial(form, FORMS[name])) for name in TYPED},
    'filters': filters,
    'calendar': calendar,
    'import, columns': partial(importing, 0),
    'import, rows': partial(importing, 1),
    'import, stages': partial(importing, 2),
    'export': exporting,
    'imported': imported,
    'paper of an offer': previewed,
    'offer sent': sending,
    **{f'offer, tab {tab}': partial(writing, tab) for tab in (LINES, CHANGES)},
    'answer to an offer': answering,
    'letter': partial(letter, TemplateKind.EMAIL),
    'call script': partial(letter, TemplateKind.CALL),
    'toast': toast,
    'palette': partial(palette, ''),
    'palette, a deal': partial(palette, 'Bornes du parking menuiserie lefevre 8500 appel jeudi 10h #led'),
    'palette, a search': partial(palette, 'lef'),
    # Late: a Tab passes by every part of the window that was ever made.
    **{f'process {key}': partial(process, key) for key in ('prospecting', 'sales', 'after_sales')},
    'process, rules': rules,
    'rule': rule_dialog,
    'process, templates': templates,
    **{f'settings {key}': partial(section, key) for key in SECTIONS},
    'settings, own fields': own_settings,
    'settings, price list': price_list,
    'welcome': partial(alone, welcome),
    'error': partial(
        alone,
        lambda: ErrorPage(error_sentence('database_busy', {'path': PATH})),
    ),
}


@contextmanager
def played(open_scene: Open, seat: Seat, qtbot: QtBot, folder: Path) -> Iterator[QWidget]:
    part = open_scene(seat, qtbot, folder)
    yield part
    if isinstance(part, CalendarPopup):
        part.closed.emit()
    for popover in seat.shown(Popover):
        popover.close_popover()
    if isinstance(part, FormDialog):
        part.leave()
    elif isinstance(part, WindowDialog):
        part.reject()
    elif isinstance(part, MainWindow) and part is not seat.window:
        part.close()
        seat.window.activateWindow()
    # What was closed goes now, as in the event loop: a Tab in a later scene would pass by all that ever stood there.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
