"""Why a Markdown file is no lesson."""


class LessonRefused(ValueError):
    """`problem` is a code that i18n/lesson_files.py has a sentence for; `value` is what stood there."""

    def __init__(self, problem: str, value: str = '') -> None:
        self.problem, self.value = problem, value
        super().__init__(problem, value)
