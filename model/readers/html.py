"""HTML laid out as canonical text, with the places of tags kept.

Blocks stand on their own lines, soft wraps of the source are undone, and the columns of a table row stay apart by two
blanks.  A cell of several lines is printed line by line before the next cell of its row.  Nothing is fetched or run:
the parser resolves no entity, reads no DTD and opens no address.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from model.filing import Fact
from model.readers.canonical import C1_AS_WINDOWS, UNPRINTABLE, canonical
from model.readers.layout import Break, Layout
from model.readers.symbols import symbol_font, symbol_text
from model.spans import Span

_PARAGRAPHS: Final = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "ul", "ol", "dl", "blockquote", "center", "pre"}
)
_LINES: Final = frozenset(
    {
        "address",
        "article",
        "body",
        "caption",
        "dd",
        "div",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "header",
        "li",
        "main",
        "nav",
        "section",
        "tr",
        "html",
        "page",
    }
)
_SKIPPED: Final = frozenset(
    {"head", "script", "style", "noscript", "object", "applet", "embed", "select", "textarea", "iframe", "title"}
)
_BOLD_TAGS: Final = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"})
_CELLS: Final = frozenset(("td", "th"))
_HIDDEN: Final = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.IGNORECASE)
_BOLD: Final = re.compile(r"font-weight\s?:\s?(?:bold|[6-9]00)", re.IGNORECASE)
_FAMILY: Final = re.compile(r"font(?:-family)?\s?:\s?([^;]{1,80})", re.IGNORECASE)
_COLUMN_GAP: Final = re.compile(r"\s*\u00a0(?:\s*\u00a0)+\s*")


@dataclass(frozen=True, slots=True)
class Page:
    """A laid-out page: its canonical text, and the tags and bold stretches in it."""

    text: str
    facts: tuple[Fact, ...]
    emphasis: tuple[Span, ...]


@dataclass(slots=True)
class _Open:
    """A fact or a bold stretch whose end has not come yet."""

    start: int | None = None
    name: str = ""
    context: str = ""
    format: str = ""
    key: str = ""
    continued: str = ""
    end: int = -1
    hidden_words: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Cell:
    """A table cell being laid out: where it starts, and how many lines there were before it."""

    start: int
    lines: int


@dataclass(slots=True)
class _Row:
    start: int
    several_lines: bool = False


def read_html(markup: str) -> Page:
    """Lays out one page; markup of any quality is read as browsers would."""
    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, remove_comments=True, remove_pis=True, no_network=True, huge_tree=True,
    )  # fmt: skip
    parser.feed(canonical(markup).encode())
    try:
        root = parser.close()
    except etree.XMLSyntaxError:
        return Page("", (), ())
    if root is None:
        return Page("", (), ())
    walker = _Walker()
    walker.walk(root)
    return walker.page()


class _Walker:
    """One pass over the tree, without recursion: pages may nest as deep as their author's tool pleased."""

    def __init__(self) -> None:
        self.layout = Layout()
        self.facts: list[_Open] = []
        self.emphasis: list[Span] = []
        self.open_facts: list[_Open] = []
        self.bold: _Open | None = None
        self.hidden = 0
        self.preformatted = 0
        self.fonts: list[str] = []
        self.rows: list[_Row] = []
        self.cells: list[_Cell] = []
        self.undo: list[list[str]] = []

    def walk(self, root: etree._Element) -> None:
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                self._start(element)
                if element.text:
                    self._words(element.text)
            else:
                self._end()
                if element.tail and self.undo:
                    self._words(element.tail)

    def _start(self, element: etree._Element) -> None:
        tag = element.tag
        undo: list[str] = []
        self.undo.append(undo)
        attributes = element.attrib
        style = attributes.get("style", "") if attributes else ""
        if tag in _SKIPPED or (style and _HIDDEN.search(style)) or tag == "ix:header":
            self.hidden += 1
            undo.append("hidden")
        if ":" in tag and tag.startswith("ix:"):
            self._start_fact(element, tag, undo)
        if self.hidden:
            return
        self._start_block(tag, undo)
        self._start_style(tag, style, attributes, undo)

    def _start_block(self, tag: str, undo: list[str]) -> None:
        if tag == "br":
            self._break(Break.LINE)
        elif tag == "tr":
            self._break(Break.LINE)
            self.rows.append(_Row(self.layout.length))
            undo.append("row")
        elif tag in _CELLS:
            self._start_cell()
            undo.append("cell")
        elif tag in _PARAGRAPHS:
            self._break(Break.PARAGRAPH)
            undo.append("paragraph")
            if tag == "pre":
                self.preformatted += 1
                undo.append("pre")
        elif tag in _LINES:
            self._break(Break.LINE)
            undo.append("line")

    def _start_style(self, tag: str, style: str, attributes: etree._Attrib, undo: list[str]) -> None:
        if tag == "font" and (face := attributes.get("face")):
            self.fonts.append(symbol_font(face))
            undo.append("font")
        elif style and (family := _FAMILY.search(style)):
            self.fonts.append(symbol_font(family[1]))
            undo.append("font")
        if self.bold is None and (tag in _BOLD_TAGS or (style and _BOLD.search(style))):
            self.bold = _Open()
            undo.append("bold")

    def _start_fact(self, element: etree._Element, tag: str, undo: list[str]) -> None:
        if tag in {"ix:nonnumeric", "ix:nonfraction", "ix:continuation"}:
            fact = _Open(
                name=element.get("name", ""), context=element.get("contextref", ""), format=element.get("format", ""),
                key=element.get("id", ""), continued=element.get("continuedat", ""),
            )  # fmt: skip
            self.facts.append(fact)
            self.open_facts.append(fact)
            undo.append("fact")

    def _end(self) -> None:
        for what in reversed(self.undo.pop()):
            getattr(self, f"_end_{what}")()

    def _end_hidden(self) -> None:
        self.hidden -= 1

    def _end_pre(self) -> None:
        self.preformatted -= 1

    def _end_font(self) -> None:
        self.fonts.pop()

    def _end_line(self) -> None:
        self._break(Break.LINE)

    def _end_paragraph(self) -> None:
        self._break(Break.PARAGRAPH)

    def _end_row(self) -> None:
        self.rows.pop()
        self.layout.pending = min(self.layout.pending, Break.LINE)
        self._break(Break.LINE)

    def _end_cell(self) -> None:
        cell = self.cells.pop()
        if self.rows and self.layout.lines > cell.lines:
            self.rows[-1].several_lines = True

    def _end_bold(self) -> None:
        if self.bold is not None and self.bold.start is not None and self.bold.start < self.layout.end:
            self.emphasis.append(Span(self.bold.start, self.layout.end))
        self.bold = None

    def _end_fact(self) -> None:
        self.open_facts.pop().end = self.layout.end

    def _start_cell(self) -> None:
        layout = self.layout
        if self.rows and layout.length > self.rows[-1].start:
            several = self.rows[-1].several_lines
            layout.pending = Break.LINE if several else Break.COLUMN
        self.cells.append(_Cell(layout.length, layout.lines + (layout.pending >= Break.LINE)))

    def _break(self, wanted: Break) -> None:
        """A block begins or ends; at the start of a cell that says nothing new."""
        if not (self.cells and self.cells[-1].start == self.layout.length):
            self.layout.ask(wanted)

    def _words(self, text: str) -> None:
        if self.hidden:
            for fact in self.open_facts:
                fact.hidden_words.append(text)
            return
        if self.preformatted:
            self._preformatted(text)
            return
        if "\u00a0" in text:
            parts = _COLUMN_GAP.split(text)
            for n, part in enumerate(parts):
                if n:
                    self.layout.ask(Break.COLUMN)
                self._flow(part)
            return
        self._flow(text)

    def _flow(self, text: str) -> None:
        words = text.split()
        if not words:
            if text:
                self.layout.ask(Break.BLANK)
            return
        if text[0].isspace():
            self.layout.ask(Break.BLANK)
        self._put(" ".join(words))
        if text[-1].isspace():
            self.layout.ask(Break.BLANK)

    def _preformatted(self, text: str) -> None:
        for n, line in enumerate(text.replace("\r\n", "\n").split("\n")):
            if n:
                self.layout.pieces.append("\n")
                self.layout.length += 1
                self.layout.lines += 1
                self.layout.pending = Break.NONE
            if line:
                self._put(line.expandtabs())

    def _put(self, words: str) -> None:
        if self.fonts and self.fonts[-1]:
            words = symbol_text(words, self.fonts[-1])
        start = self.layout.word(words)
        for fact in self.open_facts:
            if fact.start is None:
                fact.start = start
        if self.bold is not None and self.bold.start is None:
            self.bold.start = start

    def page(self) -> Page:
        """The text and what was found in it."""
        # One for one, since the places of tags are known already; references such as &#x2028; bring such characters in.
        text = UNPRINTABLE.sub(" ", self.layout.text.translate(C1_AS_WINDOWS))
        chained = {fact.key: fact for fact in self.facts if not fact.name}
        facts = tuple(_fact(fact, chained, text) for fact in self.facts if fact.name)
        return Page(text, facts, tuple(self.emphasis))


def _fact(fact: _Open, chained: dict[str, _Open], text: str) -> Fact:
    """A fact with its words; those of its continuations (ix:continuation) are joined on, its span covers them all."""
    if fact.start is None or fact.start >= fact.end:
        return Fact(fact.name, " ".join("".join(fact.hidden_words).split()), None, fact.context, fact.format)
    words, last, link = [text[fact.start : fact.end]], fact.end, fact.continued
    while more := chained.pop(link, None):
        if more.start is not None and more.start < more.end:
            words.append(text[more.start : more.end])
            last = max(last, more.end)
        link = more.continued
    return Fact(fact.name, " ".join(" ".join(words).split()), Span(fact.start, last), fact.context, fact.format)
