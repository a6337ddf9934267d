"""The notebook runs from top to bottom, in a kernel of its own, and is stored without outputs."""

from __future__ import annotations

import json
import sys
from collections import Counter
from typing import Any

import pytest
import trio

from tests.examples.stage import EXAMPLES, Stage
from trio_codex.testing import ModelRequest, text

NOTEBOOK = EXAMPLES / "walkthrough.ipynb"
EXECUTE = "from nbclient.cli import main; main()"
PATIENCE = 90.0

MOONS = [
    {"name": "Io", "diameter_km": 3643.2},
    {"name": "Europa", "diameter_km": 3121.6},
    {"name": "Ganymede", "diameter_km": 5268.2},
]
ANSWERS = {
    "Name three moons of Jupiter.": "Io, Europa, Ganymede.",
    "And which of them is the largest?": "Ganymede.",
    "Write a haiku about the largest.": "Larger than Mercury,\nit still goes around and round.\nNobody minds that.",
    "List them with their diameters.": json.dumps({"value": MOONS}),
    "What were we talking about?": "Moons.",
    "How many moons does Mars have?": "2",
    "How many moons does Saturn have?": "274",
    "How many moons does Neptune have?": "16",
}


def read(text: str) -> list[dict[str, Any]]:
    """The cells of a notebook."""
    cells: list[dict[str, Any]] = json.loads(text)["cells"]
    return cells


def shown(cell: dict[str, Any]) -> str:
    """What a cell has printed on stdout, and what it came to."""
    outputs = (
        output["text"] if output["output_type"] == "stream" else output["data"]["text/plain"]
        for output in cell.get("outputs", [])
        if output.get("name") != "stderr"
    )
    return "".join("".join(output) for output in outputs)


def complaints(cell: dict[str, Any]) -> str:
    return "".join(
        "".join(output["text"])
        for output in cell.get("outputs", [])
        if output.get("name") == "stderr"
    )


async def execute(stage: Stage, env: dict[str, str]) -> dict[str, dict[str, Any]]:
    """The cells by their ids, after all of them have run."""
    done = stage.folder / "done.ipynb"
    with trio.fail_after(PATIENCE):
        result = await trio.run_process(
            [sys.executable, "-c", EXECUTE, str(NOTEBOOK), f"--output={done}"],
            env=stage.environment(login=True) | env,
            capture_stdout=True,
            capture_stderr=True,
            check=False,
        )
    assert result.returncode == 0, result.stderr.decode()
    return {cell["id"]: cell for cell in read(done.read_text("utf-8"))}


@pytest.mark.parametrize("way", ["an API key", "a device code"])
async def test_the_notebook_runs_from_top_to_bottom(way: str, stage: Stage) -> None:
    async def type_the_code() -> None:
        await stage.issuer.asked("/api/accounts/deviceauth/token")
        (code,) = stage.issuer.devices
        stage.issuer.approve(code)

    def answer(request: ModelRequest) -> Any:
        return text(ANSWERS[request.user_texts[-1]])

    stage.model.default = answer
    async with trio.open_nursery() as nursery:
        nursery.start_soon(type_the_code)
        cells = await execute(stage, {"OPENAI_API_KEY": "sk-a-secret" if "key" in way else ""})
        nursery.cancel_scope.cancel()
    assert "trio_codex/" in shown(cells["start"])
    assert ("ApiKeyAccount" if "key" in way else "ada@example.org") in shown(cells["log-in"])
    assert "sk-a-secret" not in json.dumps(cells)
    assert shown(cells["first-turn"]) == "Io, Europa, Ganymede.\n"
    assert shown(cells["second-turn"]) == "Ganymede.\n30"
    assert shown(cells["stream"]) == ANSWERS["Write a haiku about the largest."]
    assert shown(cells["values"]) == "Moon(name='Ganymede', diameter_km=5268.2)"
    assert shown(cells["read"]) == f"Name three moons of Jupiter.\n{4 * ['completed']}"
    assert shown(cells["resume"]) == "Moons.\n"
    assert shown(cells["together"]) == "{'Mars': '2', 'Saturn': '274', 'Neptune': '16'}"
    assert {name: complaints(cell) for name, cell in cells.items() if complaints(cell)} == {}


def test_the_notebook_is_stored_without_outputs() -> None:
    stored = json.loads(NOTEBOOK.read_text("utf-8"))
    for cell in stored["cells"]:
        assert cell["metadata"] == {}
        if cell["cell_type"] == "code":
            assert (cell["outputs"], cell["execution_count"]) == ([], None)
    assert stored["metadata"] == {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    assert max(Counter(cell["id"] for cell in stored["cells"]).values()) == 1
