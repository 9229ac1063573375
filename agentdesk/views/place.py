"""Place: what the person is looking at, as a value, and the way back and forward through places."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Place:
    """An address inside the window. Ids only: a place may be kept, compared and shown without any customer text."""

    view: str
    customer: str = ""
    interaction: str = ""
    anchor: str = ""

    def at(self, anchor: str) -> Place:
        """Return the same place at another anchor, such as a tab."""
        return replace(self, anchor=anchor)


@dataclass(frozen=True, slots=True)
class History:
    """Where one was, where one is, where one came back from; the oldest places are forgotten after `LIMIT`."""

    here: Place
    back: tuple[Place, ...] = ()
    forward: tuple[Place, ...] = ()

    def visit(self, place: Place) -> History:
        """Go to a place. Going to where one is changes nothing; anything else forgets the way forward."""
        if place == self.here:
            return self
        return History(place, (*self.back, self.here)[-LIMIT:])

    def go_back(self) -> History:
        """Return to the place before, if there is one."""
        if not self.back:
            return self
        return History(self.back[-1], self.back[:-1], (self.here, *self.forward))

    def go_forward(self) -> History:
        """Go again to the place one came back from, if there is one."""
        if not self.forward:
            return self
        return History(self.forward[0], (*self.back, self.here), self.forward[1:])

    def forget_customer(self, customer: str) -> History:
        """Drop every place of a customer, for instance after an erasure; the present place stays."""
        return History(
            self.here,
            tuple(p for p in self.back if p.customer != customer),
            tuple(p for p in self.forward if p.customer != customer),
        )


LIMIT = 50
