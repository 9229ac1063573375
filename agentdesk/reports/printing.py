"""From a sheet to bytes: pages with a footer and "page n of m", twice over, since the first pass counts them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from agentdesk.reports import typeface
from agentdesk.reports.sheet import MARGIN, Sheet
from agentdesk.reports.tagged import CREATOR, PRODUCER, About, TaggedCanvas

FOOT = 60.0
# reportlab's faces belong to one document at a time.
_ONE_AT_A_TIME = threading.Lock()


def printed(
    write: Callable[[], Sheet], about: About, footer: str, page_of: Callable[[int, int], str]
) -> bytes:
    """Return the PDF of what `write` writes, with a footer and "page n of m" on every page.

    `write` is called twice, since the first pass counts the pages. The same input gives the same bytes.
    """
    with _ONE_AT_A_TIME:
        typeface.load_faces()
        _, pages = _pass(write(), about, lambda number: "", footer)
        content, _ = _pass(write(), about, lambda number: page_of(number, pages), footer)
    return content


def _pass(sheet: Sheet, about: About, numbered: Callable[[int], str], footer: str) -> tuple[bytes, int]:
    file, (width, height) = BytesIO(), sheet.size
    template = BaseDocTemplate(
        file,
        pagesize=sheet.size,
        initialFontName=typeface.REGULAR,
        pageCompression=1,
        title=about.title,
        subject=about.subject,
        author=about.author,
        creator=CREATOR,
        producer=PRODUCER,
    )
    frame = Frame(MARGIN, FOOT, sheet.width, height - MARGIN - FOOT, 0, 0, 0, 0)

    def on_page(canvas: TaggedCanvas, document: Any) -> None:
        with canvas.artifact("Pagination"):
            canvas.setStrokeColor(typeface.LINE)
            canvas.setLineWidth(0.5)
            canvas.line(MARGIN, FOOT - 12, width - MARGIN, FOOT - 12)
            canvas.setFillColor(typeface.MUTED)
            canvas.setFont(typeface.REGULAR, 8)
            canvas.drawString(MARGIN, FOOT - 26, footer)
            canvas.drawRightString(width - MARGIN, FOOT - 26, numbered(canvas.getPageNumber()))

    template.addPageTemplates(PageTemplate(frames=[frame], onPage=on_page))
    template.build(sheet.story, canvasmaker=partial(TaggedCanvas, about=about, root=sheet.root))
    return file.getvalue(), int(template.page)
