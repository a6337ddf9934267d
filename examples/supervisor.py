"""Go on when the server dies: start another one, and resume the thread there.

Run it with ``python examples/supervisor.py``.
"""

import trio

from trio_codex import AsyncCodex, TransportClosedError

MAX_RESTARTS = 3


class Worker:
    """Jobs to be done one after the other, and how far they are."""

    def __init__(self, jobs: list[str]) -> None:
        self.jobs = jobs
        self.thread_id: str | None = None  # known once there is something to resume
        self.cut_off = False

    async def work(self) -> None:
        async with AsyncCodex() as codex:
            if self.thread_id is None:
                thread = await codex.thread_start()
            else:
                thread = await codex.thread_resume(self.thread_id)
            while self.jobs:
                job = self.jobs[0]
                # How a turn ended whose server died is unknown: let the agent look.
                prompt = f"You were cut off. Look what is done, then go on: {job}"
                with trio.fail_after(900):
                    result = await thread.run(prompt if self.cut_off else job)
                print(f"{job} {result.final_response}")
                self.jobs.pop(0)
                self.thread_id, self.cut_off = thread.id, False


async def main() -> None:
    worker = Worker(["Write a test.", "Make it pass.", "Tidy up."])
    for restarts_left in reversed(range(MAX_RESTARTS + 1)):
        try:
            await worker.work()
            return
        except TransportClosedError as error:
            print(f"The server is gone, exit status {error.exit_status}.")
            if not restarts_left:
                raise
            worker.cut_off = True


trio.run(main)

# It prints, for example:
#
#   Write a test. It is in test_convert.py, and fails as it should.
#   The server is gone, exit status -9.
#   Make it pass. I had mended convert.py already; the test passes.
#   Tidy up. Nothing to tidy.
