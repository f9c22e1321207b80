"""The only place that shows an error, a notice or a question."""

from __future__ import annotations

import platform
import traceback
from collections.abc import Callable, Sequence

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.buttons import IconButton
from gui.said import said_of
from gui.sizes import open_at
from model import __version__
from model.errors import TickmarkError


class Notice(QFrame):
    """A line at the top of the window that says what happened and what to do; it stays until closed or replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._label = QLabel(self, wordWrap=True, textInteractionFlags=Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setAccessibleName(self.tr("Notice"))
        self._offer = QPushButton(self)
        self._offer.setObjectName("quiet")
        # A click must not take the keyboard here: the button goes with the notice, and Qt would lead on to the search.
        self._offer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._offer.clicked.connect(self._accept)
        self._act: Callable[[], None] | None = None
        close = IconButton(self, "close", self.tr("Close notice"))
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._offer, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def _accept(self) -> None:
        act = self._act
        self.say("")
        if act is not None:
            act()

    def say(self, sentence: str, *, offer: str = "", act: Callable[[], None] | None = None) -> None:
        """Shows a sentence, with a button for what it offers."""
        self._label.setText(sentence)
        self._act = act
        self._offer.setText(offer)
        self._offer.setVisible(bool(offer))
        self.setVisible(bool(sentence))

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text() if not self.isHidden() else ""


class ListDialog(QDialog):
    """A sentence and a list under it, such as refused files with their reasons."""

    def __init__(self, title: str, sentence: str, lines: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        open_at(self, 640, 360)
        text = QPlainTextEdit("\n".join(lines), self, readOnly=True)
        text.setObjectName("note")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(sentence, self, wordWrap=True))
        layout.addWidget(text, 1)
        layout.addWidget(buttons)


class BugDialog(QDialog):
    """An unexpected exception: what to tell us, ready to copy.  The program goes on."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        open_at(self, 680, 420)
        sentence = QLabel(
            self.tr(
                "Tickmark met an error that it did not expect. Saved decisions are safe, and what you were typing is "
                "still there. Please send this report to whoever looks after Tickmark for you."
            ),
            self,
            wordWrap=True,
        )
        text = QPlainTextEdit(report, self, readOnly=True)
        text.setObjectName("note")
        copy = QPushButton(self.tr("Copy report"), self)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(report))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(sentence)
        layout.addWidget(text, 1)
        layout.addWidget(buttons)


def report_of(error: BaseException) -> str:
    """A report of an unexpected exception, without anything from a filing but what the exception itself quotes."""
    lines = traceback.format_exception(error)
    system = f"Tickmark {__version__}, Python {platform.python_version()}, Qt {qt_version}, {platform.platform()}"
    return f"{system}\n\n{''.join(lines)}"


class NoteDialog(QDialog):
    """A note: Return takes it, Shift+Return begins another line, Tab goes on to the buttons."""

    def __init__(self, title: str, question: str, present: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note-dialog")
        self.setWindowTitle(title)
        self.resize(420, 220)
        self.text = QPlainTextEdit(present, self, tabChangesFocus=True)
        self.text.setAccessibleName(question)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.installEventFilter(self)
        hint = QLabel(self.tr("Return takes the note, Shift+Return begins another line."), self, wordWrap=True)
        hint.setProperty("role", "muted")
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(question, self, wordWrap=True))
        layout.addWidget(self.text, 1)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        self.text.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if is_return and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.accept()
                return True
        return super().eventFilter(watched, event)


def ask_note(parent: QWidget, title: str, question: str, present: str = "") -> str | None:
    """A note from the reviewer, who sees what it says so far; None where they thought better of it."""
    dialog = NoteDialog(title, question, present, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    taken = dialog.exec() == QDialog.DialogCode.Accepted
    note = dialog.text.toPlainText().strip()
    dialog.deleteLater()
    return note if taken else None


def ask_to_close(parent: QWidget, sentence: str) -> bool:
    """Whether to close although something would be lost; Esc and Return stay."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Tickmark", sentence, parent=parent)
    close = box.addButton(box.tr("Close anyway"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(box.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.exec()
    return box.clickedButton() is close


class Messages:
    """What the window says: expected failures as sentences, unexpected ones as a report."""

    def __init__(self, notice: Notice) -> None:
        self._notice = notice
        self._bug: BugDialog | None = None

    def say(self, sentence: str, *, offer: str = "", act: Callable[[], None] | None = None) -> None:
        """A notice; `offer` names a button that runs `act`."""
        self._notice.say(sentence, offer=offer, act=act)

    def show_error(self, error: BaseException) -> None:
        """An error of either kind."""
        if isinstance(error, TickmarkError):
            self._notice.say(said_of(error))
            return
        if self._bug is not None and self._bug.isVisible():
            return  # one report at a time: the first one names the cause
        self._bug = BugDialog(report_of(error), self._notice.window())
        self._bug.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self._bug.open()

    def show_list(self, title: str, sentence: str, lines: Sequence[str]) -> None:
        """A sentence with a list."""
        dialog = ListDialog(title, sentence, lines, self._notice.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
