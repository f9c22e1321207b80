"""Reads trading symbols: from the cover's table of securities, else beside the registrant's own name.

The table (Securities Exchange Act of 1934, section 12(b)) is on covers since 2019.  Before, a symbol stands in the
press release: "Acme Corp. (Nasdaq: ACME)".  Symbols of partners are not the registrant's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from model.extractors.cover import read_cover
from model.extractors.cover_layout import read_layout
from model.extractors.registry import extracts
from model.filing import Filing, Format, SectionKind
from model.record import Suggestion
from model.spans import Span

NAME: Final = "symbols"
FIELD: Final = "trading_symbol"

_TABLE: Final = re.compile(
    r"registered\s{1,9}(?:or\s{1,9}to\s{1,9}be\s{1,9}registered\s{1,9})?(?:pursuant\s{1,9}to|under)\s{1,9}section"
    r"\s{1,9}12\s?\(\s?b\s?\)",
    re.IGNORECASE,
)
_TABLE_END: Final = re.compile(
    r"indicate\s{1,9}by\s{1,9}check|check\s{1,9}the\s{1,9}appropriate|section\s{1,9}12\s?\(\s?g\s?\)|\bitems?\s{1,5}\d"
    r"|written\s{1,9}communications?|emerging\s{1,9}growth\s{1,9}company",
    re.IGNORECASE,
)
_LONGEST_TABLE: Final = 8_000
_CELL: Final = re.compile(r"[^\s|](?:[^\s|]|[ \u00a0](?![\s|]))*")
_EXCHANGE: Final = (
    r"(?:the\s)?(?:nasdaq|nyse|new\s{1,3}york\s{1,3}stock|american\s{1,3}stock|amex|cboe|bats|otc\w{0,4}"
    r"|chicago\s{1,3}stock|boston\s{1,3}stock|pacific\s{1,3}(?:stock|exchange)"
    r"|philadelphia\s{1,3}stock|toronto\s{1,3}stock|tsx|tse|iex|memx"
    r"|london\s{1,3}stock|long-term\s{1,3}stock|investors\s{1,3}exchange|euronext|six\s{1,3}swiss|asx|aim|lse"
    r"|national\s{1,3}association)\b"
)
_EXCHANGE_CELL: Final = re.compile(rf"[\u201c\"(]?{_EXCHANGE}", re.IGNORECASE)
_SECURITY: Final = re.compile(
    r"\b(?:stock|shares?|notes?|units?|warrants?|rights?|par value|debentures?|bonds?|depositary|interests?)\b",
    re.IGNORECASE,
)
_SYMBOL: Final = re.compile(r"[A-Z]{1,5}\d{0,2}(?:(?:[.\-/]|\s?PR\s?|\s)[A-Z0-9]{1,4}){0,2}")
_SYMBOLS: Final = re.compile(rf"[\u201c\"]?({_SYMBOL.pattern})[\u201d\"]?(?:\s?\(?\d\)|\*{{1,3}})?")
_NO_SYMBOL: Final = frozenset({
    "N/A", "NA", "N-A", "NONE", "NYSE", "AMEX", "LLC", "INC", "CBOE", "BATS", "OTC", "USA", "UNITS", "UNIT", "NOTES",
    "N.A", "TITLE", "NASDAQ", "NSDQ",
})  # fmt: skip
_RUN_TOGETHER: Final = re.compile(rf"(?<![\w.&-])({_SYMBOL.pattern})\s{{1,3}}(?i:{_EXCHANGE})")

_MENTION: Final = re.compile(
    r"\(\s?(?P<inside>[^()]{0,60}?\b(?:nasdaq|nyse|amex|new york stock exchange|american stock exchange"
    r"|otc[\w.]{0,4}|cboe|tsx|tse|aim|lse)[^():;]{0,40}:\s{0,3}[^()]{1,60})\)",
    re.IGNORECASE,
)
_PARENTHESIS: Final = re.compile(r"\([^()]{4,250}\)")  # whatever _MENTION finds is one
_AFTER_COLON: Final = re.compile(
    r":\s{0,3}[\u201c\"\u2018'$]?(?P<first>[A-Z]{1,5}(?:[.\-/][A-Z]{1,4})?)(?![a-z\w])"
    r"(?P<more>(?:\s?(?:,|and|&)\s?[A-Z]{2,5}(?![a-z\w]))*)"
)
_MORE: Final = re.compile(r"[A-Z]{2,5}(?![a-z\w])")
_SUFFIX: Final = frozenset({
    "ab", "ag", "as", "bv", "co", "companies", "company", "corp", "corporation", "group", "holdings", "inc",
    "incorporated", "limited", "llc", "lp", "ltd", "nv", "plc", "sa", "se", "trust", "the", "and",
})  # fmt: skip
_WORD: Final = re.compile(r"[a-z0-9]+")
_NAME_REACH: Final = 120


@extracts(NAME, FIELD)
def symbols(filing: Filing) -> Iterator[Suggestion]:
    """Symbols of the registrant.

    Documents of a submission that has lost its header belong to nobody in particular; there a mention outside the
    cover is only offered as an alternative.
    """
    cover = read_layout(filing)
    table = _TABLE.search(filing.text, cover.start, cover.boxes[1])
    if table:
        yield from _table(filing.text, table.end())
    # The table says which symbols there are, even if it says none.
    headless = filing.format is Format.EDGAR and not any(s.kind is SectionKind.HEADER for s in filing.sections)
    rank = 1 if table or headless else 0
    yield from _mentions(filing, behind=cover.boxes[0], rank=rank)


def _table(text: str, start: int) -> Iterator[Suggestion]:
    """Cells with a symbol's shape before a cell that names an exchange."""
    stop = _TABLE_END.search(text, start, start + _LONGEST_TABLE)
    end = stop.start() if stop else min(start + _LONGEST_TABLE, len(text))
    cells = list(_CELL.finditer(text, start, end))
    found = False
    for place, cell in enumerate(cells):
        before = cells[place - 1].group() if place else ""
        listed = bool(place + 1 < len(cells) and _EXCHANGE_CELL.match(cells[place + 1].group()))
        match = _SYMBOLS.fullmatch(cell.group().rstrip())
        if match and not _is_none(match[1]) and (listed or _SECURITY.search(before)):
            found = True
            score, rule = (0.997, "table") if listed else (0.9, "table, no exchange")
            yield _suggest(text, cell.start() + match.start(1), match[1], score, rule)
        elif listed:
            for part in _listed(cell.group()):
                found = True
                yield _suggest(text, cell.start() + part.start(), part.group(), 0.97, "table, several")
    if not found:
        for match in _RUN_TOGETHER.finditer(text, start, end):
            if not _is_none(match[1]):
                yield _suggest(text, match.start(1), match[1], 0.9, "run together")


