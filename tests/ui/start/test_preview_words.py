"""The words of the welcome page's picture and cards: none is cut, in either language and every currency there is."""

import itertools
from collections.abc import Iterator

import pytest
from printed import Printed, printed, printed_by
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.controllers.start.templates import Template, read_templates
from salesdesk.domain.money import Money, exponent_of
from salesdesk.i18n.currency_names import NAMES
from salesdesk.i18n.translator import use_language
from salesdesk.settings import Preferences
from salesdesk.ui.domain_texts import compact_money, read
from salesdesk.ui.start.onboarding_choice import OnboardingChoice, StartKind, sample_choice
from salesdesk.ui.start.preview_painter import AMOUNTS, HEIGHT, WIDTH, Preview, paint_preview
from salesdesk.ui.start.preview_pane import PreviewPane
from salesdesk.ui.start.stage_strip import StageStrip
from salesdesk.ui.start.welcome_footer import WelcomeFooter
from salesdesk.ui.start.welcome_form import WelcomeForm
from salesdesk.ui.theme.apply import apply_theme

STAGES = ['Identification', 'Qualification', 'Proposition', 'Négociation', 'Accord', 'Signature']
MAIN = [template for template in read_templates() if template.role == 'main']


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, 'light', animations=False)
    yield
    use_language('en')
    apply_theme(qapp, 'light', animations=False)


@pytest.fixture(params=['fr', 'en'])
def language(request: pytest.FixtureRequest) -> str:
    use_language(request.param)
    return str(request.param)


def picture(preview: Preview) -> Printed:
    return printed_by(lambda painter: paint_preview(painter, preview), QSize(int(WIDTH), int(HEIGHT)))


@pytest.mark.parametrize('currency', [*NAMES, 'KWD'])
def test_every_amount_is_whole_in_every_currency(language: str, currency: str) -> None:
    said = picture(Preview('Vente', STAGES, currency, StartKind.SAMPLE)).texts
    unit = 10 ** exponent_of(currency)
    wanted = [compact_money(Money(units * unit, currency)) for column in AMOUNTS for units in column]
    assert sorted(set(wanted) - set(said)) == [], language


@pytest.mark.parametrize('template', MAIN, ids=lambda template: template.key)
def test_every_stage_of_every_process_is_named_whole(language: str, template: Template) -> None:
    names = [read(name) for name in template.stage_names]
    said = picture(Preview(read(template.name), names, 'EUR', StartKind.EMPTY)).texts
    assert said == [read(template.name), *names], language


@pytest.mark.parametrize('start', list(StartKind))
def test_only_the_sample_claims_amounts(start: StartKind) -> None:
    said = picture(Preview('Vente', STAGES, 'EUR', start)).texts
    assert (len(said) > 1 + len(STAGES)) is (start is StartKind.SAMPLE)


@pytest.mark.parametrize('count', [1, 2, 6])
def test_a_process_of_few_stages_fills_the_picture(count: int) -> None:
    said = picture(Preview('Vente', STAGES[:count], 'EUR', StartKind.SAMPLE))
    assert said.texts[1 : 1 + count][0] == STAGES[0]
    assert [text for text in said.texts if text in STAGES] == STAGES[:count]
    assert max(box.right() for box in said.boxes('surface')) <= WIDTH


@pytest.mark.parametrize('width', [300, 508, 900])
def test_the_caption_stands_below_the_picture(qtbot: QtBot, language: str, width: int) -> None:
    pane = PreviewPane()
    qtbot.addWidget(pane)
    pane.resize(width, 700)
    pane.show_preview(Preview('Vente', STAGES, 'EUR', StartKind.EMPTY), 'Aperçu avec vos choix')
    said = printed(pane)
    caption = said.word('Aperçu avec vos choix')
    assert caption.baseline > max(box.bottom() for box in said.boxes('border-strong') or said.boxes('surface'))
    assert (caption.left + caption.right) / 2 == pytest.approx(width / 2, abs=1), language


def test_before_there_is_anything_to_show_nothing_is_painted(qtbot: QtBot) -> None:
    pane = PreviewPane()
    qtbot.addWidget(pane)
    pane.resize(400, 400)
    assert printed(pane).texts == []


