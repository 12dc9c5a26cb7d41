"""Why a Markdown file was not taken in as a lesson, in whole sentences."""

from salesdesk.i18n.translator import _, mark

_PROBLEMS = {
    'head_open': mark('{file}: the head has no end. It stands between two lines of three dashes.'),
    'kind_missing': mark('{file}: add a line such as kind: lost (won, lost, objection, competitor or playbook).'),
    'kind_unknown': mark('{file}: {value} is no kind. Use won, lost, objection, competitor or playbook.'),
    'title_long': mark('{file}: the title is too long: 500 characters at most.'),
    'created': mark('{file}: {value} is no date. Write 2026-06-09.'),
    'review': mark('{file}: {value} is no date. Write 2026-06-09.'),
    'amount': mark('{file}: {value} is no amount. Use under_1k, under_5k, under_20k, under_100k or above.'),
    'encoding': mark('{file}: this is not text in UTF-8. Save it again in that encoding.'),
    'too_large': mark('{file}: this is too large for a lesson.'),
    'unreadable': mark('{file} may not be read. Check its permissions.'),
}


def refused_file_text(name: str, problem: str, value: str) -> str:
    return _(_PROBLEMS[problem]).format(file=name, value=value)
