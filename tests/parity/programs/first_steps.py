"""Ask, ask again, and look after the threads."""

import asyncio
import os

from openai_codex import (
    ApprovalMode,
    AsyncCodex,
    CodexConfig,
    ExternalMessage,
    ImageInput,
    MentionInput,
    Sandbox,
    SkillInput,
    TextInput,
)
from openai_codex.types import Personality, ReasoningEffort, SortDirection, ThreadSortKey

PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg=="
)


async def main() -> None:
    config = CodexConfig(codex_bin=os.environ["CODEX_BIN"], cwd=os.getcwd())
    async with AsyncCodex(config=config) as codex:
        server = codex.metadata.serverInfo
        print("server version:", server.version.split()[0])
        print("platform:", codex.metadata.platformOs, codex.metadata.platformFamily)

        thread = await codex.thread_start(
            approval_mode=ApprovalMode.deny_all,
            base_instructions="Be brief.",
            config={"model_reasoning_effort": "low"},
            cwd=os.getcwd(),
            personality=Personality.friendly,
            sandbox=Sandbox.full_access,
        )
        result = await thread.run("Say hello.", effort=ReasoningEffort.low)
        print("answer:", result.final_response)
        print("status:", result.status, result.status.value, result.error)
        print("items:", [(item.root.type, type(item.root).__name__) for item in result.items])
        print("tokens:", result.usage.total.total_tokens, result.usage.last.input_tokens)
        print("times:", result.completed_at >= result.started_at, result.duration_ms >= 0)

        picture = f"data:image/png;base64,{PIXEL}"
        again = await thread.run(
            [
                TextInput("And this?"),
                ImageInput(picture),
                SkillInput("none", "/none/SKILL.md"),
                MentionInput("none", "app://none"),
            ],
            model="gpt-5.5",
            summary=None,
        )
        print("second answer:", again.final_response)
        told = await thread.run(ExternalMessage("mail", "You have mail.", namespace="post"))
        print("third answer:", told.final_response)

        await thread.set_name("a test")
        stored = (await thread.read(include_turns=True)).thread
        print(
            "stored:", stored.name, stored.id == thread.id, [t.status.value for t in stored.turns]
        )
        page = await codex.thread_list(
            limit=5, sort_key=ThreadSortKey.created_at, sort_direction=SortDirection.desc
        )
        print("listed:", [each.name for each in page.data], page.next_cursor)

        fork = await codex.thread_fork(thread.id, model="gpt-5.5")
        print(
            "fork:", fork.id != thread.id, len((await fork.read(include_turns=True)).thread.turns)
        )
        await codex.thread_archive(fork.id)
        print("archived:", len((await codex.thread_list(archived=True)).data))
        print("unarchived:", (await codex.thread_unarchive(fork.id)).id == fork.id)
        resumed = await codex.thread_resume(thread.id, include_turns=False)
        print("resumed:", resumed.id == thread.id, (await resumed.run("Go on.")).final_response)
        models = await codex.models(include_hidden=True)
        print("models:", sorted(model.id for model in models.data))


asyncio.run(main())