@pytest.mark.parametrize(
    ('count', 'french', 'english'),
    [(1, '1 étape', '1 stage'), (2, '2 étapes', '2 stages'), (12, '12 étapes', '12 stages')],
)
def test_a_strip_counts_its_stages(qtbot: QtBot, count: int, french: str, english: str) -> None:
    for language, words in (('fr', french), ('en', english)):
        use_language(language)
        strip = StageStrip(count)
        qtbot.addWidget(strip)
        strip.resize(strip.sizeHint())
        said = printed(strip)
        assert said.texts == [words]
        assert said.outside(strip.width()) == []


@pytest.mark.parametrize('count', [1, 5, 12])
def test_the_bars_of_a_strip_end_before_its_words(qtbot: QtBot, count: int) -> None:
    strip = StageStrip(count)
    qtbot.addWidget(strip)
    strip.resize(200, 14)
    said = printed(strip)
    bars = said.boxes('border-strong')
    assert len(bars) == count
    assert max(bar.right() for bar in bars) < said.words[0].left
    assert all(one.right() < other.left() for one, other in itertools.pairwise(bars))


@pytest.mark.parametrize('start', list(StartKind))
@pytest.mark.parametrize('tight', [True, False])
def test_both_ways_out_are_whole(qtbot: QtBot, language: str, start: StartKind, tight: bool) -> None:
    footer = WelcomeFooter()
    qtbot.addWidget(footer)
    footer.show_start(start)
    footer.set_tight(tight=tight)
    footer.resize(672, footer.sizeHint().height())
    footer.show()
    said = printed(footer)
    assert said.texts == [footer.open_file.caption(), footer.begin.caption()], language
    assert (said.overlapping(), said.outside(672)) == ([], [])


@pytest.mark.parametrize('start', list(StartKind))
@pytest.mark.parametrize('template', [one.key for one in MAIN])
def test_every_pair_of_answers_can_be_given_in_any_order(qtbot: QtBot, start: StartKind, template: str) -> None:
    for first in ('start', 'template'):
        form = WelcomeForm(OnboardingChoice(StartKind.SAMPLE, MAIN[0].key, Preferences()), MAIN)
        qtbot.addWidget(form)
        heard: list[OnboardingChoice] = []
        form.changed.connect(heard.append)
        cards = {'start': form.starts[start], 'template': form.templates[template]}
        for name in (first, 'template' if first == 'start' else 'start'):
            cards[name].click()
        given = heard[-1] if heard else OnboardingChoice(StartKind.SAMPLE, MAIN[0].key, Preferences())
        assert (given.start, given.template) == (start, template)
        assert sum(card.isChecked() for card in form.starts.values()) == 1
        assert sum(card.isChecked() for card in form.templates.values()) == 1


def test_an_answer_leaves_the_others_as_they_were(qtbot: QtBot) -> None:
    form = WelcomeForm(OnboardingChoice(StartKind.EMPTY, 'building', Preferences(language='fr', currency='CHF')), MAIN)
    qtbot.addWidget(form)
    heard: list[OnboardingChoice] = []
    form.changed.connect(heard.append)
    form.appearance.chosen.emit('dark')
    form.currency.chosen.emit('XAF')
    assert heard[-1] == OnboardingChoice(
        StartKind.EMPTY, 'building', Preferences(language='fr', currency='XAF', theme='dark')
    )


@pytest.mark.parametrize(
    ('start', 'is_sample', 'is_import'),
    [(StartKind.SAMPLE, True, False), (StartKind.IMPORT, False, True), (StartKind.EMPTY, False, False)],
)
def test_a_choice_knows_how_she_begins(start: StartKind, is_sample: bool, is_import: bool) -> None:
    choice = OnboardingChoice(start, 'sales', Preferences())
    assert (choice.is_sample, choice.is_import) == (is_sample, is_import)
    assert sample_choice(Preferences(currency='CHF')).is_sample


@pytest.mark.parametrize('template', MAIN, ids=lambda template: template.key)
def test_a_process_names_each_stage_and_no_two_alike(language: str, template: Template) -> None:
    names = [read(name) for name in template.stage_names]
    assert len(set(names)) == len(names) >= 4, language
    assert all(names)
