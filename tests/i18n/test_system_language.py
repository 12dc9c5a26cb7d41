"""Which language the computer speaks: the environment in the order of GNU gettext."""

import pytest

from salesdesk.i18n.translator import system_language

NAMES = ('LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG')


@pytest.mark.parametrize(
    ('environment', 'language'),
    [
        ({'LANG': 'fr_FR.UTF-8'}, 'fr'),
        ({'LANG': 'de_DE.UTF-8'}, 'en'),
        ({'LC_ALL': 'en_GB.UTF-8', 'LANG': 'fr_FR.UTF-8'}, 'en'),
        ({'LC_MESSAGES': 'fr_CA.UTF-8', 'LANG': 'en_US.UTF-8'}, 'fr'),
        ({'LANGUAGE': 'fr', 'LC_ALL': 'en_US.UTF-8'}, 'fr'),
        ({'LANGUAGE': 'en', 'LANG': 'fr_FR.UTF-8'}, 'en'),
        ({'LANGUAGE': 'de:fr:en', 'LANG': 'de_DE.UTF-8'}, 'fr'),
        ({'LANGUAGE': 'en_GB:fr', 'LANG': 'fr_FR.UTF-8'}, 'en'),
        ({'LANGUAGE': '', 'LANG': 'fr_FR.UTF-8'}, 'fr'),
    ],
)
def test_the_first_variable_that_says_something_decides(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], language: str
) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert system_language() == language
