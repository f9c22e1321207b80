"""Signatures: who signed, with which title, and when (Form 8-K, General Instruction E)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from model.extractors.registry import extracts
from model.extractors.suggest import suggestion
from model.filing import Filing, SectionKind
from model.record import Suggestion
from model.spans import Span
from model.values import DateType

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_DATE: Final = re.compile(
    rf"(?P<date>(?:{_MONTHS})\.?\s{{1,3}}\d{{1,2}}(?:st|nd|rd|th)?\s{{0,2}},?\s{{0,3}}\d{{4}}|\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{2,4}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s{{1,3}}day\s{{1,3}}of\s{{1,3}}(?:{_MONTHS})\.?,?\s{{1,3}}\d{{4}}|"
    rf"\d{{1,2}}\s{{1,2}}(?:{_MONTHS})\.?,?\s{{1,2}}\d{{4}}|\d{{4}}-\d\d-\d\d)",
    re.IGNORECASE,
)
_DATED: Final = re.compile(
    rf"\bDATED?\b[ \t]{{0,3}}(?:as[ \t]of)?[ \t]{{0,3}}[:.]{{0,2}}[ \t_]{{0,30}}\n?[ \t_]{{0,30}}(?:th(?:e|"
    rf"is)[ \t]{{1,3}})?{_DATE.pattern}",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(
    r"(?:/\s?s\s?/|(?<![:\w/])//(?=[ \t]))[ \t_]{0,8}\n?[ \t]{0,40}(?P<name>[A-Z][^\n/]{2,70}?)"
    r"(?=[ \t]{2,}|[ \t_]{0,40}\n|[ \t_]{0,40}\Z|_{2,}|,\s)",
    re.IGNORECASE,
)
_RULE: Final = re.compile(r"^[\s\-_=*]*$")
_LABEL: Final = re.compile(r"(?:By|Name|Its|Title|Printed Name|Print Name)[ \t]{0,3}[:.][ \t_]{0,40}", re.IGNORECASE)
_TITLE_LABEL: Final = re.compile(r"(?:Its|Title)[ \t]{0,3}[:.][ \t_]{0,40}", re.IGNORECASE)
_NAME_LABEL: Final = re.compile(r"(?:By|Name|Printed Name|Print Name)[ \t]{0,3}[:.][ \t_]{0,40}", re.IGNORECASE)
_TITLE_WORDS: Final = re.compile(
    r"\b(?:president|chief|officer|secretary|treasurer|controller|comptroller|counsel|director|chairman|chairwoman|chairperson|"
    r"manager|partner|trustee|vice|attorney|agent|principal|accounting|executive|ceo|cfo|coo|general|member|signatory|"
    r"authorized|managing|head|senior|finance|administrator|chair)\b",
    re.IGNORECASE,
)
_PERSON: Final = re.compile(
    r"[A-Z][\w.'’\-]{0,40}(?:[ ,]{1,2}[A-Z][\w.'’\-]{0,40}){1,5}(?:,? (?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D|Esq)\.?)?"
)
_ALONE: Final = re.compile(rf"[ \t]{{0,200}}(?:(?:Dr|Mr|Mrs|Ms|Prof)\. )?(?P<name>{_PERSON.pattern})[ \t]{{0,200}}")
# A name printed twice running, as the signature and below it, by a converter that dropped the line's end.
_SUFFIX: Final = re.compile(
    r"(?:,? (?:Jr|Sr|II|III|IV|Ph\.? ?D|M\.? ?D|J\.? ?D|D\.?V\.?M|Pharm\.? ?D|M\.?B\.?A|D\.?D\.?S|C\.?P\.?A|Esq|"
    r"R\.?Ph|D\.?Sc)"
    r"\b\.?){1,4}"
)
_TWICE: Final = re.compile(r"(?P<name>[A-Z][\w.'’-]{0,40}(?: [A-Z][\w.'’-]{0,40}){1,4}) (?P<again>(?P=name))(?= |$)")
_OFFICE: Final = re.compile(
    r"(?<=[a-z.])(?<!of) ((?:(?:senior|executive|chief|vice|assistant|general|principal|group|corporate) ?){1,3}"
    r"(?:president|officer|counsel|secretary|treasurer|controller|\w+ officer)\b"
    r"|(?:president|secretary|treasurer|controller)(?= and | & |,|$))",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"\b(?:By|Name)[ \t]{0,3}:[ \t_]{0,40}|^[ \t]*by[ \t]*$", re.IGNORECASE)
# Words of titles and nothing else: a company's line is none.
_OFFICES: Final = re.compile(
    rf"(?:{_TITLE_WORDS.pattern}|and|of|the|for|&|,|-|/|\s|assistant|finance|corporate){{2,30}}", re.IGNORECASE
)
# What the printed form tells whoever fills it in.
_INSTRUCTION: Final = re.compile(
    r"\*?\s{0,3}Print\s{1,3}(?:the\s)?name\s{1,3}and\s{1,3}title\b[^.\n]{0,60}(?:\.\s{0,3}|$)", re.IGNORECASE
)
_STOP: Final = re.compile(
    r"(?:dated?\b|/s/|exhibit|<PAGE>|index|by\s?:|\(registrant\)|contacts?\b|for immediate|signature)", re.IGNORECASE
)
_JOINS: Final = re.compile(
    r"(?:,|;|&|-|–|\band|\bof|\bthe|\bfor|\bchief|\bvice|\bexecutive|\bsenior|\bprincipal|\bassistant|\bgeneral)$",
    re.IGNORECASE,
)
_LINES_BELOW: Final = 14
_LONGEST_TITLE: Final = 200


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str


@extracts("signature", "signer_name", "signer_title", "signature_date")
def signature(filing: Filing) -> Iterator[Suggestion]:
    """Signers with their titles in the order of the block, and the date of the signing."""
    block = next((s for s in filing.sections if s.kind is SectionKind.SIGNATURE), None)
    if block is None:
        return
    yield from _date(filing, block.span)
    seen: set[str] = set()
    for name, title, rule in _signers(filing.text, block.span):
        key = name.of(filing.text).lower()
        if key in seen:
            continue
        seen.add(key)
        confidence = {"typed": 0.985, "conformed": 0.9, "by": 0.75}[rule]
        value = " ".join(name.of(filing.text).split()).strip(" *")
        yield suggestion(filing, "signer_name", value, name, confidence=confidence, extractor="signature", rule=rule)
        if title is not None:
            words = " ".join(title.of(filing.text).split()).replace("**", "")
            yield suggestion(
                filing, "signer_title", words, title, confidence=confidence - 0.03, extractor="signature", rule=rule
            )


def _date(filing: Filing, block: Span) -> Iterator[Suggestion]:
    text = filing.text
    # A date line often stands above the signature's heading of the second column, or just before the block.
    found = [(m, "dated") for m in _DATED.finditer(text, block.start, block.end)]
    if not found:
        signed = _SIGNED.search(text, block.start, block.end)
        stop = min(block.end, signed.end() + 600) if signed else block.end
        found = [(m, "bare") for m in _DATE.finditer(text, block.start, stop)]
    for rank, (match, rule) in enumerate(found[:3]):
        span = Span(*match.span("date"))
        try:
            value = DateType().parse(span.of(text))
        except ValueError:
            continue
        confidence = {"dated": 0.985, "bare": 0.85}[rule]
        yield suggestion(
            filing, "signature_date", value, span, confidence=confidence, extractor="signature", rule=rule, rank=rank
        )
        if rule == "dated":
            return


def _signers(text: str, block: Span) -> Iterator[tuple[Span, Span | None, str]]:
    marks = list(_SIGNED.finditer(text, block.start, block.end))
    for n, mark in enumerate(marks):
        limit = marks[n + 1].start() if n + 1 < len(marks) else block.end
        name, title, rule = _typed(text, Span(*mark.span("name")), limit)
        yield name, title or _title_above(text, mark.start(), block.start), rule
    if not marks:
        yield from _unsigned(text, block)


def _title_above(text: str, mark: int, start: int) -> Span | None:
    """A title that stands over the signature rather than under the name."""
    above = text[start : text.rfind("\n", start, mark) + 1].rstrip(" \t\n-_=")
    line = Span(start + above.rfind("\n") + 1, start + len(above)).trimmed(text) if above else None
    words = line.of(text) if line else ""
    if not _OFFICES.fullmatch(words) or _STOP.match(words):
        return None
    return line


def _lines(text: str, start: int, limit: int) -> list[_Line]:
    lines = []
    for part in text[start:limit].split("\n")[: _LINES_BELOW + 4]:
        # A converter marks what was set in by ">".
        quoted = len(part) - len(part.lstrip("> "))
        lines.append(_Line(start + quoted, part[quoted:]))
        start += len(part) + 1
    return lines


def _typed(text: str, conformed: Span, limit: int) -> tuple[Span, Span | None, str]:
    """The typed name under a conformed signature, and the title behind or below it."""
    trimmed = conformed.trimmed(text) or conformed
    if degree := _SUFFIX.match(text, trimmed.end):
        trimmed = conformed = Span(trimmed.start, degree.end())
    if parted := _run_on(text, trimmed, limit):
        return parted
    words = _key(trimmed.of(text))
    rest_of_line = text.find("\n", conformed.end, limit)
    below = _lines(text, (rest_of_line + 1) if rest_of_line >= 0 else limit, limit)
    for n, line in enumerate(below[:_LINES_BELOW]):
        if len(words) == 1 and (
            whole := re.search(rf"\b{re.escape(trimmed.of(text))}(?: [A-Z][\w.'’\-]*){{1,4}}", line.text)
        ):
            # The conformed name was broken over two lines; the typed one is whole.
            name = Span(line.start + whole.start(), line.start + whole.end())
            return name, _title(text, below, n, name.end), "typed"
        at = _same_name(line.text, words) or _same_family(line.text, words)
        if at is not None:
            name = Span(line.start + at[0], line.start + at[1])
            return name, _title(text, below, n, line.start + at[1]), "typed"
    end_of_line = rest_of_line if rest_of_line >= 0 else limit
    same_line = Span(conformed.end, end_of_line) if conformed.end < end_of_line else None
    if same_line and (title := _clean_title(text, same_line)):
        return trimmed, title, "conformed"
    return trimmed, _title(text, [_Line(conformed.end, ""), *below], 0, conformed.end), "conformed"


def _run_on(text: str, conformed: Span, limit: int) -> tuple[Span, Span | None, str] | None:
    """Name and title with nothing between them, on one line: "Ann Lee Ann Lee Chief Executive Officer"."""
    twice = _TWICE.match(conformed.of(text))
    if twice:
        name = Span(conformed.start + twice.start("again"), conformed.start + twice.end("again"))
        line = text.find("\n", name.end, limit)
        return name, Span(name.end, line if line >= 0 else limit).trimmed(text), "typed"
    office = _OFFICE.search(conformed.of(text))
    if office and " " in conformed.of(text)[: office.start()].strip():
        name, title = (
            Span(conformed.start, conformed.start + office.start()),
            Span(conformed.start + office.start(1), conformed.end),
        )
        return name, title, "conformed"
    return None


def _key(name: str) -> list[str]:
    return re.findall(r"[a-z]+", name.lower())


def _same_name(line: str, words: list[str]) -> tuple[int, int] | None:
    """Where a line prints the same name: first and last name agree, middle initials may be missing."""
    if not words:
        return None
    tokens = list(re.finditer(r"[A-Za-z][\w.'’\-]*", line))
    last = {"jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "cpa"}
    family = next((word for word in reversed(words) if word not in last and len(word) > 1), words[-1])
    for first, token in enumerate(tokens):
        # Typists differ in first names (Nicolas, Nicholas), not in how these begin.
        if (_key(token[0]) or [""])[0][:3] != words[0][:3]:
            continue
        for end in range(first + 1, min(first + 6, len(tokens))):
            if family in _key(tokens[end][0]):
                stop = tokens[end].end()
                suffix = _SUFFIX.match(line, stop)
                return token.start(), suffix.end() if suffix else stop
    return None


def _same_family(line: str, words: list[str]) -> tuple[int, int] | None:
    """Where a line is nothing but a person of the same family name: who signs as Bill is printed as William."""
    person = _ALONE.fullmatch(line)
    if person is None or not words or words[-1] not in _key(person["name"])[1:]:
        return None
    return person.span("name")


def _title(text: str, lines: list[_Line], n: int, behind: int) -> Span | None:
    """The title: what stands behind the name on its line, else on the next ones."""
    line, below = lines[n], lines[n + 1 : n + 9]
    end_of_line = line.start + len(line.text)
    first = _clean_title(text, Span(behind, end_of_line)) if behind < end_of_line else None
    if first is None:
        first, below = _first_line(text, below)
    if first is None:
        return None
    end = first.end
    for place in below:
        if not place.text.strip() and _JOINS.search(text[first.start : end].rstrip()):
            continue  # a converter that sets each line apart
        if end - first.start > _LONGEST_TITLE or not _goes_on(text[first.start : end].rstrip(), place):
            break
        end = place.start + len(place.text.rstrip())
    return Span(first.start, end).trimmed(text)


def _first_line(text: str, lines: list[_Line]) -> tuple[Span | None, list[_Line]]:
    """The first line of a title below a name, and the lines behind it; None where something else stands there."""
    labelled = False
    for n, place in enumerate(lines):
        words = place.text.strip()
        if asked := _INSTRUCTION.match(words):
            words = words[asked.end() :]
        label = _TITLE_LABEL.match(words)
        labelled = labelled or bool(label)
        if label and not words[label.end() :].strip():
            continue
        if not words or _RULE.match(place.text) or (_NAME_LABEL.match(words) and not label):
            continue
        if _STOP.match(words) or not (labelled or _TITLE_WORDS.search(words)):
            break
        start = place.start + place.text.index(words) + (label.end() if label else 0)
        return Span(start, place.start + len(place.text)).trimmed(text), lines[n + 1 :]
    return None, []


def _goes_on(so_far: str, place: _Line) -> bool:
    """Whether a line carries on the title that stands above it."""
    words = place.text.strip()
    if not words or any(pattern.match(words) for pattern in (_STOP, _INSTRUCTION, _LABEL, _RULE)):
        return False
    opens = words.lower().startswith(("(", "and ", "& ")) or so_far.count("(") > so_far.count(")")
    office = _OFFICES.fullmatch(words) or (_TITLE_WORDS.search(words) and not _PERSON.fullmatch(words))
    return bool(opens or _JOINS.search(so_far) or office)


def _clean_title(text: str, span: Span) -> Span | None:
    """A title without the comma, dash or label before it; None where the words are none."""
    words = span.of(text)
    lead = re.match(r"[\s,;:\-–—|_]*(?:(?:Its|Title)\s?:\s*)?", words, re.IGNORECASE)
    start = span.start + (lead.end() if lead else 0)
    if start >= span.end:
        return None
    kept = Span(start, span.end).trimmed(text)
    return kept if kept is not None and _TITLE_WORDS.search(kept.of(text)) else None


def _unsigned(text: str, block: Span) -> Iterator[tuple[Span, Span | None, str]]:
    """A block without conformed signatures: the names behind “By:” or “Name:”, each with what follows it."""
    lines = _lines_of(text, block)
    taken = -1
    for n, line in enumerate(lines):
        label = _BY.search(line.text)
        if not label or n <= taken:
            continue
        for at, place in enumerate(lines[n : n + 4], start=n):
            person = _PERSON.search(place.text, label.end() if at == n else 0)
            if person and not _TITLE_WORDS.search(person[0]):
                # The name as a signature, perhaps over a rule, and typed below.
                below = [m for m in range(at + 1, min(at + 4, len(lines))) if not _RULE.match(lines[m].text)]
                again = _same_name(lines[below[0]].text, _key(person[0])) if below else None
                taken, behind = (
                    (below[0], lines[below[0]].start + again[1]) if again else (at, place.start + person.end())
                )
                yield Span(*(place.start + end for end in person.span())), _title(text, lines, taken, behind), "by"
                break


def _lines_of(text: str, block: Span) -> list[_Line]:
    lines, start = [], block.start
    for part in block.of(text).split("\n"):
        lines.append(_Line(start, part))
        start += len(part) + 1
    return lines
