"""What lives, in place of what is said: it is used where it is, and cannot be copied.

A copy of a client would share its pipes: when the copy is collected, they are closed, and whatever
the program opens next has their numbers, and gets what was meant for the server. So whatever leads to
a process, a task or a question that waits for its answer is refused before anything of it is copied.
"""

from __future__ import annotations

from typing import ClassVar, NoReturn, SupportsIndex


class Alive:
    """Refuses to be copied and pickled, by its name and with what to do instead."""

    __slots__ = ()
    _instead: ClassVar[str] = "it belongs to a connection that lives"

    def __init_subclass__(cls, *, instead: str | None = None, **others: object) -> None:
        super().__init_subclass__(**others)
        if instead is not None:
            cls._instead = instead

    def __copy__(self) -> NoReturn:
        self._refuse("copied")

    def __deepcopy__(self, memo: object) -> NoReturn:
        self._refuse("copied")

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        self._refuse("pickled")

    def _refuse(self, done: str) -> NoReturn:
        name = type(self).__name__
        article = "an" if name[0] in "AEIOU" else "a"
        raise TypeError(f"{article} {name} cannot be {done}: {self._instead}")
