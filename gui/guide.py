"""The reviewer's guide, offline."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from gui.sizes import open_at

_PAGE: Final = 16  # pixels around the text
_MARGINS: Final = 92  # pixels of margins, frames and the scroll bar beside a picture


def guide_path() -> Path:
    """Where the guide lies, in a checkout and in an installed package."""
    root = Path(__file__).resolve().parent.parent
    checkout = root / "docs" / "guide.md"
    return checkout if checkout.is_file() else root / "resources" / "guide.md"


class _Pages(QTextBrowser):
    """Shows pictures no wider than the page."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        found = super().loadResource(kind, name)
        if int(kind) != QTextDocument.ResourceType.ImageResource.value:
            return found
        picture = QImage(QUrl(name).toLocalFile() or self.document().baseUrl().resolved(QUrl(name)).toLocalFile())
        if picture.isNull():
            return found
        ratio = self.devicePixelRatioF()
        wide = min(picture.width(), int((self.width() - _MARGINS) * ratio))
        fitting = picture.scaledToWidth(max(1, wide), Qt.TransformationMode.SmoothTransformation)
        fitting.setDevicePixelRatio(ratio)
        return fitting


class GuideDialog(QDialog):
    """Shows the guide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Reviewer’s guide"))
        open_at(self, 820, 640)
        path = guide_path()
        text = _Pages(self)
        text.resize(self.size())  # pictures are fitted while the text is read
        text.setObjectName("sheet")
        text.setAccessibleName(self.windowTitle())
        text.setSearchPaths([str(path.parent)])
        text.document().setBaseUrl(QUrl.fromLocalFile(f"{path.parent}/"))
        text.setMarkdown(path.read_text(encoding="utf-8"))
        text.document().setDocumentMargin(_PAGE)
        layout = QVBoxLayout(self)
        layout.addWidget(text)
