"""Log in with ChatGPT by a code, on any device: for machines without a browser.

Run it with ``python examples/login_device_code_sync.py``.
"""

from trio_codex import Codex

with Codex() as codex:
    # Waits until the code has expired; Ctrl-C leaves this block, which cancels the attempt.
    with codex.login_chatgpt_device_code() as login:
        print(f"Open this page: {login.verification_url}")
        print(f"Type this code: {login.user_code}", flush=True)
        completion = login.wait()
    print("Logged in." if completion.success else f"Not logged in: {completion.error}")

# It prints, for example:
#
#   Open this page: …/codex/device
#   Type this code: …
#   Logged in.
