"""The document's structure: everything on a page is tagged or an artifact, and the tags hang together."""

from __future__ import annotations

import itertools
from functools import cache

import pytest

from agentdesk.reports.interaction_record import pdf
from tests.reports.a_record import RECORD, with_note
from tests.reports.reading import children, elements, marks, numbers, opened, tags, tree, unmarked

LONG = with_note("\n\n".join(f"Paragraph {number}. " + "Some words of a note. " * 40 for number in range(60)))


@cache
def short() -> bytes:
    return pdf(RECORD)


@cache
def long() -> bytes:
    return pdf(LONG)


@pytest.fixture(params=[short, long], ids=["short", "long"])
def content(request: pytest.FixtureRequest) -> bytes:
    return request.param()


def test_the_catalog_says_what_it_is(content: bytes) -> None:
    root = opened(content).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-US"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_title_author_and_date_agree_with_the_metadata(content: bytes) -> None:
    reader = opened(content)
    packet = reader.trailer["/Root"]["/Metadata"].get_data().decode("utf-8")
    assert reader.metadata is not None
    assert f">{reader.metadata.title}<" in packet
    assert f">{reader.metadata.author}<" in packet
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.isoformat() in packet
    assert reader.metadata.creation_date.timestamp() * 1000 == RECORD.evidence.exported_at


def test_nothing_is_painted_outside_of_the_tags(content: bytes) -> None:
    reader = opened(content)
    for page in reader.pages:
        assert unmarked(page, reader) == []


def test_every_mark_has_its_owner(content: bytes) -> None:
    reader = opened(content)
    root = reader.trailer["/Root"]["/StructTreeRoot"]
    owners = root["/ParentTree"]["/Nums"]
    listed = dict(zip(owners[::2], owners[1::2], strict=True))
    owned = [(page.idnum, number) for element in elements(root) for page, number in marks(element)]
    assert len(owned) == len(set(owned))
    for page in reader.pages:
        found = numbers(page, reader)
        assert found == list(range(len(found)))
        assert page["/Tabs"] == "/S"
        assert len(listed[page["/StructParents"]]) == len(found)
        assert page.indirect_reference is not None
        assert {number for id, number in owned if id == page.indirect_reference.idnum} == set(found)


def test_each_owner_in_the_parent_tree_holds_that_mark(content: bytes) -> None:
    reader = opened(content)
    owners = reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    listed = dict(zip(owners[::2], owners[1::2], strict=True))
    for page in reader.pages:
        for number, owner in enumerate(listed[page["/StructParents"]]):
            element = owner.get_object()
            assert (page.indirect_reference, number) in [(of, at) for of, at in marks(element)]


def test_headings_begin_with_one_and_skip_none(content: bytes) -> None:
    levels = [int(tag[2:]) for tag in tags(content) if tag.startswith("/H")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(level <= before + 1 for before, level in itertools.pairwise(levels))


def test_tables_are_regular_and_their_heads_say_for_what(content: bytes) -> None:
    tables = [element for element in elements(tree(content)) if element["/S"] == "/Table"]
    assert len(tables) >= 5
    for table in tables:
        rows = children(table)
        assert {row["/S"] for row in rows} == {"/TR"}
        assert len({len(children(row)) for row in rows}) == 1
        for row in rows:
            for cell in children(row):
                assert cell["/S"] in ("/TH", "/TD")
                assert cell["/S"] == "/TD" or cell["/A"]["/Scope"] in ("/Row", "/Column")


def test_lists_and_quotes_are_what_they_are(content: bytes) -> None:
    for element in elements(tree(content)):
        if element["/S"] == "/L":
            assert {kid["/S"] for kid in children(element)} == {"/LI"}
        if element["/S"] == "/BlockQuote":
            assert element["/Lang"] == "en-US"
            assert {kid["/S"] for kid in children(element)} == {"/P"}


def test_every_element_has_something_in_it(content: bytes) -> None:
    assert all(element["/K"] for element in elements(tree(content)))


def test_faces_are_embedded_and_can_be_read_back(content: bytes) -> None:
    fonts = {}
    for page in opened(content).pages:
        fonts.update(page["/Resources"]["/Font"])
    assert fonts
    for font in (one.get_object() for one in fonts.values()):
        assert "/FontFile2" in font["/FontDescriptor"]
        assert "/ToUnicode" in font
        assert "Inter" in font["/BaseFont"]


def test_the_outline_leads_to_the_headings(content: bytes) -> None:
    reader = opened(content)
    titles = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert titles == ["Record of a call"]
    sections = [entry for entry in reader.outline[1] if not isinstance(entry, list)]
    assert [entry.title for entry in sections][:2] == ["Outcome", "What was agreed and recorded"]
    pages = [reader.get_destination_page_number(entry) for entry in sections]
    assert pages == sorted(pages)
