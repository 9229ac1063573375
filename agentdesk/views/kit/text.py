"""Text: plain words on the screen, in a role of type and a colour of the theme. Never rich text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QWidget

from agentdesk.views.kit.layouts import grow_with_width
from agentdesk.views.kit.lettering import ROLES
from agentdesk.views.kit.look import look
from agentdesk.views.kit.themed import Themed


class Text(Themed, QLabel):
    """A label of plain text. `tone` is a token that may be an ink: text, muted, accent, ok, warn, bad, info."""

    def __init__(
        self,
        words: str = "",
        role: str = "body",
        tone: str = "text",
        parent: QWidget | None = None,
        *,
        wrap: bool = True,
    ) -> None:
        """Show `words` in a role out of `lettering.ROLES`."""
        super().__init__(parent)
        self._role = role
        self._tone = tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(words)
        self.restyle()

    def set_tone(self, tone: str) -> None:
        """Change the colour."""
        self._tone = tone
        self.restyle()

    def ink(self) -> QColor:
        """Return the colour of the words in the theme in force."""
        return look().colour(self._tone)

    def restyle(self) -> None:
        """Take font and colour from the look in force."""
        self.setFont(look().font(self._role))
        inks = self.palette()
        inks.setColor(QPalette.ColorRole.WindowText, self.ink())
        self.setPalette(inks)


class Spoken(Text):
    """What the agent says aloud: the largest words on the screen, with room between the lines."""

    def __init__(
        self, words: str = "", parent: QWidget | None = None, *, role: str = "spoken", tone: str = "text"
    ) -> None:
        """Show the words in the `spoken` role, or in another one with the line height of that."""
        self._laid: tuple[str, int, QTextLayout, float] | None = None
        self._strong = 0
        super().__init__(words, role, tone, parent)
        grow_with_width(self)

    def show_lead(self, lead: str, words: str) -> None:
        """Show words whose beginning, `lead`, is set in a heavier weight."""
        self._strong = len(lead)
        self._laid = None
        self.setText(lead + words)
        self.updateGeometry()

    def restyle(self) -> None:
        """Lay the lines out again."""
        self._laid = None
        super().restyle()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words wrapped at `width`."""
        return round(self._layout_for(width)[1] + 0.5)

    def sizeHint(self) -> QSize:
        """Return a comfortable measure of about sixty letters."""
        width = min(look().px(600), self.fontMetrics().horizontalAdvance(self.text()) + 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a size into which a word still fits."""
        width = look().px(120)
        return QSize(width, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines with the line height of the role."""
        painter = QPainter(self)
        painter.setPen(self.ink())
        self._layout_for(self.width())[0].draw(painter, QPointF(0, 0))

    def _layout_for(self, width: int) -> tuple[QTextLayout, float]:
        if self._laid is None or self._laid[:2] != (self.text(), width):
            lines, height = lay_out(self.text(), self, width, ROLES[self._role].leading, self._strong)
            self._laid = (self.text(), width, lines, height)
        return self._laid[2], self._laid[3]


def lay_out(
    words: str, widget: QWidget, width: float, leading: float, strong: int = 0
) -> tuple[QTextLayout, float]:
    """Return the words broken into lines at `width` in the widget's font, and the height of them all.

    The first `strong` letters are set in a heavier weight.
    """
    lines = QTextLayout(words.replace("\n", "\u2028"), widget.font(), widget)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    lines.setTextOption(option)
    if strong:
        lines.setFormats([_heavier(strong)])
    step = widget.font().pixelSize() * leading
    slack = (step - widget.fontMetrics().height()) / 2
    top = 0.0
    lines.beginLayout()
    while (line := lines.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top + slack))
        top += step
    lines.endLayout()
    return lines, top


def draw_elided(painter: QPainter, words: str, rect: QRectF, align: Qt.AlignmentFlag) -> None:
    """Draw one line of words, ended by an ellipsis where they do not fit."""
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)


def _heavier(length: int) -> QTextLayout.FormatRange:
    letters = QTextLayout.FormatRange()
    letters.start = 0
    letters.length = length
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold)
    letters.format = form
    return letters
