"""The window around the desk: settings, panels, cover, wrap-up by keys, and what an empty desk says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage

from agentdesk.storage import meta
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.project import PORTION
from agentdesk.views.kit.action import State
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.look import look
from tests.fakes.time import DAY, WEDNESDAY
from tests.views.desk.conftest import AtDesk, Sit


def test_an_empty_worklist_says_what_to_do_next(sit: Sit) -> None:
    at = sit(people=0)
    assert "Nobody is due now" in at.said()
    assert "Look under Later, or search for a customer." in at.said()


def test_enter_takes_the_first_customer_at_once(seated: AtDesk) -> None:
    assert seated.window.desk.worklist.list.current_customer() == "customer-001"
    seated.press("Return")
    assert (seated.state, seated.page.customer) == (State.PREPARING, "customer-001")


def test_each_view_of_the_list_has_words_of_its_own_when_it_is_empty(seated: AtDesk) -> None:
    for view, words in (
        ("callbacks", "No callbacks agreed"),
        ("promises", "No promises open"),
        ("later", "Nobody waits"),
    ):
        seated.window.desk.worklist.views.choose(view)
        seated.wait(0)
        assert words in seated.said()
    seated.window.desk.worklist.views.choose("due")
    seated.wait(0)
    assert "Maria Alvarez 1" in seated.said()


def test_a_search_that_finds_nobody_says_how_to_look_again(seated: AtDesk) -> None:
    seated.press("Ctrl+F")
    seated.type("zzz")
    seated.window.desk.worklist.search.tell()
    seated.wait(0)
    assert "Nobody found" in seated.said()
    seated.press("Esc")
    assert "Maria Alvarez 1" in seated.said()


def test_a_search_is_journalled_before_it_finds_and_again_with_what_it_showed(seated: AtDesk) -> None:
    seated.press("Ctrl+F")
    seated.type("alv")
    seated.window.desk.worklist.search.tell()
    assert seated.events("search.opened") == 1
    seated.press("Down", "Return")
    assert seated.state is State.PREPARING
    assert seated.events("search.shown") == 1


def test_whom_a_search_showed_is_journalled_once_however_shortly_they_were_shown(seated: AtDesk) -> None:
    found = seated.window.desk.worklist.found
    found.look_for("alv")
    found.look_for("C-0002")
    assert seated.events("search.shown") == 0
    found._rest.timeout.emit()
    found.look_for("alv")
    found.close_search()
    found.close_search()
    assert seated.events("search.shown") == 1
    with seated.services.file.read() as connection:
        statement = "SELECT payload FROM journal WHERE kind = 'search.shown'"
        shown = str(connection.exec_driver_sql(statement).scalar_one())
    assert all(f"customer-00{place}" in shown for place in (1, 2, 3))


def test_settings_are_kept_and_take_effect_at_once(seated: AtDesk) -> None:
    seated.press("Ctrl+,")
    page = seated.window.screens.screen("settings")
    assert page is not None
    page._rows["theme"].choose("dark")
    assert look().tokens.is_dark
    page._rows["dial_by"].choose("tel")
    assert seated.window.settings["dial_by"] == "tel"
    from agentdesk.services.remembering import Settings

    assert seated.services.ask(Settings())["theme"] == "dark"


def test_a_call_that_begins_brings_the_desk_back(seated: AtDesk) -> None:
    seated.open()
    seated.press("Ctrl+,", "Ctrl+D")
    assert seated.window.screens.here == "desk"


def test_the_palette_does_what_its_words_say(seated: AtDesk) -> None:
    seated.press("Ctrl+K")
    seated.type("settings")
    seated.press("Return")
    assert seated.window.screens.here == "settings"


@pytest.mark.parametrize(("opens", "name"), [("Ctrl+K", "palette"), ("Ctrl+/", "keys"), ("Ctrl+O", "others")])
def test_one_esc_puts_a_panel_away_and_does_nothing_to_the_call(
    seated: AtDesk, opens: str, name: str
) -> None:
    seated.reach()
    seated.press("F2", opens)
    seated.type("pay")
    seated.press("Esc")
    assert not getattr(seated.window.panels, name).isVisible()
    assert seated.step.branch_title == "Customer is upset: de-escalation"


@pytest.mark.parametrize(("opens", "name"), [("Ctrl+K", "palette"), ("Ctrl+/", "keys"), ("Ctrl+O", "others")])
def test_a_key_that_acts_on_the_call_puts_a_panel_away(seated: AtDesk, opens: str, name: str) -> None:
    seated.reach()
    seated.press(opens)
    seated.type("pay")
    seated.press("Ctrl++")
    assert getattr(seated.window.panels, name).isVisible()
    seated.press("Ctrl+0", "F8")
    assert not getattr(seated.window.panels, name).isVisible()
    assert seated.step.branch_title == "They complain about us"


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720), (1024, 700), (1920, 1080)])
@pytest.mark.parametrize("says", ["F2", "F8"])
def test_a_refusal_covers_no_key(sit: Sit, size: tuple[int, int], says: str) -> None:
    at = sit(size=size)
    at.reach()
    at.press(says, says)
    assert "You are in this already" in at.said()
    banner = at.window.desk.banner
    lies = QRect(banner.mapTo(at.window, QPoint(0, 0)), banner.size())
    assert covered(at, lies) == []
    assert at.window.desk.work.rect().contains(banner.geometry())


def test_a_refusal_goes_with_the_next_key(seated: AtDesk) -> None:
    seated.reach()
    seated.press("F2", "F2")
    assert "You are in this already" in seated.said()
    seated.press("Ctrl+I")
    assert "You are in this already" not in seated.said()


def covered(at: AtDesk, lies: QRect) -> list[str]:
    """Return the buttons of the desk that lie under something."""
    buttons = [one for one in at.window.desk.findChildren(KeyButton) if one.isVisible()]
    where = {
        one.objectName(): one.visibleRegion().boundingRect().translated(one.mapTo(at.window, QPoint(0, 0)))
        for one in buttons
        if not at.window.desk.banner.isAncestorOf(one)
    }
    return [name for name, rect in where.items() if not (rect & lies).isEmpty()]


def test_one_panel_takes_the_place_of_another(seated: AtDesk) -> None:
    seated.press("Ctrl+K", "Ctrl+/")
    assert not seated.window.panels.palette.isVisible()
    assert seated.window.panels.keys.isVisible()


def test_the_list_of_keys_shows_only_what_this_program_can_do(seated: AtDesk) -> None:
    seated.press("Ctrl+/")
    said = seated.said()
    assert "Save and next" in said
    assert "Ask a lead" not in said
    assert "Hand over" not in said


def test_about_names_the_licence_and_what_it_is_used_with(seated: AtDesk) -> None:
    seated.window.panels.open_about()
    seated.wait(0)
    assert "Licence: Apache License 2.0" in seated.said()
    assert "PySide6" in seated.window.panels.about._notices.toPlainText()


def test_an_outcome_by_its_key_folds_the_others_away(seated: AtDesk) -> None:
    seated.reach()
    seated.press("Ctrl+E")
    row = next(row for row in seated.page.wrap_up._shown.outcomes if row.hotkey and row.why_not is None)
    seated.press(row.hotkey)
    assert row.label in seated.said()
    assert "Technical fault" not in seated.said()
    seated.window.findChild(KeyButton, "outcomes-other").click()
    seated.wait(0)
    assert "Technical fault" in seated.said()


def test_what_is_not_possible_says_why(seated: AtDesk) -> None:
    seated.reach()
    seated.press("Ctrl+E")
    seated.window.findChild(KeyButton, "outcomes-why-not").click()
    seated.wait(0)
    assert "Rang out: Somebody picked up." in seated.said()


def test_a_missing_field_keeps_the_call_open_and_has_the_focus(seated: AtDesk) -> None:
    seated.reach()
    seated.end_as("hung_up_part_way")
    seated.press("Ctrl+N")
    assert seated.state is State.WRAP_UP
    assert "This is needed." in seated.said()
    assert seated.events("interaction.saved") == 0


def test_saving_without_an_outcome_says_what_is_missing(seated: AtDesk) -> None:
    seated.reach()
    seated.press("Ctrl+E", "Ctrl+N")
    assert "Choose how the call ended first." in seated.said()


def test_the_next_action_can_be_moved_in_the_customers_time(seated: AtDesk) -> None:
    seated.reach()
    seated.end_as("hardship")
    card = seated.page.wrap_up.next
    card._time.setText("16:00")
    card._time.textEdited.emit("16:00")
    assert "5:00\u202fPM here" in seated.said()
    seated.press("Ctrl+N")
    assert seated.events("outcome.recorded") == 1


def test_the_end_of_a_call_can_be_set_back_with_a_reason(seated: AtDesk) -> None:
    seated.reach()
    seated.wait(10 * 60_000)
    seated.press("Ctrl+E")
    card = seated.page.wrap_up.mending.earlier
    card._open.click()
    card._time.setText("10:02")
    card._reason.line.setText("I forgot")
    seated.window.findChild(KeyButton, "set-back-keep").click()
    call = seated.page.call.view.call
    assert call.ended_at - call.began_at < 3 * 60_000


def test_the_tick_refreshes_the_times_without_asking_the_desk(seated: AtDesk) -> None:
    seated.open()
    before: QImage = seated.window.desk.worklist.list.viewport().grab().toImage()
    seated.wait(60_000)
    assert seated.window.desk.worklist.list.viewport().grab().toImage() != before


def test_more_customers_than_one_portion_are_judged_again_within_one_beat(sit: Sit, file: DeskFile) -> None:
    at_desk = sit(2 * PORTION + 1)
    with file.write() as connection:
        meta.write(connection, "swept_at", str(WEDNESDAY + DAY))
        connection.exec_driver_sql("UPDATE queue_now SET reason = 'of the future'")
    at_desk.wait(60_000)
    with file.read() as connection:
        reasons = set(connection.exec_driver_sql("SELECT reason FROM queue_now").scalars())
    assert reasons == {"first_contact"}
