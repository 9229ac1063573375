"""openpyxl's reader, of what surrounds a workbook's sheets and of nothing else: bounded, whatever stands there."""

from __future__ import annotations

from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.constants import SHARED_STRINGS

from agentdesk.content.client_file.sheet_xml import shared_texts
from agentdesk.content.client_file.unpacking import blocks


class PartsReader(ExcelReader):  # type: ignore[misc]  # openpyxl tells no types
    """Reads the names of the sheets, the styles of cells, and the texts that they share; no sheet is opened."""

    def read(self) -> None:
        """Read the parts that are needed. Raises Refused for more texts than any spreadsheet holds."""
        self.read_manifest()
        self.read_strings()
        self.read_workbook()
        apply_stylesheet(self.archive, self.wb)

    def read_strings(self) -> None:
        """Read the shared texts, without a tree of them."""
        part = self.package.find(SHARED_STRINGS)
        if part is not None:
            self.shared_strings = shared_texts(blocks(self.archive, part.PartName[1:]))

    def number_format(self, style: int) -> str:
        """Return how a style shows numbers. Raises IndexError for a style that there is not."""
        return str(ReadOnlyCell(Worksheet(self.wb, "-"), 1, 1, 1, "n", style).number_format)
