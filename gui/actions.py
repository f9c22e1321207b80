"""What can be done, once: verb, words, keys, menu.  Menus, toolbar, shortcut sheet and palette are made from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from model.errors import ConfigError
from model.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Verb:
    """One action: its name in code and config, its words, its keys and the menu it stands in ("" for none)."""

    name: str
    words: str
    keys: str
    menu: str
    help: str = ""


VERBS: Final = (
    Verb("import", "Import…", "Ctrl+O", "File", "Read files, folders or zip archives into the queue"),
    Verb("import_folder", "Import folder…", "", "File", "Read all filings of a folder into the queue"),
    Verb("export", "Export…", "Ctrl+E", "File", "Write records or a training set"),
    Verb("open_project", "Open or begin a project…", "Ctrl+Shift+N", "File", "Another project, in a window of its own"),
    Verb("quit", "Quit", "Ctrl+Q", "File"),
    Verb("undo", "Undo", "Ctrl+Z", "Edit", "Take back the last step, also one from before"),
    Verb("redo", "Redo", "Ctrl+Shift+Z", "Edit", "Make the step again that was taken back"),
    Verb("find", "Find in filing", "Ctrl+F", "Edit"),
    Verb("find_next", "Find next", "F3", "Edit"),
    Verb("find_previous", "Find previous", "Shift+F3", "Edit"),
    Verb("search_queue", "Search the queue", "Ctrl+L", "Edit"),
    Verb("approve", "Approve", "Ctrl+Return", "Record", "Approve this record and open the next one that needs review"),
    Verb("flag", "Flag…", "Ctrl+Shift+Return", "Record", "Set this record aside with a note and go on"),
    Verb("reject", "Reject…", "", "Record", "Leave this record out, with a note"),
    Verb("reopen", "Reopen", "Ctrl+Shift+O", "Record", "Take an approved, flagged or rejected record back into review"),
    Verb("note", "Note…", "Ctrl+M", "Record", "A note on this record"),
    Verb("history", "History…", "Ctrl+H", "Record", "Who changed what, and when; any value can be restored"),
    Verb("latest", "Last decisions…", "Ctrl+Shift+H", "Go", "Your last fifty decisions, one click back to each"),
    Verb("filter_queue", "Filter…", "Ctrl+Shift+L", "Queue", "Only records of an item, event, date, check or reviewer"),
    Verb("clear_filters", "Show all records", "", "Queue", "Clear search and filters"),
    Verb("open_view", "Saved views…", "Ctrl+Shift+S", "Queue", "Search, filters and order that you have named"),
    Verb("save_view", "Save this view…", "", "Queue", "Keep search, filters and order under a name"),
    Verb("columns", "Columns…", "", "Queue", "Choose what the queue shows of each record"),
    Verb("group_sheet", "One field across filings…", "Ctrl+G", "Queue", "Confirm one field in many filings"),
    Verb("approve_selected", "Approve all sure ones…", "", "Queue", "Approve what needs no second look; asks first"),
    Verb("flag_selected", "Flag selected…", "", "Queue", "Set all selected records aside with one note"),
    Verb("reject_selected", "Reject selected…", "", "Queue", "Leave all selected records out, with one note"),
    Verb("reopen_selected", "Reopen selected…", "", "Queue", "Take all selected records back into review"),
    Verb("assign_selected", "Assign selected…", "Ctrl+Shift+G", "Queue", "Give all selected records to a reviewer"),
    Verb("second_review", "Second, blind review…", "", "Queue", "The selected approved records, reviewed anew"),
    Verb("adjudicate", "Adjudicate…", "Ctrl+J", "Queue", "Choose where two reviewers differ"),
    Verb("undo_selected", "Undo the last step on many", "", "Queue", "Take it back in all its records at once"),
    Verb("next_record", "Next record", "Ctrl+PgDown", "Go"),
    Verb("previous_record", "Previous record", "Ctrl+PgUp", "Go"),
    Verb("next_attention", "Next field that needs attention", "F8", "Go"),
    Verb("previous_attention", "Previous field that needs attention", "Shift+F8", "Go"),
    Verb("next_pane", "Next pane", "F6", "Go", "The keyboard goes from queue to filing to form"),
    Verb("previous_pane", "Previous pane", "Shift+F6", "Go", "The keyboard goes from form to filing to queue"),
    Verb("next_finding", "Next contradiction", "F7", "Go", "Go to the words that disagree, one after the other"),
    Verb(
        "assign_selection",
        "Give selection to a field…",
        "Ctrl+K",
        "Record",
        "Make the selected words the value of a field",
    ),
    Verb("add_value", "Add one more value", "Alt+Return", "Record", "An empty line in the field of the keyboard"),
    Verb("value_up", "Move the value up", "Alt+Shift+Up", "Record"),
    Verb("value_down", "Move the value down", "Alt+Shift+Down", "Record"),
    Verb("value_note", "Note on the value…", "Alt+M", "Record", "A note on the value that the keyboard is in"),
    Verb("value_reason", "Why it is not printed…", "", "Record", "For a value without words in the filing"),
    Verb("take_earlier", "Take the value of earlier filings", "Alt+E", "Record"),
    Verb("offer_correction", "Correct the same mistake elsewhere…", "Ctrl+Shift+E", "Record"),
    Verb("end_later", "Evidence ends a word later", "Alt+Right", "Record"),
    Verb("end_earlier", "Evidence ends a word earlier", "Alt+Left", "Record"),
    Verb("start_earlier", "Evidence begins a word earlier", "Alt+Shift+Left", "Record"),
    Verb("start_later", "Evidence begins a word later", "Alt+Shift+Right", "Record"),
    Verb("show_original", "Original beside the text", "Ctrl+Shift+V", "View"),
    Verb("only_attention", "Only what needs attention", "Ctrl+Shift+A", "View"),
    Verb("zoom_in", "Larger text", "Ctrl++", "View"),
    Verb("zoom_out", "Smaller text", "Ctrl+-", "View"),
    Verb("zoom_reset", "Usual text size", "Ctrl+0", "View"),
    Verb("dashboard", "Progress and quality…", "Ctrl+D", "View", "Charts of how the work goes"),
    Verb("agreement", "Agreement of reviewers…", "", "View", "How far two agree: kappa or F1 for each field"),
    Verb("theme_light", "Light", "", "View"),
    Verb("theme_dark", "Dark", "", "View"),
    Verb("theme_high_contrast", "High contrast", "", "View", "White on black, with strong frames"),
    Verb("theme_system", "As the system", "", "View"),
    Verb("shortcuts", "All shortcuts", "F1", "Help"),
    Verb("palette", "Command palette…", "Ctrl+Shift+P", "Help", "Run any action by name"),
    Verb("tour", "Tour of the window", "", "Help", "Four short steps, as the first time"),
    Verb("guide", "Reviewer’s guide", "Shift+F1", "Help"),
)
# Keys that have their meaning inside the form, for the sheet of shortcuts.
FORM_KEYS: Final = (
    ("Tab, Shift+Tab", "Next, previous field"),
    ("Return", "Confirm this value, go to the next field that needs attention"),
    ("Delete", "On a value: mark it as not in the filing"),
    ("Alt+Down, Alt+Up", "The machine’s other candidates for this value"),
    ("Esc", "Undo what was typed in this input"),
    ("Ctrl+wheel", "Size of the filing’s text"),
    ("Alt or Shift while dragging", "Select by characters instead of words"),
)


def _is_known(keys: QKeySequence) -> bool:
    """Whether Qt knows these keys; of others it makes a sequence, too, which is never pressed."""
    return all(part.strip() for part in keys.toString().split(", "))


def make_actions(
    owner: QObject, slots: Mapping[str, Callable[[], object]], keys: Mapping[str, str]
) -> dict[str, QAction]:
    """One QAction per verb, named after it, with the reviewer's own keys where config gives some.

    Raises:
        ConfigError: config binds keys to an action that does not exist, or keys that Qt does not know.
    """
    unknown = sorted(set(keys) - {verb.name for verb in VERBS})
    if unknown:
        raise ConfigError(
            Sentence("config.yaml binds keys to unknown actions: {0}.", ", ".join(unknown)),
            Sentence("F1 lists all actions."),
        )
    actions = {}
    for verb in VERBS:
        wanted = keys.get(verb.name, verb.keys)
        sequence = QKeySequence(wanted)
        if wanted and not _is_known(sequence):
            raise ConfigError(
                Sentence("config.yaml: “{0}” for {1} is no key combination.", wanted, verb.name),
                Sentence("Write it as Ctrl+Return."),
            )
        action = QAction(owner.tr(verb.words), owner)
        action.setObjectName(verb.name)
        action.setShortcut(sequence)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        shown = f" ({sequence.toString(QKeySequence.SequenceFormat.NativeText)})" if wanted else ""
        action.setToolTip(f"{owner.tr(verb.help or verb.words.rstrip('…'))}{shown}")
        action.setStatusTip(owner.tr(verb.help) if verb.help else "")
        action.triggered.connect(lambda _=False, name=verb.name: slots[name]())
        actions[verb.name] = action
    return actions
