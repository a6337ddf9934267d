"""Log in with an API key that is read from stdin: neither arguments nor environment hold it.

Run it with ``python examples/login_api_key_sync.py < file-with-the-key``.
"""

import sys

from trio_codex import Codex

api_key = sys.stdin.readline().strip()
with Codex() as codex:
    codex.login_api_key(api_key)
    response = codex.account()
    print(response.account)

# It prints, for example:
#
#   ApiKeyAccount(type='apiKey')
