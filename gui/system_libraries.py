"""On Linux Qt loads system libraries that no Python package brings; says which package holds what is missing.

Imports neither Qt nor anything that is not in the standard library, so that it can speak before Qt fails.
"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import Final

# Shared library → the Debian and Ubuntu package that brings it.
ALWAYS: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
ON_X11: Final = {
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def missing(libraries: dict[str, str]) -> dict[str, str]:
    """Those libraries that the dynamic linker does not find, with their packages."""
    lost = {}
    for name, package in libraries.items():
        try:
            ctypes.CDLL(name)
        except OSError:
            lost[name] = package
    return lost


def answers(display: str) -> bool:
    """Whether an X server can be reached: Qt would end the program without a word of advice."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(display.encode(), None)
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)


def complaint() -> str:
    """What keeps the window from opening here, as a sentence with advice; "" where nothing does."""
    if not sys.platform.startswith("linux"):
        return ""
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    headless = platform in {"offscreen", "minimal", "vnc"}
    wanted = dict(ALWAYS)
    if not headless and platform != "wayland":
        wanted |= ON_X11
    lost = missing(wanted)
    if lost:
        return (
            f"The window needs system libraries that are missing: {', '.join(lost)}. "
            f"On Debian and Ubuntu type: sudo apt-get install -y {' '.join(sorted(set(lost.values())))}. "
            "On other systems install the packages that bring these files."
        )
    if headless:
        return ""
    display, wayland = os.environ.get("DISPLAY"), os.environ.get("WAYLAND_DISPLAY")
    if display and (platform == "xcb" or not wayland) and not answers(display):
        return (
            f"The screen {display} (DISPLAY) does not answer. Start it in a desktop session, check that you may use "
            "that screen, or use the commands without a window: tickmark --help."
        )
    if not display and not wayland:
        return (
            "There is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Start it in a "
            "desktop session, or use the commands without a window: tickmark --help."
        )
    return ""
