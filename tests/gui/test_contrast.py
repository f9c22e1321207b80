"""Every pair of colours that stands one on the other, in the style sheet and in what is painted, in all three themes.

WCAG 2.1: 4.5:1 for text (1.4.3; in high contrast 7:1, 1.4.6), 3:1 for signs, lines, frames and focus (1.4.11).
"""

import re
from collections.abc import Iterator

import pytest

from gui.highlights import Styles
from gui.stylesheet import sheet
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, Colours, contrast

THEMES = pytest.mark.parametrize(
    ("colours", "least"), [(LIGHT, 4.5), (DARK, 4.5), (HIGH_CONTRAST, 7.0)], ids=["light", "dark", "high contrast"]
)
GRAPHIC = 3.0
# Parts of controls that hold no words.
WORDLESS = re.compile(r"::(handle|chunk|separator|indicator|groove|corner)|#rule|add-line")


def rules(colours: Colours) -> Iterator[tuple[str, dict[str, str]]]:
    """Each selector of the style sheet with its declarations."""
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet(colours, dark=colours is not LIGHT)):
        said = dict(re.findall(r"([\w-]+)\s*:\s*([^;]+)", body))
        for selector in selectors.split(","):
            yield selector.strip(), said


def inherited(colours: Colours, selector: str, name: str) -> str:
    """What a state such as :hover takes over from the rule without it, and from the rule of the bare widget."""
    plain = re.sub(r":(?!:)[\w-]+", "", selector)
    default = re.sub(r":(?!:)(?!default|enabled)[\w-]+", "", selector)
    found = {one: colour_in(said.get(name, "")) for one, said in rules(colours) if colour_in(said.get(name, ""))}
    return next((found[one] for one in (default, plain) if one in found), "")


def colour_in(words: str) -> str:
    found = re.search(r"#[0-9a-f]{6}", words)
    return found[0] if found else ""


@THEMES
def test_words_in_the_style_sheet(colours: Colours, least: float) -> None:
    seen = 0
    for selector, said in rules(colours):
        if WORDLESS.search(selector):
            continue
        ink = colour_in(said.get("color", "")) or inherited(colours, selector, "color")
        ground = colour_in(said.get("background", "")) or inherited(colours, selector, "background")
        grounds = [ground] if ground else [colours.window, colours.surface]
        # What cannot be used now need not be read as easily (WCAG 1.4.3), but it must be seen.
        wanted = GRAPHIC if ":disabled" in selector else least
        for one in grounds:
            seen += 1
            assert contrast(ink or colours.text, one) >= wanted, (selector, ink, one)
        chosen = colour_in(said.get("selection-background-color", ""))
        if chosen:
            assert contrast(colour_in(said["selection-color"]), chosen) >= least, selector
    assert seen > 60


@THEMES
def test_frames_of_what_can_be_typed_in_and_of_focus(colours: Colours, least: float) -> None:
    del least
    framed = 0
    for selector, said in rules(colours):
        is_typed_in = re.match(r"Q(LineEdit|ComboBox|SpinBox|PlainTextEdit#note|InputDialog)\b(?!.*::)", selector)
        is_box = "::indicator" in selector and "indeterminate" not in selector
        is_scroll = "QScrollBar::handle" in selector
        has_focus = ":focus" in selector
        frame = colour_in(said.get("border", "")) or colour_in(said.get("border-color", ""))
        if is_scroll:
            frame = colour_in(said.get("background", ""))
        if ":disabled" in selector or not frame or not (is_typed_in or is_box or is_scroll or has_focus):
            continue
        if "QAbstractItemView" in selector and not is_box:
            continue
        framed += 1
        for ground in (colours.window, colours.surface):
            assert contrast(frame, ground) >= GRAPHIC, (selector, frame, ground)
    assert framed > 12


@THEMES
def test_words_that_are_painted(colours: Colours, least: float) -> None:
    styles = Styles(colours)
    grounds = [*colours.groups, colours.focus, colours.found, colours.selection, colours.hover, colours.notice]
    for ground in [*grounds, colours.window, colours.surface]:
        assert contrast(colours.text, ground) >= least, ground
    for name in ("muted", "good", "doubtful", "bad", "accent"):
        for ground in (colours.window, colours.surface):
            assert contrast(getattr(colours, name), ground) >= least, (name, ground)
    # A snippet in a chosen row, the count beside a contradiction, a chip's words.
    for ground in (colours.selection, colours.notice):
        assert contrast(colours.muted, ground) >= min(least, 4.5), ground
    for ground in (colours.accent, colours.accent_hover):
        assert contrast(colours.on_accent, ground) >= least
    assert len(styles.groups) == len(colours.groups)


@THEMES
def test_signs_lines_and_outlines_that_are_painted(colours: Colours, least: float) -> None:
    del least
    styles = Styles(colours)
    # Signs of states: in rows of the queue, also chosen ones, in the form, above the text.
    for name in ("muted", "good", "doubtful", "bad", "accent"):
        for ground in (colours.window, colours.surface, colours.selection, colours.hover, colours.notice):
            assert contrast(getattr(colours, name), ground) >= GRAPHIC, (name, ground)
    for ground in (colours.window, colours.surface):
        assert contrast(colours.faint, ground) >= GRAPHIC
    marks = [*styles.groups, styles.focus, styles.found]
    for mark in marks:
        # On their own ground, on the page, and on the strip beside it, the part in view included.
        for ground in (mark.fill.name(), colours.surface, colours.window, colours.hover):
            assert contrast(mark.ink.name(), ground) >= GRAPHIC, (mark.ink.name(), ground)
    # The outlines of the hit looked at and of disputed words go around any evidence.
    for line in (styles.accent, styles.doubtful, styles.focus.ink):
        for ground in (colours.surface, *colours.groups):
            assert contrast(line.name(), ground) >= GRAPHIC, (line.name(), ground)
    # Overlapping evidence: the line of one over the ground of another.
    for mark in styles.groups:
        for ground in colours.groups:
            assert contrast(mark.ink.name(), ground) >= GRAPHIC, (mark.ink.name(), ground)


@THEMES
def test_no_two_groups_share_a_line_and_their_inks_differ(colours: Colours, least: float) -> None:
    del least
    groups = Styles(colours).groups
    assert len({mark.line for mark in groups}) == len(groups)
    assert len({mark.ink.name() for mark in groups}) == len(groups)
