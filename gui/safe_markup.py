"""A filing's HTML made harmless before it is rendered: what could fetch, run, link out or hang is taken away.

A list of what may stay, not of what must go.  Qt's text engine runs no scripts, but it loads pictures and style sheets,
even from a file that its own `loadResource` has refused (a picture that cannot be loaded is looked for on the disk), so
no address may reach it.
"""

from __future__ import annotations

from typing import Final

from lxml import etree

from model.readers.symbols import symbol_font, symbol_text

LARGEST: Final = 4_000_000  # characters of markup; more would hold the window up
_DEEPEST_TABLE: Final = 8  # the time to lay out tables within tables doubles with each
_DROPPED: Final = frozenset({
    "script", "style", "link", "meta", "base", "title", "object", "embed", "applet", "iframe", "frame",
    "frameset", "img", "image", "picture", "svg", "math", "video", "audio", "source", "track", "canvas",
    "input", "button", "select", "textarea", "noscript", "template", "map", "area", "ix:header", "ix:hidden"
})  # fmt: skip
_ATTRIBUTES: Final = frozenset({
    "align", "valign", "width", "height", "colspan", "rowspan", "bgcolor", "color", "face", "size", "border",
    "cellpadding", "cellspacing", "style", "type", "start", "dir", "nowrap"
})  # fmt: skip
_TABLE_PARTS: Final = {
    "table": "div", "tbody": "div", "thead": "div", "tfoot": "div", "tr": "div", "td": "span", "th": "span",
}  # fmt: skip


def safe_markup(markup: str) -> str:
    """The page without scripts, pictures, foreign styles, links and form fields; "" where nothing is left."""
    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    parser.feed(markup.encode("utf-8", "replace"))
    try:
        root = parser.close()
    except etree.XMLSyntaxError:
        return ""
    if root is None:
        return ""
    for element in [found for found in root.iter() if found.tag in _DROPPED]:
        _remove(element)
    _flatten_tables(root)
    for element in root.iter():
        _clean(element)
    return str(etree.tostring(root, encoding="unicode", method="html"))


def _remove(element: etree._Element) -> None:
    """Takes an element out and leaves the words behind it."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _flatten_tables(root: etree._Element) -> None:
    """Tables deeper in tables than any author needs become plain blocks."""
    depth = 0
    deep: list[etree._Element] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if element.tag not in _TABLE_PARTS:
            continue
        is_table = element.tag == "table"
        depth += is_table and event == "start"
        if event == "start" and depth > _DEEPEST_TABLE:
            deep.append(element)
        depth -= is_table and event == "end"
    for element in deep:
        element.tag = _TABLE_PARTS[str(element.tag)]


def _clean(element: etree._Element) -> None:
    for name, value in list(element.attrib.items()):
        harmless = name in _ATTRIBUTES and not (name == "style" and _may_fetch(str(value)))
        if not harmless:
            del element.attrib[name]
    if element.tag == "a":
        element.tag = "span"
    font = symbol_font(str(element.get("face") or _family(str(element.get("style") or ""))))
    if font and element.text:
        element.text = symbol_text(element.text, font)
        element.attrib.clear()


def _may_fetch(style: str) -> bool:
    """Whether a style names an address; escapes and comments, which could hide one, count as such."""
    low = style.lower()
    return any(sign in low for sign in ("url", "@", "\\", "/*", "image"))


def _family(style: str) -> str:
    for declaration in style.split(";"):
        name, _, value = declaration.partition(":")
        if name.strip().lower() == "font-family":
            return value
    return ""
