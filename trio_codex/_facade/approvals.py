"""May I? The three approvals that a turn asks for, and the answers that each of them takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from trio_codex._display import kind_of, repr_of
from trio_codex._facade.checking import check
from trio_codex._facade.question import Answer, Request
from trio_codex._state.answers import refuse_more
from trio_codex._state.argv import argv_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from trio_codex.types import (
        ApplyPatchApprovalParams,
        CommandExecutionRequestApprovalParams,
        ExecCommandApprovalParams,
        FileChangeRequestApprovalParams,
        FileUpdateChange,
        GrantedPermissionProfile,
        NetworkApprovalContext,
        NetworkPolicyAmendment,
        PermissionGrantScope,
        PermissionsRequestApprovalParams,
        RequestPermissionProfile,
    )

LEGACY = {
    "accept": "approved",
    "acceptForSession": "approved_for_session",
    "cancel": "abort",
}
"""What the decisions are called in ``execCommandApproval`` and ``applyPatchApproval``."""


class _Decision(Request):
    """What commands and file changes have in common."""

    @property
    def _is_legacy(self) -> bool:
        return not self.method.startswith("item/")

    def accept(self) -> Answer[Self]:
        """Yes, this once."""
        return self._decide("accept", "accept")

    def accept_for_session(self) -> Answer[Self]:
        """Yes, and the same is not asked again while the server has this thread loaded."""
        return self._decide("accept_for_session", "acceptForSession")

    def cancel(self) -> Answer[Self]:
        """No, and the turn is interrupted."""
        return self._decide("cancel", "cancel")

    def decline(self, reason: str | None = None) -> Answer[Self]:
        """No; the turn goes on, and the model is told.

        Only the two legacy questions have room to tell it a ``reason``; others keep it in the
        answer.
        """
        if not isinstance(cast("object", reason), str | None):
            raise TypeError(f"a reason is a str, not {type(reason).__name__}")
        if self._is_legacy and reason is not None:
            return self._answer("decline", {"decision": {"denied": {"rejection": reason}}}, reason)
        return super().decline(reason)

    def _decide(self, choice: str, decision: str) -> Answer[Self]:
        if self._is_legacy:
            decision = LEGACY[decision]
        return self._answer(choice, {"decision": decision})


class CommandApprovalRequest(_Decision):
    """May this command run? Or, if ``network`` says so, may this host be reached?"""

    params: CommandExecutionRequestApprovalParams | ExecCommandApprovalParams

    @property
    def command(self) -> str | None:
        """The command line, as a shell would read it; None where it is about something else."""
        import shlex

        command = self.params.command
        return shlex.join(command) if isinstance(command, list) else command

    @property
    def argv(self) -> list[str] | None:
        """The words of the program that would run; None if the command may do anything else.

        The shell that the server puts around a command is taken off. What is not one simple
        command of plain and quoted words has no ``argv``: operators, redirections, substitutions,
        variables, patterns, assignments, what a shell does itself, such as ``eval`` and ``export``,
        and whatever shells might read in different ways. Nor has
        input to a terminal in which something runs already, nor the question for a host, nor one
        that ``is_ambiguous``.
        """
        if self.is_ambiguous:
            return None
        command = self.params.command
        # An older server does not say the kind, and asks about commands only.
        kind = getattr(self.params, "kind", None)
        if not command or self.network is not None or kind not in (None, "command"):
            return None
        return argv_of(command)

    @property
    def cwd(self) -> str | None:
        """The directory in which the command would run."""
        return self.params.cwd

    @property
    def reason(self) -> str | None:
        """Why the agent wants it, in its own words."""
        return self.params.reason

    @property
    def network(self) -> NetworkApprovalContext | None:
        """The host and protocol, if the question is whether a host may be reached."""
        return getattr(self.params, "network_approval_context", None)

    @property
    def proposed_amendment(self) -> list[str] | None:
        """The beginning of a command line that the server proposes to allow from now on."""
        return getattr(self.params, "proposed_execpolicy_amendment", None)

    def accept_with_execpolicy_amendment(
        self, amendment: Sequence[str] | None = None
    ) -> Answer[Self]:
        """Yes, and commands that begin like this are not asked about any more, in no thread.

        Default: what the server proposes. The server writes it to ``rules/default.rules`` in its
        home.

        Raises:
          ValueError: no amendment is proposed and none is given, or an empty one.
        """
        check("CommandApprovalRequest.accept_with_execpolicy_amendment", locals())
        words = list(self.proposed_amendment or ()) if amendment is None else list(amendment)
        if isinstance(amendment, str) or not words or not all(_is_word(word) for word in words):
            raise ValueError("an amendment is a list of words, at least one")
        choice = "accept_with_execpolicy_amendment"
        if self._is_legacy:
            detail = {"proposed_execpolicy_amendment": words}
            decision: dict[str, Any] = {"approved_execpolicy_amendment": detail}
        else:
            decision = {"acceptWithExecpolicyAmendment": {"execpolicy_amendment": words}}
        return self._answer(choice, {"decision": decision})

    def apply_network_policy_amendment(self, amendment: NetworkPolicyAmendment) -> Answer[Self]:
        """Allow or deny a host from now on, as the amendment says.

        Raises:
          ValueError: it is none of those that the server proposes.
        """
        check("CommandApprovalRequest.apply_network_policy_amendment", locals())
        proposed: list[NetworkPolicyAmendment] = (
            getattr(self.params, "proposed_network_policy_amendments", None) or []
        )
        if amendment not in proposed:
            raise ValueError(f"the server proposes {repr_of(proposed)}, not {kind_of(amendment)}")
        detail = {"network_policy_amendment": amendment}
        decision = {"applyNetworkPolicyAmendment": detail}
        return self._answer("apply_network_policy_amendment", {"decision": decision})


class FileChangeApprovalRequest(_Decision):
    """May these files be changed?"""

    params: FileChangeRequestApprovalParams | ApplyPatchApprovalParams

    @property
    def changes(self) -> list[FileUpdateChange] | None:
        """What would change; None if that is not known here.

        The question itself does not tell: it stands in the item, which only who started the turn
        has seen.
        """
        from trio_codex.types import FileChangeThreadItem

        if self.is_ambiguous:
            return None
        if self._is_legacy:
            return _changes_of(self.params)
        item = self.item
        return item.changes if isinstance(item, FileChangeThreadItem) else None

    @property
    def paths(self) -> list[str] | None:
        """The files that would change, also those to which others would be moved.

        None if that is not known, as when one of the changes is of a kind that this version does
        not know.
        """
        from trio_codex.types import UnknownVariant

        changes = self.changes
        if changes is None or any(isinstance(one.kind, UnknownVariant) for one in changes):
            return None
        paths = {change.path: None for change in changes}
        for change in changes:
            target = getattr(change.kind, "move_path", None)
            if target is not None:
                paths[target] = None
        return list(paths)

    @property
    def grant_root(self) -> str | None:
        """The directory that the agent wants to write to from now on, if it asks for one."""
        return self.params.grant_root

    @property
    def reason(self) -> str | None:
        """Why the agent wants it, in its own words."""
        return self.params.reason


class PermissionsApprovalRequest(Request):
    """May the turn have these permissions, besides those of its sandbox?"""

    params: PermissionsRequestApprovalParams

    @property
    def permissions(self) -> RequestPermissionProfile:
        """What the agent asks for."""
        return self.params.permissions

    @property
    def reason(self) -> str | None:
        """Why the agent wants it, in its own words."""
        return self.params.reason

    def accept(self) -> Answer[Self]:
        """All of it, for this turn."""
        return self._grant("accept", None, "turn")

    def accept_for_session(self) -> Answer[Self]:
        """All of it, while the server has this thread loaded."""
        return self._grant("accept_for_session", None, "session")

    def grant(
        self,
        permissions: GrantedPermissionProfile | RequestPermissionProfile,
        *,
        scope: PermissionGrantScope | str = "turn",
        strict_auto_review: bool | None = None,
    ) -> Answer[Self]:
        """A part of it. With ``strict_auto_review`` the server reviews each later command.

        Raises:
          ValueError: it is more than what is asked for, or ``scope`` is not turn or session.
        """
        check("PermissionsApprovalRequest.grant", locals())
        return self._grant("grant", permissions, scope, strict_auto_review)

    def _grant(
        self,
        choice: str,
        permissions: GrantedPermissionProfile | RequestPermissionProfile | None,
        scope: PermissionGrantScope | str,
        strict_auto_review: bool | None = None,
    ) -> Answer[Self]:
        from trio_codex._protocol.codec import to_wire
        from trio_codex.types import PermissionGrantScope

        if not PermissionGrantScope(scope).is_known:
            raise ValueError(f"scope must be turn or session, not {kind_of(scope, words=True)}")
        asked = to_wire(self.params.permissions)
        granted = asked if permissions is None else to_wire(permissions)
        refuse_more(granted, asked, "permissions")
        result = {"permissions": granted, "scope": str(PermissionGrantScope(scope).value)}
        if strict_auto_review is not None:
            result["strictAutoReview"] = strict_auto_review
        return self._answer(choice, result)


def _is_word(word: object) -> bool:
    return isinstance(word, str) and bool(word)


def _changes_of(params: Any) -> list[FileUpdateChange]:
    """The changes of a legacy question, as an item of today has them."""
    from trio_codex._protocol.codec import structure, to_wire
    from trio_codex.types import FileUpdateChange

    changes: list[FileUpdateChange] = []
    for path, change in to_wire(params.file_changes).items():
        kind = {"type": change.get("type"), "move_path": change.get("move_path")}
        diff = change.get("unified_diff", change.get("content", ""))
        changes.append(structure({"path": path, "kind": kind, "diff": diff}, FileUpdateChange))
    return changes
