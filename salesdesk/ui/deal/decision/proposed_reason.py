"""Why to go on with a lead, put together from what she has found out: hers to rewrite."""

from collections.abc import Mapping

from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion
from salesdesk.i18n.formats import listed
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.deal_texts import in_sentence
from salesdesk.ui.domain_texts import criterion_name


def proposed_reason(answers: Mapping[Criterion, Answer]) -> str:
    """'Besoin réel : pannes répétées. Valeur comprise. Encore ouvert : budget prévu.'; '' where nothing is a yes."""
    agreed = [answers[key] for key in Criterion if key in answers and answers[key].value is AnswerValue.YES]
    if not agreed:
        return ''
    open_still = [criterion for criterion in Criterion if criterion not in answers or not answers[criterion].is_given]
    sentences = [_sentence(answer) for answer in agreed]
    if open_still:
        names = listed([in_sentence(criterion_name(criterion)) for criterion in open_still])
        sentences.append(_('Still open: {names}').format(names=names))
    return ' '.join(f'{sentence}.' for sentence in sentences)


def _sentence(answer: Answer) -> str:
    name, evidence = criterion_name(answer.criterion), answer.evidence.strip().rstrip('.')
    return _('{criterion}: {answer}').format(criterion=name, answer=evidence) if evidence else name