def _listed(cell: str) -> list[re.Match[str]]:
    """The symbols of a cell such as `ZPHR, ZPHRW`; none if anything else stands in it."""
    parts = [part.strip() for part in re.split(r"[,;/]|\band\b", cell)]
    if len(parts) > 1 and all(_SYMBOL.fullmatch(part) and not _is_none(part) for part in parts):
        return list(_MORE.finditer(cell))
    return []


def _is_none(words: str) -> bool:
    return words.upper().strip(". ") in _NO_SYMBOL


def _mentions(filing: Filing, *, behind: int, rank: int) -> Iterator[Suggestion]:
    """Symbols in parentheses behind the registrant's own name."""
    names = [
        core for found in read_cover(filing) if found.field == "registrant_name" if (core := _core(str(found.value)))
    ]
    seen: set[str] = set()
    for paren in _PARENTHESIS.finditer(filing.text, behind):
        mention = _MENTION.match(filing.text, paren.start()) if ":" in paren[0] else None
        if mention is None:
            continue
        before = _core(filing.text[max(0, mention.start() - _NAME_REACH) : mention.start()])
        if not any(_ends_with_name(before, name) for name in names if name):
            continue
        for match in _AFTER_COLON.finditer(filing.text, mention.start("inside"), mention.end("inside")):
            places = [match.span("first")]
            places += [more.span() for more in _MORE.finditer(filing.text, *match.span("more"))]
            for start, end in places:
                symbol = filing.text[start:end]
                if symbol not in seen and not _is_none(symbol):
                    seen.add(symbol)
                    yield _suggest(filing.text, start, symbol, 0.96 if rank == 0 else 0.4, "own name", rank=rank)


def _core(words: str) -> list[str]:
    """A name's words without what only says that it is a company."""
    plain = words.lower().replace("\u2019", "'").replace("'", "").replace(".", "")
    return [word for word in _WORD.findall(plain) if word not in _SUFFIX]


def _ends_with_name(before: list[str], name: list[str]) -> bool:
    """Whether the text ends with the registrant's name or with its first words (`Westell` for Westell Technologies)."""
    for count in range(len(name), 0, -1):
        if before[-count:] == name[:count] and (count == len(name) or len("".join(name[:count])) > 3):  # noqa: PLR2004
            return True
    return False


def _suggest(text: str, start: int, symbol: str, score: float, rule: str, *, rank: int = 0) -> Suggestion:
    span = Span(start, start + len(symbol))
    return Suggestion(
        field=FIELD, value=" ".join(symbol.split()), span=span, quote=span.of(text), confidence=score,
        extractor=NAME, rank=rank, rule=rule,
    )  # fmt: skip
