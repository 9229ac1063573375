"""Why not: one sentence on why an action does nothing in the state that the window is in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agentdesk.views.kit.action import CALL, Action, State
from agentdesk.views.kit.words import translate

_ONLY = {
    State.READY: translate("WhyNot", "Only while nobody is open."),
    State.PREPARING: translate("WhyNot", "Only while a call is prepared."),
    State.DIALLING: translate("WhyNot", "Only while it rings."),
    State.ON_CALL: translate("WhyNot", "Only in a call."),
    State.WRAP_UP: translate("WhyNot", "Only when the call is over."),
}
_NOT_IN_CALL = translate("WhyNot", "Not during a call.")
_NOT_NOW = translate("WhyNot", "Not at this moment.")


def why_not(action: Action, state: State) -> str:
    """Return why an action does nothing in `state`; where the state is not it, that it is not possible now."""
    return QCoreApplication.translate("WhyNot", _sentence(action, state))


def _sentence(action: Action, state: State) -> str:
    if state in action.when:
        return _NOT_NOW
    if state in CALL and not action.when & CALL:
        return _NOT_IN_CALL
    one_of = [only for only in _ONLY if only in action.when]
    is_call = bool(one_of) and set(one_of) <= CALL | {State.WRAP_UP}
    if is_call and State.ON_CALL in one_of:
        return _ONLY[State.ON_CALL]
    return _ONLY[one_of[0]] if len(one_of) == 1 else _NOT_NOW
