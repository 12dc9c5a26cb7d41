"""Where in an e-mail the signature stands: under its own words, above what it answers to."""

import re

from salesdesk.domain.folding import fold

_LONGEST = 16
_DELIMITER = re.compile(r'^(--|__|==|—)[-_=—\s]*$')
_ANSWERED = re.compile(
    r"^(>|le .{4,80} a écrit\s?:|on .{4,80} wrote:|-{2,} ?(original message|message d'origine|message transféré"
    r'|forwarded message)|_{10,}$|(de|from|von)\s?:\s.*@|begin forwarded message|début du message)',
    re.IGNORECASE,
)
_SENT_FROM = re.compile(
    r'^(envoyé (de|depuis|à partir)|sent from|get outlook|télécharger outlook|obtenez outlook)', re.IGNORECASE
)
_CLOSINGS = (
    'cordialement', 'bien cordialement', 'tres cordialement', 'sinceres salutations', 'salutations', 'bien a vous',
    'bien a toi', 'amicalement', 'respectueusement', 'cdlt', 'cdt', 'bonne journee', 'bonne reception', 'a bientot',
    'best regards', 'kind regards', 'warm regards', 'regards', 'best', 'all the best', 'best wishes', 'sincerely',
    'yours sincerely', 'yours faithfully', 'yours truly', 'cheers', 'many thanks', 'thanks', 'thank you', 'merci',
    'merci d\'avance', 'mit freundlichen grussen', 'saludos', 'cordiali saluti', 'kr', 'br',
)  # fmt: skip


def signature_of(text: str) -> str:
    """'' where no signature can be told from the letter."""
    lines = _own_lines(text)
    for place in range(len(lines) - 1, -1, -1):
        if _DELIMITER.match(lines[place]) or is_closing(lines[place]):
            after = [line for line in lines[place + 1 :] if line]
            # A letter may go on after its 'thanks'; a signature is short.
            if after:
                return '\n'.join(after) if len(after) <= _LONGEST else ''
    return ''


def is_closing(line: str) -> bool:
    """'Bien cordialement,'"""
    return fold(line).strip(' ,.!;:-') in _CLOSINGS


def _own_lines(text: str) -> list[str]:
    """Up to what was answered or forwarded."""
    own: list[str] = []
    for raw in text.split('\n'):
        # '-- ' keeps its meaning with and without the blank.
        line = raw.strip()
        if _ANSWERED.match(line):
            break
        if not _SENT_FROM.match(line):
            own.append(line)
    return own
