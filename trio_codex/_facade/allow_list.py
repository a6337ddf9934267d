"""Responders that need nobody: one declines everything, one accepts what is on its list."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from trio_codex._display import kind_of, printable, redact
from trio_codex._facade.question import AMBIGUOUS
from trio_codex._facade.responder import Responder
from trio_codex._facade.roots import Roots, is_one_file
from trio_codex._state.argv import words_of
from trio_codex._state.hosts import HostRule, parse_host

if TYPE_CHECKING:
    from trio_codex._facade.approvals import (
        CommandApprovalRequest,
        FileChangeApprovalRequest,
        PermissionsApprovalRequest,
    )
    from trio_codex._facade.inquiries import ElicitationRequest
    from trio_codex._facade.question import Answer
    from trio_codex._state.known import UnknownPart


NO_PERMISSIONS = "these permissions are not known here"


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
    not ``example.org`` itself), addresses, or ``"*"``. A host is accepted for any port and
    protocol. What is no well-formed name of plain ASCII and no address is declined, also with
    ``"*"``; names in other scripts are written in their ``xn--`` form, here and there.

    Permissions, of a turn or for one command, are accepted if each of their paths is below the
    roots, and the network only if ``"*"`` is among the hosts: permissions know no single hosts.
    Patterns and special folders are declined. Folders may be read, with all that is in them; the
    permission to write is for regular files only that are there and have no other name.

    ``folder_grants=True`` accepts it for folders as well, and for what is not there yet. It opens
    what is guarded below them: the server keeps ``.git``, ``.codex`` and ``.agents`` of the folder
    itself from being written to, and no others. Whoever may write to a folder may then write a hook
    of a repository below it, or make one there, without a question.

    ``mcp_tools`` are pairs of an MCP server and a tool of it. A call that is asked about is
    accepted, whatever its arguments, if it belongs to a turn that was started here and can only be
    a call of that tool. Other questions of MCP servers are declined, as are tool calls and
    questions to the user.

    What a newer server says that this version does not know is not accepted: a key of the question
    or of the item that it is about, a kind of change, a value of an enumeration, an
    ``environmentId`` that is not the server's own machine. The reason names it. ``ignore_keys`` are
    names of such keys, which are then accepted wherever they stand, with all that is in them:
    ``{"env"}``. What is compared with the other rules is compared all the same. A key whose value
    is null says nothing.

    What ``is_ambiguous`` is declined, whatever it seems to ask.

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
        folder_grants: bool = False,
        ignore_keys: Iterable[str] = (),
        timeouts: Mapping[str, float] | None = None,
    ) -> None:
        super().__init__(timeouts=timeouts)
        self._ignore_keys = frozenset(map(_key, _several("ignore_keys", ignore_keys)))
        self._commands = [_rule(command) for command in _several("commands", commands)]
        self._roots = Roots(roots)
        self._hosts = [_host(host) for host in _several("hosts", hosts)]
        self._folder_grants = _flag("folder_grants", folder_grants)
        self._mcp_tools = {_mcp_tool(tool) for tool in _several("mcp_tools", mcp_tools)}

    async def command_approval(
        self, request: CommandApprovalRequest
    ) -> Answer[CommandApprovalRequest]:
        """Yes to commands and hosts of the list."""
        return self._decide(request, self._command_problem(request))

    async def file_change_approval(
        self, request: FileChangeApprovalRequest
    ) -> Answer[FileChangeApprovalRequest]:
        """Yes to changes below the roots."""
        return self._decide(request, self._change_problem(request))

    async def permissions_approval(
        self, request: PermissionsApprovalRequest
    ) -> Answer[PermissionsApprovalRequest]:
        """Yes to permissions that are all on the list."""
        return self._decide(request, self._permissions_problem(request.raw["permissions"]))

    async def elicitation(self, request: ElicitationRequest) -> Answer[ElicitationRequest]:
        """Yes to calls of tools of the list."""
        return self._decide(request, self._elicitation_problem(request))

    def _decide(self, request: Any, problem: str | None) -> Answer[Any]:
        unknown = request.unknown_parts(self._ignore_keys)
        if unknown:
            problem = _not_known(unknown, problem)
        if request.is_ambiguous:
            problem = AMBIGUOUS
        answer: Answer[Any] = request.accept() if problem is None else request.decline(problem)
        return answer

    def _command_problem(self, request: CommandApprovalRequest) -> str | None:
        if request.network is not None:
            problem = self._host_problem(request.network.host)
        else:
            problem = self._argv_problem(request.argv)
        return problem or self._permissions_problem(request.raw.get("additionalPermissions"))

    def _argv_problem(self, argv: list[str] | None) -> str | None:
        if argv is None:
            return "only single commands without any operators or expansions are allowed"
        if not any(argv[: len(rule)] == rule for rule in self._commands):
            return f"the program {argv[0]!r} is not allowed with these arguments"
        return None

    def _host_problem(self, text: str) -> str | None:
        host = parse_host(text)
        if host is None:
            return f"{text!r} is not the name of a host"
        if not any(rule.allows(host) for rule in self._hosts):
            return f"the host {text!r} is not allowed"
        return None

    def _change_problem(self, request: FileChangeApprovalRequest) -> str | None:
        paths = request.paths
        if not paths:
            return "it is not known which files would change"
        grants = [] if request.grant_root is None else [request.grant_root]
        return self._paths_problem(paths) or self._grants_problem(grants)

    def _paths_problem(self, paths: Iterable[Any]) -> str | None:
        for path in paths:
            if not isinstance(path, str) or not self._roots.hold(path):
                return f"{path!r} is outside of the allowed folders"
        return None

    def _grants_problem(self, paths: Sequence[Any]) -> str | None:
        problem = self._paths_problem(paths)
        if problem is not None or self._folder_grants:
            return problem
        for path in paths:
            if not is_one_file(path):
                return (
                    f"{path!r} is no regular file of one name, and who may write to a folder may "
                    "write to guarded ones below it; AllowList(folder_grants=True) allows that"
                )
        return None

    def _elicitation_problem(self, request: ElicitationRequest) -> str | None:
        from trio_codex.types import McpToolCallThreadItem

        if not request.is_tool_approval:
            return "questions of MCP servers are not answered"
        call = request.item
        if isinstance(call, McpToolCallThreadItem) and (call.server, call.tool) in self._mcp_tools:
            name = request.meta.get("tool_name", call.tool)  # of newer servers
            return None if name == call.tool else f"it is not known which tool is called: {name!r}"
        return f"this tool of {request.server_name!r} is not allowed"

    def _permissions_problem(self, permissions: Any) -> str | None:
        asked = _object(permissions)
        files = None if asked is None else _object(asked.get("fileSystem"))
        network = None if asked is None else _object(asked.get("network"))
        if files is None or network is None:
            return NO_PERMISSIONS
        if network.get("enabled") and not any(rule.allows_any for rule in self._hosts):
            return "the network as a whole is not allowed"
        reads, writes, entries = (_list(files.get(name)) for name in ("read", "write", "entries"))
        if reads is None or writes is None or entries is None:
            return NO_PERMISSIONS
        for entry in entries:
            if not _is_plain_entry(entry):
                return "only permissions for single paths are allowed"
            (reads if entry["access"] == "read" else writes).append(entry["path"]["path"])
        return self._paths_problem(reads) or self._grants_problem(writes)


def _not_known(unknown: Sequence[UnknownPart], problem: str | None) -> str:
    """Why it is declined; where nothing else is wrong, also what would have it accepted."""
    one = unknown[0]
    what = f"{one.path} = {redact(one.value)!r:.80}" if isinstance(one.value, str) else one.path
    if problem is None:
        keys = ", ".join(map(repr, sorted({part.key for part in unknown})))
        problem = f"AllowList(ignore_keys={{{keys}}}) accepts questions with it"
    return printable(f"this version does not know {what}; {problem}", keep_newlines=False)


def _object(value: object) -> dict[str, Any] | None:
    """An object, empty for null; None for what is none, as where a question should have none."""
    if value is None:
        return {}
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def _list(value: object) -> list[Any] | None:
    if value is None:
        return []
    return [*cast("Sequence[Any]", value)] if isinstance(value, list) else None


def _is_plain_entry(entry: Any) -> bool:
    match entry:
        case {"access": "read" | "write", "path": {"type": "path", "path": str()}}:
            return True
        case _:
            return False


def _key(key: str) -> str:
    if not isinstance(key, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"a key is a str, not {type(key).__name__}")
    if not key:
        raise ValueError("no key has an empty name")
    return key


def _several(name: str, rules: Iterable[Any]) -> Iterable[Any]:
    if isinstance(rules, str | bytes):  # one rule given for all would be a rule for each letter
        raise TypeError(f"{name} must be a list, not {kind_of(rules)}")
    return rules


def _flag(name: str, value: bool) -> bool:
    if not isinstance(value, bool):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"{name} must be a bool, not {kind_of(value)}")
    return value


def _rule(command: str | Sequence[str]) -> list[str]:
    words = words_of(command, "bash") if isinstance(command, str) else list(command)
    if not words or not all(isinstance(cast("object", word), str) for word in words):
        raise ValueError(
            "commands: each is the beginning of a simple command, in words or as a str"
        )
    return words


def _mcp_tool(tool: tuple[str, str]) -> tuple[str, str]:
    match cast("object", tool):
        case (str() as server, str() as name):
            return server, name
        case _:
            raise TypeError(f"an MCP tool is a pair of server and tool, not {kind_of(tool)}")


def _host(host: str) -> HostRule:
    if not isinstance(host, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"a host is a str, not {kind_of(host)}")
    return HostRule(host)
