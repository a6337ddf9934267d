"""Responders that need nobody: one declines everything, one accepts what is on its list."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from trio_codex._facade.responder import Responder
from trio_codex._facade.roots import Roots
from trio_codex._state.argv import words_of

if TYPE_CHECKING:
    from trio_codex._facade.approvals import (
        CommandApprovalRequest,
        FileChangeApprovalRequest,
        PermissionsApprovalRequest,
    )
    from trio_codex._facade.inquiries import ElicitationRequest
    from trio_codex._facade.question import Answer


class DenyAll(Responder):
    """Declines everything, as happens without a responder.

    For a thread that shall get less than the others: ``thread_start(responder=DenyAll())``.
    """

    def __init__(self) -> None:
        super().__init__()


class AllowList(Responder):
    """Accepts what is on its list, once each time; declines everything else.

    ``commands`` are beginnings of command lines: ``"git status"``, or a list of words. A command is
    accepted if its ``argv`` begins with these words, whole and in this order, so ``"git"`` allows
    ``git push``, and neither ``./git`` nor ``/usr/bin/git``. It must be one simple command: see
    ``CommandApprovalRequest.argv``.

    An accepted command runs outside of the sandbox (or with the permissions that it asks for), in
    the folder and with the options that the model chose. A rule is as harmless as the program is
    with *any* further words: ``git -c core.pager=…``, ``find -exec``, ``env`` and ``python`` run
    other programs, and a program that reads its configuration from the folder where it runs does
    what the model may have written there.

    ``roots`` are folders, relative ones below the current one. A change of files is accepted if all
    of them, also those to which others are moved, are below the roots, with links followed; what
    would change must be known, and what is in a folder ``.git``, ``.codex`` or ``.agents`` below
    a root is declined, because it decides what runs later. What is compared are the files of this
    machine, as they are at that moment.

    ``hosts`` are names (``"pypi.org"``), everything below a name (``"*.example.org"``, which is
    not ``example.org`` itself), or ``"*"``. A host is accepted for any port and protocol.

    Permissions, of a turn or for one command, are accepted if each of their paths is below the
    roots, for reading and writing alike, and the network only if ``"*"`` is among the hosts:
    permissions know no single hosts. Patterns and special folders are declined.

    ``mcp_tools`` are pairs of an MCP server and a tool of it. A call that is asked about is
    accepted, whatever its arguments, if it belongs to a turn that was started here and can only be
    a call of that tool. Other questions of MCP servers are declined, as are tool calls and
    questions to the user.

    Raises:
      TypeError, ValueError: a rule that cannot work.
    """

    def __init__(
        self,
        *,
        commands: Iterable[str | Sequence[str]] = (),
        roots: Iterable[str | os.PathLike[str]] = (),
        hosts: Iterable[str] = (),
        mcp_tools: Iterable[tuple[str, str]] = (),
        timeouts: Mapping[str, float] | None = None,
    ) -> None:
        super().__init__(timeouts=timeouts)
        self._commands = [_rule(command) for command in _several("commands", commands)]
        self._roots = Roots(roots)
        self._hosts = [_host(host) for host in _several("hosts", hosts)]
        self._mcp_tools = {_mcp_tool(tool) for tool in _several("mcp_tools", mcp_tools)}

    async def command_approval(
        self, request: CommandApprovalRequest
    ) -> Answer[CommandApprovalRequest]:
        """Yes to commands and hosts of the list."""
        problem = self._command_problem(request)
        return request.accept() if problem is None else request.decline(problem)

    async def file_change_approval(
        self, request: FileChangeApprovalRequest
    ) -> Answer[FileChangeApprovalRequest]:
        """Yes to changes below the roots."""
        problem = self._change_problem(request)
        return request.accept() if problem is None else request.decline(problem)

    async def permissions_approval(
        self, request: PermissionsApprovalRequest
    ) -> Answer[PermissionsApprovalRequest]:
        """Yes to permissions that are all on the list."""
        problem = self._permissions_problem(request.permissions)
        return request.accept() if problem is None else request.decline(problem)

    async def elicitation(self, request: ElicitationRequest) -> Answer[ElicitationRequest]:
        """Yes to calls of tools of the list."""
        from trio_codex.types import McpToolCallThreadItem

        if not request.is_tool_approval:
            return request.decline("questions of MCP servers are not answered")
        call = request.item
        if isinstance(call, McpToolCallThreadItem) and (call.server, call.tool) in self._mcp_tools:
            return request.accept()
        return request.decline(f"this tool of {request.server_name!r} is not allowed")

    def _command_problem(self, request: CommandApprovalRequest) -> str | None:
        if request.network is not None:
            return self._host_problem(request.network.host)
        argv = request.argv
        if argv is None:
            return "only single commands without any operators or expansions are allowed"
        if not any(argv[: len(rule)] == rule for rule in self._commands):
            return f"the program {argv[0]!r} is not allowed with these arguments"
        return self._permissions_problem(getattr(request.params, "additional_permissions", None))

    def _host_problem(self, host: str) -> str | None:
        host = host.lower()
        for rule in self._hosts:
            if rule in ("*", host) or (rule[:2] == "*." and host.endswith(rule[1:])):
                return None
        return f"the host {host!r} is not allowed"

    def _change_problem(self, request: FileChangeApprovalRequest) -> str | None:
        paths = request.paths
        if not paths:
            return "it is not known which files would change"
        if request.grant_root is not None:
            paths = [*paths, request.grant_root]
        return self._paths_problem(paths)

    def _paths_problem(self, paths: Iterable[Any]) -> str | None:
        for path in paths:
            if not isinstance(path, str) or not self._roots.hold(path):
                return f"{path!r} is outside of the allowed folders"
        return None

    def _permissions_problem(self, permissions: Any) -> str | None:
        from trio_codex._protocol.codec import to_wire

        asked: dict[str, Any] = to_wire(permissions) or {}
        if not asked.keys() <= {"network", "fileSystem"}:
            return "these permissions are not known here"
        files: dict[str, Any] = asked.get("fileSystem") or {}
        network: dict[str, Any] = asked.get("network") or {}
        if network.get("enabled") and "*" not in self._hosts:
            return "the network as a whole is not allowed"
        paths: list[Any] = [*(files.get("read") or ()), *(files.get("write") or ())]
        entries: list[Any] = files.get("entries") or []
        for entry in entries:
            if not _is_plain_entry(entry):
                return "only permissions for single paths are allowed"
            paths.append(entry["path"]["path"])
        return self._paths_problem(paths)


def _is_plain_entry(entry: Any) -> bool:
    match entry:
        case {"access": "read" | "write", "path": {"type": "path", "path": str()}}:
            return True
        case _:
            return False


def _several(name: str, rules: Iterable[Any]) -> Iterable[Any]:
    if isinstance(rules, str | bytes):  # one rule given for all would be a rule for each letter
        raise TypeError(f"{name} must be a list, not {rules!r}")
    return rules


def _rule(command: str | Sequence[str]) -> list[str]:
    words = words_of(command) if isinstance(command, str) else list(command)
    if not words or not all(isinstance(cast("object", word), str) for word in words):
        raise ValueError(f"not the beginning of a simple command: {command!r}")
    return words


def _mcp_tool(tool: tuple[str, str]) -> tuple[str, str]:
    match cast("object", tool):
        case (str() as server, str() as name):
            return server, name
        case _:
            raise TypeError(f"an MCP tool is a pair of server and tool, not {tool!r}")


def _host(host: str) -> str:
    if not isinstance(host, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"a host is a str, not {host!r}")
    name = host.removeprefix("*.") if host != "*" else "any"
    if (
        not name
        or "*" in name
        or not name.isascii()
        or not name.isprintable()
        or set(" /") & set(name)
    ):
        raise ValueError(f"not a host, *.host or *: {host!r}")
    return host.lower()
