"""Show pictures to the agent: one in a file, one in memory.

Run it with ``python examples/images_sync.py picture.png another.png``.
"""

import sys
from base64 import b64encode
from pathlib import Path

from trio_codex import Codex, ImageInput, LocalImageInput, Sandbox, TextInput

first, second = sys.argv[1:3]
with Codex() as codex:
    thread = codex.thread_start(sandbox=Sandbox.read_only)
    # A file that the server can read: it takes the path.
    result = thread.run([TextInput("What is this?"), LocalImageInput(first)])
    print(result.final_response)

    # Anything else goes as a data URL.
    data = b64encode(Path(second).read_bytes()).decode()
    picture = ImageInput(f"data:image/png;base64,{data}")
    result = thread.run([TextInput("And what has changed here?"), picture])
    print(result.final_response)

# It prints, for example:
#
#   A form that asks whether Codex may log in.
#   The question is gone, and a page says that it worked.
