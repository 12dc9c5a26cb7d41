"""The fields of a lesson alone: filled and read back, kept in a draft, and what cannot be kept."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from bench import Bench
from building import in_days

from salesdesk.controllers.knowledge.lesson_form import LessonForm
from salesdesk.domain.knowledge.lesson import AmountBand, LessonKind
from salesdesk.i18n.translator import use_language
from salesdesk.ui.knowledge.form.lesson_fields import LessonFields
from salesdesk.ui.knowledge.form.proposed_bodies import proposed_body, written_body

FORMS = [
    pytest.param(LessonForm(LessonKind.WON, 'Étaler le paiement'), id='title alone'),
    pytest.param(LessonForm(LessonKind.OBJECTION, 'Trop cher', 'Cher ?\n\n- œuvre\n- [ ] devis'), id='Markdown'),
    pytest.param(LessonForm(LessonKind.LOST, 'Prix', sector='Santé', competitor='Éts Müller'), id='names'),
    pytest.param(LessonForm(LessonKind.LOST, 'Prix', tags=('Prix', 'Appel d’offres')), id='tags'),
    pytest.param(LessonForm(LessonKind.LOST, 'Prix', review_on=date(2027, 2, 28)), id='review in another year'),
    pytest.param(LessonForm(LessonKind.LOST, 'Prix', band=AmountBand.ABOVE), id='largest amounts'),
    pytest.param(LessonForm(LessonKind.PLAYBOOK, 'é' * 180, 'Un long texte. ' * 300), id='long'),
]


def fields_of(bench: Bench, form: LessonForm) -> LessonFields:
    fields = bench.put(LessonFields(bench.workplace))
    fields.fill(form)
    return fields


@pytest.mark.parametrize('form', FORMS)
def test_filled_and_left_alone_the_form_is_the_same(bench: Bench, form: LessonForm) -> None:
    fields = fields_of(bench, form)
    assert replace(fields.form(), body=fields.form().body.strip()) == replace(form, body=form.body.strip())
    assert fields.first_wrong() is None


@pytest.mark.parametrize('form', FORMS)
def test_a_draft_brings_every_field_back(bench: Bench, form: LessonForm) -> None:
    stage_id = bench.ledger.stage('qualification').id
    written = fields_of(bench, replace(form, stage_id=stage_id))
    kept = {name: part.read() for name, part in written.parts().items()}
    again = fields_of(bench, LessonForm(LessonKind.LOST, ''))
    for name, part in again.parts().items():
        part.restore(kept[name])
    assert again.form() == written.form()
    assert again.form().stage_id == stage_id


@pytest.mark.parametrize('form', FORMS)
def test_a_lesson_kept_and_opened_again_stands_as_it_was_written(bench: Bench, form: LessonForm) -> None:
    kept = bench.workplace.lessons.create(fields_of(bench, form).form())
    before = bench.ledger.dump()
    known = bench.workplace.knowledge.read(kept).form
    assert (known.title, known.sector, known.band, known.review_on) == (
        form.title, form.sector, form.band, form.review_on,
    )  # fmt: skip
    assert (sorted(known.tags), known.competitor) == (sorted(form.tags), form.competitor)
    bench.workplace.lessons.edit(kept, fields_of(bench, known).form())
    assert bench.ledger.dump() == before


@pytest.mark.parametrize(
    ('title', 'day', 'wrong'),
    [
        pytest.param('Prix', '', '', id='no day'),
        pytest.param('', '', 'title', id='no title'),
        pytest.param('   ', '', 'title', id='blank title'),
        pytest.param('Prix', 'trente-deux', 'review', id='no such day'),
        pytest.param('', 'trente-deux', 'title', id='both, the upper one first'),
    ],
)
def test_the_first_field_that_cannot_be_kept_is_given(bench: Bench, title: str, day: str, wrong: str) -> None:
    fields = fields_of(bench, LessonForm(LessonKind.LOST, title))
    fields.review.set_text(day)
    assert fields.first_wrong() is (getattr(fields, wrong) if wrong else None)
    assert bool(fields.title.error()) is (wrong == 'title')


@pytest.mark.parametrize('language', ['fr', 'en'])
@pytest.mark.parametrize('kind', LessonKind)
def test_headings_nobody_wrote_under_are_no_text(bench: Bench, kind: LessonKind, language: str) -> None:
    use_language(language)
    body = proposed_body(kind)
    assert body.count('## ') == 3
    assert written_body(f'\n{body}\n\n', kind) == ''
    assert written_body(f'{body} Prix', kind) == f'{body} Prix'
    fields = fields_of(bench, LessonForm(kind, 'Prix', body))
    assert fields.form().body == ''


@pytest.mark.parametrize(('one', 'other'), list(permutations(LessonKind, 2)), ids=str)
def test_another_kind_brings_its_headings_only_over_unwritten_ones(
    bench: Bench, one: LessonKind, other: LessonKind
) -> None:  # fmt: skip
    fields = fields_of(bench, LessonForm(one, '', proposed_body(one)))
    for kind in (other, one, other):
        fields.kind.choose(kind)
        fields.kind.chosen.emit(kind)
        assert fields.body.text().strip() == proposed_body(kind).strip()
    fields.body.set_text(f'{proposed_body(other)}Le prix.')
    fields.kind.choose(one)
    fields.kind.chosen.emit(one)
    assert fields.body.text().endswith('Le prix.')
    assert fields.form().kind is one


def test_a_stage_of_any_pipeline_can_be_chosen(bench: Bench) -> None:
    fields = fields_of(bench, LessonForm(LessonKind.LOST, 'Prix'))
    assert fields.stage.current() == ''
    for process in bench.workplace.book.processes.values():
        for stage in process.stages:
            fields.stage.choose(str(stage.id))
            assert fields.form().stage_id == stage.id


def test_names_already_known_are_offered_as_she_types(bench: Bench) -> None:
    for sector in ('Santé', 'Sanitaire', 'Industrie'):
        bench.ledger.put_lesson(f'Pour {sector}', sector=sector)
    fields = fields_of(bench, LessonForm(LessonKind.LOST, 'Prix'))
    for typed, offered in (('san', ['Sanitaire', 'Santé']), ('SANTE', ['Santé']), ('piscine', [])):
        assert sorted(offer.text for offer in fields.sector._suggest(typed)) == offered


def test_filled_again_nothing_of_the_lesson_before_is_left(bench: Bench) -> None:
    full = LessonForm(
        LessonKind.WON, 'Prix', 'Texte', bench.ledger.stage('qualification').id, 'Santé', AmountBand.UNDER_5K, 'Müller',
        ('Prix',), in_days(3),
    )  # fmt: skip
    fields = fields_of(bench, full)
    fields.fill(LessonForm(LessonKind.LOST, 'Autre'))
    assert fields.form() == LessonForm(LessonKind.LOST, 'Autre')
