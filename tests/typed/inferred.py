"""What type checkers make of typed results and tools; read by them, never run."""

from __future__ import annotations

from typing import assert_type

import attrs

from trio_codex import AsyncThread, Tool, TurnResult, TypedTurnResult, tool


@attrs.frozen
class Report:
    title: str


async def results(thread: AsyncThread) -> None:
    result = await thread.run("Report.", output_type=Report)
    assert_type(result, TypedTurnResult[Report])
    assert_type(result.output, Report)
    assert_type(result.output.title, str)
    assert_type(result.final_response, str | None)
    several = await thread.run("Reports.", output_type=list[Report], cwd="/")
    assert_type(several.output, list[Report])
    plain = await thread.run("Report.")
    assert_type(plain, TurnResult)
    assert_type(await thread.run("Report.", output_schema={}), TurnResult)
    ported: TurnResult = result  # a program that annotates the plain result stays right
    assert ported
    await thread.run("Report.", output_type=Report, output_schema={})  # type: ignore[call-overload]


@tool
async def look_up(number: int, *, deep: bool = False) -> str:
    return f"{number} {deep}"


@tool(name="add", timeout=3)
def total(x: int, y: int) -> int:
    return x + y


class Desk:
    def close(self, number: int) -> None: ...


async def tools() -> None:
    assert_type(await look_up(3, deep=True), str)
    assert_type(total(1, y=2), int)
    method = tool(Desk().close, reraise=True)
    method(3)
    several: list[Tool[..., object]] = [look_up, total, method]
    assert several
    total("1", 2)  # type: ignore[arg-type]
