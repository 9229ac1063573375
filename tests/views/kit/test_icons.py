"""Icons: every name that is used is shipped, tinted by the token, and crisp at both pixel ratios."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from agentdesk.platform.paths import resource
from agentdesk.views.actions import ACTIONS
from agentdesk.views.kit.icons import icon, pixmap
from agentdesk.views.kit.theme import Theme

SHIPPED = sorted(file.stem for file in resource("icons").glob("*.svg"))


def test_every_icon_of_the_book_is_shipped() -> None:
    assert {action.icon for action in ACTIONS if action.icon} <= set(SHIPPED)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_icon_is_painted_in_the_colour_asked_for(theme: Theme, name: str) -> None:
    picture = pixmap(name, 24, QColor("#C00000")).toImage()
    inks = {
        picture.pixelColor(x, y).name()
        for x in range(24)
        for y in range(24)
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert inks == {"#c00000"}


def test_twice_the_ratio_is_twice_the_pixels(theme: Theme) -> None:
    picture = pixmap("check", 16, QColor("black"), 2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (32, 2.0)
    assert {size.width() for size in icon("check", 16, QColor("black")).availableSizes()} == {16, 32}


def test_an_icon_that_is_not_shipped_is_a_bug(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon", 16, QColor("black"))


def test_the_licences_are_beside_what_they_license() -> None:
    assert "ISC" in resource("icons", "LICENSE").read_text()
    assert "SIL Open Font License" in resource("fonts", "LICENSE").read_text()
