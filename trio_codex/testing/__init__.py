"""For tests: a scripted model, a fake app-server, transcripts, pytest fixtures.

With the real app-server, which asks a scripted model::

    pytest_plugins = ["trio_codex.testing.fixtures"]

    async def test_hello(codex, scripted_model):
        scripted_model.script(text("Hello."))
        thread = await codex.thread_start()
        assert (await thread.run("Say hello.")).final_response == "Hello."

With a fake app-server, in memory, for what the real one does only on a bad day::

    async def test_the_server_dies(fake_server, autojump_clock):
        fake_server.converse(["Hello."])
        async with AsyncCodex(CodexConfig(transport=fake_server.connect)) as codex:
            thread = await codex.thread_start()
            fake_server.on("turn/start", lambda request: fake_server.die(1, "no memory left"))
            with pytest.raises(TransportClosedError):
                await thread.run("Say hello.")
"""

from trio_codex._facade.starting import open_server as open_server
from trio_codex.testing.agents import instruct_agent as instruct_agent
from trio_codex.testing.agents import spawn_agent as spawn_agent
from trio_codex.testing.agents import wait_for_agents as wait_for_agents
from trio_codex.testing.browser import Page as Page
from trio_codex.testing.cancel import cancel_at_every_checkpoint as cancel_at_every_checkpoint
from trio_codex.testing.cancel import cancel_at_sampled_moments as cancel_at_sampled_moments
from trio_codex.testing.config import codex_config as codex_config
from trio_codex.testing.fake import FakeAnswer as FakeAnswer
from trio_codex.testing.fake import FakeRequest as FakeRequest
from trio_codex.testing.fake import FakeServer as FakeServer
from trio_codex.testing.identity import Identity as Identity
from trio_codex.testing.issuer import IssuerRequest as IssuerRequest
from trio_codex.testing.issuer import LoginIssuer as LoginIssuer
from trio_codex.testing.leaks import no_task_left as no_task_left
from trio_codex.testing.model import ModelRequest as ModelRequest
from trio_codex.testing.model import ScriptedModel as ScriptedModel
from trio_codex.testing.replies import Gate as Gate
from trio_codex.testing.replies import HttpError as HttpError
from trio_codex.testing.replies import Reply as Reply
from trio_codex.testing.replies import Silence as Silence
from trio_codex.testing.replies import Usage as Usage
from trio_codex.testing.replies import apply_patch as apply_patch
from trio_codex.testing.replies import broken_stream as broken_stream
from trio_codex.testing.replies import custom_tool_call as custom_tool_call
from trio_codex.testing.replies import failed as failed
from trio_codex.testing.replies import hang as hang
from trio_codex.testing.replies import http_error as http_error
from trio_codex.testing.replies import reasoning as reasoning
from trio_codex.testing.replies import sequence as sequence
from trio_codex.testing.replies import shell as shell
from trio_codex.testing.replies import text as text
from trio_codex.testing.replies import tool_call as tool_call
from trio_codex.testing.transcripts import Replayer as Replayer
from trio_codex.testing.transcripts import recorded as recorded
from trio_codex.testing.transcripts import recording as recording
