"""The guide: offline, with pictures that fit the page."""

import re

from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from gui.guide import GuideDialog, guide_path


def test_every_picture_exists_in_light_and_dark() -> None:
    named = re.findall(r"\]\(images/([\w-]+)-(light|dark)\.png\)", guide_path().read_text(encoding="utf-8"))
    views = {view for view, _ in named}
    assert len(views) > 8
    assert {(view, theme) for view in views for theme in ("light", "dark")} == set(named)
    for view, theme in named:
        assert (guide_path().parent / "images" / f"{view}-{theme}.png").is_file()


def test_pictures_are_no_wider_than_the_page(qtbot: QtBot) -> None:
    dialog = GuideDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    pages = dialog.findChild(QTextBrowser)
    assert pages is not None
    assert pages.horizontalScrollBar().maximum() == 0
    assert pages.document().size().height() > 10 * pages.height()
