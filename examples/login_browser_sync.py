"""Log in with ChatGPT in a browser on this machine.

Run it with ``python examples/login_browser_sync.py``.
"""

from trio_codex import Codex

with Codex() as codex:
    # Waits as long as it takes; Ctrl-C leaves this block, which cancels the attempt.
    with codex.login_chatgpt() as login:
        print(f"Open this page: {login.auth_url}", flush=True)
        completion = login.wait()
    print("Logged in." if completion.success else f"Not logged in: {completion.error}")

# It prints, for example:
#
#   Open this page: …
#   Logged in.
