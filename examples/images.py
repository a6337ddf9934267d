"""Show pictures to the agent: one in a file, one in memory.

Run it with ``python examples/images.py picture.png another.png``.
"""

import sys
from base64 import b64encode

import trio

from trio_codex import AsyncCodex, ImageInput, LocalImageInput, Sandbox, TextInput


async def main(first: str, second: str) -> None:
    async with AsyncCodex() as codex:
        thread = await codex.thread_start(sandbox=Sandbox.read_only)
        with trio.fail_after(300):
            # A file that the server can read: it takes the path.
            result = await thread.run([TextInput("What is this?"), LocalImageInput(first)])
            print(result.final_response)

            # Anything else goes as a data URL.
            data = b64encode(await trio.Path(second).read_bytes()).decode()
            picture = ImageInput(f"data:image/png;base64,{data}")
            result = await thread.run([TextInput("And what has changed here?"), picture])
            print(result.final_response)


trio.run(main, sys.argv[1], sys.argv[2])

# It prints, for example:
#
#   A form that asks whether Codex may log in.
#   The question is gone, and a page says that it worked.
