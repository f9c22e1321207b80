"""HTML laid out as canonical text, with the places of tags kept.

Blocks stand on their own lines, soft wraps of the source are undone, columns stay apart by two blanks or more.  Nothing
is fetched or run: the parser resolves no entity, reads no DTD and opens no address.  The page is read as a stream of
tags without a tree, so that it may nest as deep as its author's tool pleased.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final, NamedTuple

from lxml import etree

from model.filing import Fact
from model.readers import elements, ixbrl
from model.readers.canonical import canonical, without_controls
from model.readers.elements import Kind
from model.readers.flow import Flow
from model.readers.layout import Break
from model.readers.styles import LONGEST_STYLE, Style, read_style
from model.readers.symbols import symbol_font
from model.readers.tables import Cell, Table
from model.spans import Span

# What the end of an element undoes: bits of a plain number, since every tag pays for it.
# The two that most elements have, and have alone, come first.
_LINE, _PARAGRAPH, _HIDDEN, _FONT, _BOLD, _FACT, _EXCLUDED, _PREFORMATTED, _ROW, _CELL, _TABLE, _LIST = (
    1 << n for n in range(12)
)
_LOOK: Final = _HIDDEN | _FONT | _BOLD | _FACT | _EXCLUDED | _PREFORMATTED
_STRUCTURE: Final = _ROW | _CELL | _TABLE | _LIST
# Looked up once: every tag asks for one of them.
_TO_BLANK, _TO_COLUMN, _TO_LINE, _TO_PARAGRAPH = Break.BLANK, Break.COLUMN, Break.LINE, Break.PARAGRAPH


@dataclass(frozen=True, slots=True)
class Page:
    """A laid-out page: its canonical text, and the tags and bold stretches in it."""

    text: str
    facts: tuple[Fact, ...]
    emphasis: tuple[Span, ...]


def read_html(markup: str, at: int = 0) -> Page:
    """Lays out one page; markup of any quality is read as browsers would.  Its places are counted from `at`."""
    walker = _Walker()
    target: Any = walker  # the parser asks for no more methods than it calls
    parser = etree.HTMLParser(target=target, encoding="utf-8", recover=True, no_network=True, huge_tree=True)
    try:
        parser.feed(canonical(markup).encode())
        parser.close()
    except etree.XMLSyntaxError:
        # The parser found nothing like a page; what it gave so far counts.
        pass
    return walker.page(at)


class _Walker:
    """The target of the parser: it is told of each tag and each stretch of words in order."""

    def __init__(self) -> None:
        self.flow = Flow()
        self.layout = self.flow.layout
        self.facts = ixbrl.Facts(self.layout)
        self.opened: list[int] = []
        self.chunks: list[str] = []
        self.hidden = 0
        self.tables = [Table()]
        self.lists: list[tuple[bool, str, int]] = []

    # What the parser calls.

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self.chunks:
            self._flush()
        does = _does(tag, attributes.get("style", "")[:LONGEST_STYLE] if attributes else "")
        undo = 0
        if does.hides:
            self.hidden += 1
            undo = _HIDDEN
        if does.states:
            undo |= self._start_tag_of_fact(tag, attributes)
        if not self.hidden:
            if does.begin is not None:
                undo |= does.begin(self, tag, attributes, does.style)
            if does.looks:
                undo |= self._start_look(tag, attributes, does.style)
        self.opened.append(undo)

    def data(self, text: str) -> None:
        # Most stretches are the blanks between two tags, which only ask for a blank.
        if text.isspace() and text.isascii() and not (self.chunks or self.hidden or self.flow.preformatted):
            if not self.layout.pending:
                self.layout.pending = _TO_BLANK
        else:
            self.chunks.append(text)

    def end(self, _tag: str) -> None:
        if self.chunks:
            self._flush()
        undo = self.opened.pop() if self.opened else 0
        if undo > _PARAGRAPH:
            self._end(undo)
        if undo & _PARAGRAPH:
            self.flow.ask(_TO_PARAGRAPH)
        elif undo & _LINE:
            self.flow.ask(_TO_LINE)

    def close(self) -> None:
        if self.chunks:
            self._flush()

    def _flush(self) -> None:
        chunks = self.chunks
        text = chunks[0] if len(chunks) == 1 else "".join(chunks)
        chunks.clear()
        if not self.hidden:
            self.flow.words(text)
        elif self.facts.open:
            self.facts.hidden(self.flow.readable(text))

    # Tags.

    def _start_tag_of_fact(self, tag: str, attributes: Mapping[str, str]) -> int:
        if tag in ixbrl.TAGS:
            self.facts.begin(attributes)
            return _FACT
        if tag == "ix:exclude":
            self.facts.begin_exclude()
            return _EXCLUDED
        return 0

    def _start_block(self, _tag: str, _attributes: Mapping[str, str], style: Style) -> int:
        """A block with a blank line above and below, unless its style says otherwise."""
        self.flow.ask(_TO_LINE if style.above is False else _TO_PARAGRAPH)
        return _LINE if style.below is False else _PARAGRAPH

    def _start_line(self, _tag: str, _attributes: Mapping[str, str], style: Style) -> int:
        """A block without."""
        self.flow.ask(_TO_PARAGRAPH if style.above else _TO_LINE)
        return _PARAGRAPH if style.below else _LINE

    def _start_table(self, tag: str, attributes: Mapping[str, str], style: Style) -> int:
        undo = self._start_block(tag, attributes, style)
        self.tables.append(Table())
        return undo | _TABLE

    def _start_break(self, _tag: str, _attributes: Mapping[str, str], _style: Style) -> int:
        self.flow.ask(Break.PARAGRAPH if self.layout.pending >= Break.LINE else Break.LINE)
        return 0

    def _start_input(self, _tag: str, attributes: Mapping[str, str], _style: Style) -> int:
        if attributes.get("type", "").lower() in {"checkbox", "radio"}:
            self.flow.put("☒" if "checked" in attributes else "☐")
        return 0

    def _start_list(self, tag: str, attributes: Mapping[str, str], style: Style) -> int:
        undo = self._start_block(tag, attributes, style)
        first = attributes.get("start", "1")
        number = int(first) if first.isascii() and first.isdigit() and len(first) < 6 else 1  # noqa: PLR2004
        self.lists.append((tag == "ol", attributes.get("type", ""), number))
        return undo | _LIST

    def _start_item(self, tag: str, attributes: Mapping[str, str], style: Style) -> int:
        undo = self._start_line(tag, attributes, style)
        if self.lists:
            ordered, numbering, number = self.lists[-1]
            self.lists[-1] = (ordered, numbering, number + 1)
            self.flow.put(elements.marker(ordered=ordered, style=numbering, number=number))
            self.layout.ask(Break.BLANK)
        return undo

    def _start_row(self, _tag: str, _attributes: Mapping[str, str], _style: Style) -> int:
        table = self.tables[-1]
        if table.row is not None:
            self._end_row(table)
        self.flow.ask(_TO_LINE)
        table.open_row(self.flow.place)
        return _ROW

    def _start_cell(self, _tag: str, attributes: Mapping[str, str], _style: Style) -> int:
        table, layout, flow = self.tables[-1], self.layout, self.flow
        row = table.row
        if row is None:
            flow.ask(_TO_LINE)
            row = table.open_row(flow.place)
        place = len(layout.words)
        if place > row.start:
            layout.pending = _TO_COLUMN
        left, right = table.columns(row, attributes.get("colspan"), attributes.get("rowspan"))
        line = layout.breaks + (place > 0 and layout.pending >= _TO_LINE)
        cell = Cell(place, left, right, line, flow.plain)
        row.cells.append(cell)
        flow.cells.append(cell)
        flow.held = False
        return _CELL

    def _start_look(self, tag: str, attributes: Mapping[str, str], style: Style) -> int:
        undo = 0
        font = style.font
        if font is None and tag == "font" and (face := attributes.get("face")):
            font = symbol_font(face)
        if font is not None:
            self.flow.fonts.append(font)
            undo = _FONT
        if tag in elements.PREFORMATTED or style.preformatted:
            self.flow.preformatted += 1
            undo |= _PREFORMATTED
        bold = style.bold if style.bold is not None else True if tag in elements.BOLD else None
        if bold is not None:
            self.flow.weigh(bold=bold)
            self.flow.weights.append(bold)
            undo |= _BOLD
        return undo

    def _end(self, undo: int) -> None:
        if undo & _LOOK:
            self._end_look(undo)
        if undo & _STRUCTURE:
            self._end_structure(undo)

    def _end_look(self, undo: int) -> None:
        if undo & _HIDDEN:
            self.hidden -= 1
        if undo & _FACT:
            self.facts.end()
        if undo & _EXCLUDED:
            self.facts.end_exclude()
        if undo & _FONT:
            self.flow.fonts.pop()
        if undo & _PREFORMATTED:
            self.flow.preformatted -= 1
            self.layout.exact = ""
        if undo & _BOLD:
            self.flow.weights.pop()
            self.flow.weigh(bold=bool(self.flow.weights and self.flow.weights[-1]))

    def _end_structure(self, undo: int) -> None:
        if undo & _CELL:
            self._end_cell()
        elif undo & _ROW:
            if self.tables[-1].row is not None:
                self._end_row(self.tables[-1])
        elif undo & _TABLE:
            table = self.tables.pop()
            if table.row is not None:
                self._end_row(table)
            table.align(self.layout)
        else:
            self.lists.pop()

    def _end_cell(self) -> None:
        flow, layout = self.flow, self.layout
        cell = flow.cells.pop()
        cell.end = len(layout.words)
        cell.breaks = layout.breaks - cell.breaks if cell.end > cell.start else 0
        cell.bold = cell.plain == flow.plain
        row = self.tables[-1].row
        if row is not None and cell.start == cell.end and flow.held:
            row.spacer = True
        flow.held = False

    def _end_row(self, table: Table) -> None:
        spacer = table.row is not None and table.row.spacer
        filled = len(table.close_row(self.layout))
        if filled == 0:
            self.flow.ask(Break.PARAGRAPH if spacer else Break.LINE)
        else:
            if filled > 1:
                self.layout.pending = Break.LINE
            self.flow.ask(Break.LINE)

    def page(self, at: int) -> Page:
        """The text and what was found in it."""
        self.flow.weigh(bold=False)
        laid = self.layout.finish()
        # References such as &#1; bring in what a canonical text must not hold; one for one, as places are known.
        laid = replace(laid, text=without_controls(laid.text))
        starts, ends = laid.starts, laid.ends
        emphasis = tuple(Span(at + starts[first], at + ends[last - 1]) for first, last in self.flow.bold)
        facts = self.facts.finish(laid)
        if at:
            facts = tuple(replace(fact, span=fact.span.shifted(at)) if fact.span else fact for fact in facts)
        return Page(laid.text, facts, emphasis)


# What each element that lays out does at its start.
_BY_KIND: Final[dict[Kind, Callable[[_Walker, str, Mapping[str, str], Style], int]]] = {
    Kind.BREAK: _Walker._start_break,  # noqa: SLF001 - its own module
    Kind.PARAGRAPH: _Walker._start_block,  # noqa: SLF001
    Kind.LINE: _Walker._start_line,  # noqa: SLF001
    Kind.TABLE: _Walker._start_table,  # noqa: SLF001
    Kind.ROW: _Walker._start_row,  # noqa: SLF001
    Kind.CELL: _Walker._start_cell,  # noqa: SLF001
    Kind.LIST: _Walker._start_list,  # noqa: SLF001
    Kind.ITEM: _Walker._start_item,  # noqa: SLF001
    Kind.INPUT: _Walker._start_input,  # noqa: SLF001
}
_STARTS: Final = {tag: _BY_KIND[kind] for tag, kind in elements.KINDS.items() if kind in _BY_KIND}


class _Does(NamedTuple):
    """What an element with some style does at its start."""

    begin: Callable[[_Walker, str, Mapping[str, str], Style], int] | None
    style: Style
    hides: bool
    looks: bool  # changes how words look, or may do so by an attribute
    states: bool  # is a tag of inline XBRL


@lru_cache(maxsize=8192)
def _does(tag: str, style: str) -> _Does:
    """A page repeats the same few elements and styles, so they are remembered."""
    read = read_style(style)
    return _Does(
        _STARTS.get(tag),
        read,
        hides=read.hidden or tag in elements.SKIPPED,
        looks=read.looks or tag in elements.LOOKING,
        states=tag.startswith("ix:"),
    )
