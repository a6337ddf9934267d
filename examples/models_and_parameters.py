"""Choose a model and how much it thinks, for one turn and those after it.

Run it with ``python examples/models_and_parameters.py``.
"""

import trio

from trio_codex import AsyncCodex, Sandbox
from trio_codex.types import ReasoningSummary


async def main() -> None:
    async with AsyncCodex() as codex:
        models = (await codex.models()).data
        print("there are:", ", ".join(model.id for model in models))
        model = next(model for model in models if model.is_default)
        efforts = [option.reasoning_effort for option in model.supported_reasoning_efforts]
        print(f"chosen: {model.id}, effort {efforts[0].value}")

        thread = await codex.thread_start(sandbox=Sandbox.read_only)
        with trio.fail_after(300):
            result = await thread.run(
                "What is 17 times 23?",
                model=model.id,
                effort=efforts[0],
                summary=ReasoningSummary.concise,
            )
            print("first turn:", result.final_response)

            # Model, effort and their like stay until another turn changes them.
            result = await thread.run("And backwards?")
            print("second turn:", result.final_response)

            result = await thread.run("Prove it.", effort=efforts[-1])
            print("third turn:", result.final_response)


trio.run(main)

# It prints, for example:
#
#   there are: …
#   chosen: …, effort …
#   first turn: 391.
#   second turn: 193.
#   third turn: 17 · 23 = 20² - 3² = 391.
