"""An MCP server that asks what its caller wants it to ask, and tells what it heard."""

from __future__ import annotations

import os
import threading
from typing import Any

import anyio
from mcp.server import Server, ServerRequestContext
from mcp.server.stdio import stdio_server
from mcp_types import (
    CallToolRequestParams,
    CallToolResult,
    ListToolsResult,
    PaginatedRequestParams,
    TextContent,
    Tool,
    ToolAnnotations,
)
from pydantic import BaseModel

ANYTHING = {"type": "object"}
TOOLS = [
    # Tools that only read run without an approval.
    Tool(name="ask", input_schema=ANYTHING, annotations=ToolAnnotations(read_only_hint=True)),
    Tool(name="see", input_schema=ANYTHING, annotations=ToolAnnotations(read_only_hint=True)),
    Tool(
        name="erase",
        title="Erase the notes",
        description="Erase one of the notes.",
        input_schema={"type": "object", "properties": {"name": {"type": "string"}}},
        annotations=ToolAnnotations(destructive_hint=True),
    ),
    Tool(name="burn", input_schema=ANYTHING, annotations=ToolAnnotations(destructive_hint=True)),
]


class Heard(BaseModel, extra="allow"):
    """Whatever the client answered."""


class Question(BaseModel):
    """A request of our own wording, which the library's classes would not let through."""

    method: str
    params: dict[str, Any]


async def list_tools(
    _: ServerRequestContext, params: PaginatedRequestParams | None
) -> ListToolsResult:
    return ListToolsResult(tools=TOOLS)


async def call_tool(context: ServerRequestContext, params: CallToolRequestParams) -> CallToolResult:
    arguments = params.arguments or {}
    match params.name:
        case "ask":
            told = await ask(context, **arguments)
        case "see":
            known = context.session.client_capabilities
            told = "null" if known is None else known.model_dump_json(by_alias=True)
        case done:
            told = f"{done}: {arguments.get('name')}"
    return CallToolResult(content=[TextContent(type="text", text=told)])


async def ask(
    context: ServerRequestContext,
    question: dict[str, Any],
    method: str = "elicitation/create",
    patience: float | None = None,
    dies_after: float | None = None,
) -> str:
    """Ask the client, and return what it answered as JSON."""
    if dies_after is not None:
        threading.Timer(dies_after, os._exit, [1]).start()
    request: Any = Question(method=method, params=question)
    heard = await context.session.send_request(request, Heard, patience)
    return heard.model_dump_json()


async def main() -> None:
    server = Server("asker", on_list_tools=list_tools, on_call_tool=call_tool)
    async with stdio_server() as (receive, send):
        await server.run(receive, send, server.create_initialization_options())


if __name__ == "__main__":
    anyio.run(main)
