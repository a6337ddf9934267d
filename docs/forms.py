"""Shows how a method is used where only what it returns can tell: ``async with``, ``for``.

``sphinxcontrib-trio`` sees by itself what is a coroutine function. Methods of ours that return an
object to be entered or iterated are plain functions, so their annotation is asked.
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

from sphinxcontrib_trio import ExtendedMethodDocumenter  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from sphinx.application import Sphinx

FORMS = {
    "TurnStarter": ("async-with", ""),
    "LoginStarter": ("async-with", ""),
    "Subscription": ("async-with", ""),
    "EventStream": ("async-for", "event"),
    "BatchStream": ("async-for", "events"),
    "SyncSubscription": ("with", ""),
    "SyncEventStream": ("for", "event"),
    "SyncBatchStream": ("for", "events"),
}
"""What a method that returns this is used with, and a name for what a loop gives."""


class MethodDocumenter(ExtendedMethodDocumenter):  # type: ignore[misc]
    """Documents a method with the form in which it is used."""

    priority = ExtendedMethodDocumenter.priority + 1

    def import_object(self, *arguments: Any, **options: Any) -> bool:
        """Called by autodoc."""
        imported: bool = super().import_object(*arguments, **options)
        if imported and inspect.isfunction(self.object):
            returned = str(self.object.__annotations__.get("return", ""))
            if form := FORMS.get(returned.partition("[")[0]):
                self.options.setdefault(*form)
        return imported


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    # Later than sphinxcontrib-trio, which replaces autodoc's own at the same moment.
    app.connect(
        "builder-inited",
        lambda app: app.add_autodocumenter(MethodDocumenter, override=True),
        priority=900,
    )
    return {"parallel_read_safe": True}
