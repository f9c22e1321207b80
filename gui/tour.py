"""The first time: four short steps around the window, skippable, and never again unless asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.icons import scaled
from gui.projects import remembered

if TYPE_CHECKING:
    from gui.main_window import MainWindow

_DONE: Final = "tour"
_WIDTH: Final = 340  # pixels at the usual size of text
_GAP: Final = 16


def is_new_here() -> bool:
    """Whether nobody has seen the tour with this account."""
    return remembered().value(_DONE) is None


class Tour(QObject):
    """Leads from pane to pane; Return goes on, Esc ends it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._at = 0
        self.frame: QFrame | None = None
        self.callout: _Callout | None = None

    def slots(self) -> dict[str, Callable[[], object]]:
        """The actions of this controller."""
        return {"tour": self.start}

    def _steps(self) -> list[tuple[QWidget, str, str]]:
        window = self._window
        return [
            (
                window.queue,
                self.tr("The queue"),
                self.tr("Your filings, the most doubtful first. Drop files, folders or zip archives here to add more."),
            ),
            (
                window.source,
                self.tr("The filing"),
                self.tr(
                    "Its own words. Marks show where each value was read; select other words to give them to a field."
                ),
            ),
            (
                window.form,
                self.tr("What was read"),
                self.tr(
                    "Return confirms a value and goes to the next one that needs you. Type to correct it, or press "
                    "Alt+Down for the machine’s next candidate."
                ),
            ),
            (
                window.approve_button,
                self.tr("Done with it"),
                self.tr(
                    "Ctrl+Return approves the record and opens the next one. Ctrl+Z takes anything back, also "
                    "tomorrow. F1 shows all keys."
                ),
            ),
        ]

    def start(self) -> None:
        """Begins at the first step."""
        self._end()
        self._at = 0
        self.frame = QFrame(self._window)
        self.frame.setObjectName("tour-frame")
        self.frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.callout = _Callout(self._window, self.go_on, self.skip)
        # A notice above the panes moves them, too.
        self._window.split.installEventFilter(self)
        # A record that opens takes the keyboard; Return must not confirm its first value while the tour asks for it.
        self._window.desk.document.opened.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._show()

    def _show(self) -> None:
        """Shows the present step where its pane stands now."""
        if self.frame is None or self.callout is None:
            return
        target, title, words = self._steps()[self._at]
        self.callout.show_step(title, words, self._at + 1, len(self._steps()))
        room = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size())
        self.frame.setGeometry(room)
        self.callout.place(room, self._window.rect())
        for widget in (self.frame, self.callout):
            widget.show()
            widget.raise_()
        self.callout.next.setFocus()

    def go_on(self) -> None:
        """The next step; behind the last one the tour is over."""
        self._at += 1
        if self._at < len(self._steps()):
            self._show()
        else:
            self.skip()

    def skip(self) -> None:
        """Ends the tour, for good."""
        remembered().setValue(_DONE, True)
        self._end()
        self._window.desk.go_to_attention(1, from_start=True)

    def _end(self) -> None:
        if self.frame is not None:
            self._window.split.removeEventFilter(self)
            self._window.desk.document.opened.disconnect(self._show)
        for widget in (self.frame, self.callout):
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.frame = self.callout = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._show()
        return super().eventFilter(watched, event)


class _Callout(QFrame):
    """A few words beside what they are about."""

    def __init__(self, window: QWidget, go_on: Callable[[], None], skip: Callable[[], None]) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self._skip = skip
        self._go_on = go_on
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._words = QLabel(self, wordWrap=True)
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        leave = QPushButton(self.tr("Skip"), self)
        leave.clicked.connect(skip)
        self.next = QPushButton(self)
        self.next.setObjectName("primary")
        self.next.clicked.connect(go_on)
        line = QHBoxLayout()
        line.addWidget(self._count, 1)
        line.addWidget(leave)
        line.addWidget(self.next)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(16, 12, 16, 12)
        self._lines.setSpacing(8)
        self._lines.addWidget(self._title)
        self._lines.addWidget(self._words, 1)
        self._lines.addLayout(line)
        self.setFixedWidth(scaled(self, _WIDTH))

    def show_step(self, title: str, words: str, number: int, total: int) -> None:
        """Another step."""
        self._title.setText(title)
        self._words.setText(words)
        self._count.setText(self.tr("{0} of {1}").format(number, total))
        self.next.setText(self.tr("Next") if number < total else self.tr("Begin"))
        self.setAccessibleName(f"{title}: {words}")
        self.setFixedHeight(self._lines.totalHeightForWidth(self.width()))  # the frame is counted

    def place(self, target: QRect, room: QRect) -> None:
        """Stands inside a large target, below a small one, and never outside the window."""
        wide = target.width() > self.width() + 2 * _GAP
        x = target.center().x() - self.width() // 2 if wide else target.left() + _GAP
        y = target.top() + target.height() // 3 if target.height() > 3 * self.height() else target.bottom() + _GAP
        self.move(
            max(_GAP, min(x, room.right() - self.width() - _GAP)),
            max(_GAP, min(y, room.bottom() - self.height() - _GAP)),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._skip()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go_on()
        else:
            super().keyPressEvent(event)
