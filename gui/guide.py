"""The reviewer's guide, offline."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget


def guide_path() -> Path:
    """Where the guide lies, in a checkout and in an installed package."""
    root = Path(__file__).resolve().parent.parent
    checkout = root / "docs" / "guide.md"
    return checkout if checkout.is_file() else root / "resources" / "guide.md"


class GuideDialog(QDialog):
    """Shows the guide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Reviewer’s guide"))
        self.resize(820, 640)
        path = guide_path()
        text = QTextBrowser(self)
        text.setSearchPaths([str(path.parent)])
        text.document().setBaseUrl(QUrl.fromLocalFile(f"{path.parent}/"))
        text.setMarkdown(path.read_text(encoding="utf-8"))
        layout = QVBoxLayout(self)
        layout.addWidget(text)
