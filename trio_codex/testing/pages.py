"""The pages of the login issuer, as a person's browser shows them."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ font: 1.1rem system-ui, sans-serif; max-width: 26rem; margin: 12vh auto; padding: 0 1rem }}
button {{ font: inherit; padding: .5em 1.4em; margin: 1em .5em 0 0 }}
input {{ font: inherit; padding: .4em; letter-spacing: .1em }}
</style>
<h1>{title}</h1>
{content}
"""

BUTTONS = """\
<p>
<button id="allow" name="decision" value="allow">Allow</button>
<button id="deny" name="decision" value="deny">Deny</button>
</p>
"""


def consent(action: str, email: str, query: Mapping[str, str]) -> bytes:
    """Asks whether Codex may log in; the buttons carry the query on."""
    hidden = "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">\n'
        for name, value in query.items()
    )
    question = f"<p>Codex wants to log in as <b>{escape(email)}</b>.</p>"
    form = f'<form action="{escape(action)}">\n{hidden}{BUTTONS}</form>'
    return _page("Log in to Codex", f"{question}\n{form}")


def device(action: str, email: str) -> bytes:
    """Asks for the code that a device shows."""
    question = f"<p>Which device shall log in as <b>{escape(email)}</b>?</p>"
    code = '<p><label>Code: <input id="code" name="user_code" autofocus></label></p>'
    form = f'<form action="{escape(action)}">\n{code}\n{BUTTONS}</form>'
    return _page("Log in a device", f"{question}\n{form}")


def message(title: str, text: str) -> bytes:
    """Tells something."""
    return _page(title, f"<p>{escape(text)}</p>")


def _page(title: str, content: str) -> bytes:
    return PAGE.format(title=escape(title), content=content).encode()
