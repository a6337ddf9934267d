"""What each argument of a public method must be, by its annotation. Written by trio_codex._tools.generate; do not edit."""

# fmt: off
# ruff: noqa: E501, RUF021, UP034
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trio_codex._facade.kinds import (
    is_approval_mode,
    is_array,
    is_bool,
    is_bytes,
    is_call,
    is_config,
    is_function,
    is_int,
    is_mapping,
    is_model_of,
    is_notification,
    is_number,
    is_nursery,
    is_sandbox,
    is_str,
    is_text_file,
    is_word_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Row: TypeAlias = tuple[str, bool, Callable[[Any], bool], str, type[Exception]]
    """Its name, whether it may be None, the test, what it should be in words, what is raised else."""


def is_a_dict_with_str_for_keys_and_number_for_values(value: Any) -> bool:
    return is_mapping(value) and all(is_str(key) for key in value) and all(is_number(one) for one in value.values())

def is_a_dict_with_str_for_keys_and_values_for_values(value: Any) -> bool:
    return is_mapping(value) and all(is_str(key) for key in value)

def is_a_granted_permission_profile_or_a_request_permission_profile(value: Any) -> bool:
    return is_model_of("GrantedPermissionProfile", value) or is_model_of("RequestPermissionProfile", value)

def is_a_list_of_notification(value: Any) -> bool:
    return is_array(value) and all(is_notification(one) for one in value)

def is_a_list_of_str(value: Any) -> bool:
    return is_array(value) and all(is_str(one) for one in value)

def is_a_list_of_thread_source_kind_or_a_str(value: Any) -> bool:
    return is_array(value) and all(is_word_of("ThreadSourceKind", one) for one in value)

def is_a_network_policy_amendment(value: Any) -> bool:
    return is_model_of("NetworkPolicyAmendment", value)

def is_a_permission_grant_scope_or_a_str(value: Any) -> bool:
    return is_word_of("PermissionGrantScope", value) or is_str(value)

def is_a_personality_or_a_str(value: Any) -> bool:
    return is_word_of("Personality", value)

def is_a_reasoning_effort_or_a_str(value: Any) -> bool:
    return is_word_of("ReasoningEffort", value)

def is_a_reasoning_summary_or_a_str(value: Any) -> bool:
    return is_word_of("ReasoningSummary", value)

def is_a_sort_direction_or_a_str(value: Any) -> bool:
    return is_word_of("SortDirection", value)

def is_a_str_or_a_list_of_str(value: Any) -> bool:
    return ((is_str(value) or is_array(value) and all(is_str(one) for one in value)))

def is_a_thread_sort_key_or_a_str(value: Any) -> bool:
    return is_word_of("ThreadSortKey", value)

def is_a_thread_source_or_a_str(value: Any) -> bool:
    return is_word_of("ThreadSource", value)

def is_a_thread_start_source_or_a_str(value: Any) -> bool:
    return is_word_of("ThreadStartSource", value)

def is_a_tuple_of_str(value: Any) -> bool:
    return is_array(value) and all(is_str(one) for one in value)

def is_one_of_join_wait_fail(value: Any) -> bool:
    return is_str(value) and value in ('join', 'wait', 'fail')


ARGUMENTS: dict[str, tuple[Row, ...]] = {
    "AsyncAccount.login_api_key": (
        ("api_key", False, is_str, "a str", TypeError),
    ),
    "AsyncAccount.login_chatgpt_tokens": (
        ("access_token", False, is_str, "a str", TypeError),
        ("chatgpt_account_id", False, is_str, "a str", TypeError),
        ("chatgpt_plan_type", True, is_str, "a str", TypeError),
        ("refresh", True, is_function, "a function", TypeError),
    ),
    "AsyncAccount.account": (
        ("refresh_token", False, is_bool, "True or False", TypeError),
    ),
    "CommandApprovalRequest.accept_with_execpolicy_amendment": (
        ("amendment", True, is_a_list_of_str, "a list of str", TypeError),
    ),
    "CommandApprovalRequest.apply_network_policy_amendment": (
        ("amendment", False, is_a_network_policy_amendment, "a NetworkPolicyAmendment", TypeError),
    ),
    "PermissionsApprovalRequest.grant": (
        ("permissions", False, is_a_granted_permission_profile_or_a_request_permission_profile, "a GrantedPermissionProfile or a RequestPermissionProfile", TypeError),
        ("scope", False, is_a_permission_grant_scope_or_a_str, "a PermissionGrantScope or a str", TypeError),
        ("strict_auto_review", True, is_bool, "True or False", TypeError),
    ),
    "Ask": (
        ("input", True, is_text_file, "a text file", TypeError),
        ("output", True, is_text_file, "a text file", TypeError),
        ("timeouts", True, is_a_dict_with_str_for_keys_and_number_for_values, "a dict with str for keys and number for values", TypeError),
    ),
    "AsyncCodex": (
        ("config", True, is_config, "a CodexConfig", TypeError),
        ("nursery", True, is_nursery, "a trio.Nursery", TypeError),
    ),
    "AsyncCodex.thread_start": (
        ("approval_mode", True, is_approval_mode, "one of ApprovalMode.deny_all, ApprovalMode.auto_review, ApprovalMode.ask", ValueError),
        ("base_instructions", True, is_str, "a str", TypeError),
        ("config", True, is_mapping, "a dict", TypeError),
        ("cwd", True, is_str, "a str", TypeError),
        ("developer_instructions", True, is_str, "a str", TypeError),
        ("ephemeral", True, is_bool, "True or False", TypeError),
        ("model", True, is_str, "a str", TypeError),
        ("model_provider", True, is_str, "a str", TypeError),
        ("personality", True, is_a_personality_or_a_str, "a Personality or a str", TypeError),
        ("sandbox", True, is_sandbox, "one of Sandbox.read_only, Sandbox.workspace_write, Sandbox.full_access", ValueError),
        ("service_name", True, is_str, "a str", TypeError),
        ("service_tier", True, is_str, "a str", TypeError),
        ("session_start_source", True, is_a_thread_start_source_or_a_str, "a ThreadStartSource or a str", TypeError),
        ("thread_source", True, is_a_thread_source_or_a_str, "a ThreadSource or a str", TypeError),
    ),
    "AsyncCodex.thread_resume": (
        ("thread_id", False, is_str, "a str", TypeError),
        ("approval_mode", True, is_approval_mode, "one of ApprovalMode.deny_all, ApprovalMode.auto_review, ApprovalMode.ask", ValueError),
        ("base_instructions", True, is_str, "a str", TypeError),
        ("config", True, is_mapping, "a dict", TypeError),
        ("cwd", True, is_str, "a str", TypeError),
        ("developer_instructions", True, is_str, "a str", TypeError),
        ("include_turns", True, is_bool, "True or False", TypeError),
        ("model", True, is_str, "a str", TypeError),
        ("model_provider", True, is_str, "a str", TypeError),
        ("personality", True, is_a_personality_or_a_str, "a Personality or a str", TypeError),
        ("sandbox", True, is_sandbox, "one of Sandbox.read_only, Sandbox.workspace_write, Sandbox.full_access", ValueError),
        ("service_tier", True, is_str, "a str", TypeError),
    ),
    "AsyncCodex.thread_fork": (
        ("thread_id", False, is_str, "a str", TypeError),
        ("approval_mode", True, is_approval_mode, "one of ApprovalMode.deny_all, ApprovalMode.auto_review, ApprovalMode.ask", ValueError),
        ("base_instructions", True, is_str, "a str", TypeError),
        ("config", True, is_mapping, "a dict", TypeError),
        ("cwd", True, is_str, "a str", TypeError),
        ("developer_instructions", True, is_str, "a str", TypeError),
        ("ephemeral", True, is_bool, "True or False", TypeError),
        ("include_turns", True, is_bool, "True or False", TypeError),
        ("model", True, is_str, "a str", TypeError),
        ("model_provider", True, is_str, "a str", TypeError),
        ("sandbox", True, is_sandbox, "one of Sandbox.read_only, Sandbox.workspace_write, Sandbox.full_access", ValueError),
        ("service_tier", True, is_str, "a str", TypeError),
        ("thread_source", True, is_a_thread_source_or_a_str, "a ThreadSource or a str", TypeError),
    ),
    "AsyncCodex.thread_list": (
        ("archived", True, is_bool, "True or False", TypeError),
        ("cursor", True, is_str, "a str", TypeError),
        ("cwd", True, is_a_str_or_a_list_of_str, "a str or a list of str", TypeError),
        ("limit", True, is_int, "an int", TypeError),
        ("model_providers", True, is_a_list_of_str, "a list of str", TypeError),
        ("search_term", True, is_str, "a str", TypeError),
        ("section_id", True, is_str, "a str", TypeError),
        ("sort_direction", True, is_a_sort_direction_or_a_str, "a SortDirection or a str", TypeError),
        ("sort_key", True, is_a_thread_sort_key_or_a_str, "a ThreadSortKey or a str", TypeError),
        ("source_kinds", True, is_a_list_of_thread_source_kind_or_a_str, "a list of ThreadSourceKind or a str", TypeError),
        ("use_state_db_only", True, is_bool, "True or False", TypeError),
    ),
    "AsyncCodex.thread_archive": (
        ("thread_id", False, is_str, "a str", TypeError),
    ),
    "AsyncCodex.thread_unarchive": (
        ("thread_id", False, is_str, "a str", TypeError),
    ),
    "AsyncCodex.models": (
        ("include_hidden", False, is_bool, "True or False", TypeError),
    ),
    "AsyncCodex.call": (
        ("call", False, is_call, "made by a function of trio_codex.protocol", TypeError),
    ),
    "AsyncCodex.notifications": (
        ("methods", False, is_a_tuple_of_str, "a tuple of str", TypeError),
    ),
    "ImageInput.from_bytes": (
        ("data", False, is_bytes, "bytes", TypeError),
        ("media_type", False, is_str, "a str", TypeError),
    ),
    "Request.decline": (
        ("reason", True, is_str, "a str", TypeError),
    ),
    "retry_on_overload": (
        ("op", False, is_function, "a function", TypeError),
        ("max_attempts", False, is_int, "an int", TypeError),
        ("initial_delay_s", False, is_number, "a number", TypeError),
        ("max_delay_s", False, is_number, "a number", TypeError),
        ("jitter_ratio", False, is_number, "a number", TypeError),
    ),
    "async_retry_on_overload": (
        ("op", False, is_function, "a function", TypeError),
        ("max_attempts", False, is_int, "an int", TypeError),
        ("initial_delay_s", False, is_number, "a number", TypeError),
        ("max_delay_s", False, is_number, "a number", TypeError),
        ("jitter_ratio", False, is_number, "a number", TypeError),
    ),
    "EventStream.give_back": (
        ("events", False, is_a_list_of_notification, "a list of Notification", TypeError),
    ),
    "Subscription.give_back": (
        ("events", False, is_a_list_of_notification, "a list of Notification", TypeError),
    ),
    "AsyncThread.run": (
        ("approval_mode", True, is_approval_mode, "one of ApprovalMode.deny_all, ApprovalMode.auto_review, ApprovalMode.ask", ValueError),
        ("cwd", True, is_str, "a str", TypeError),
        ("effort", True, is_a_reasoning_effort_or_a_str, "a ReasoningEffort or a str", TypeError),
        ("model", True, is_str, "a str", TypeError),
        ("output_schema", True, is_mapping, "a dict", TypeError),
        ("personality", True, is_a_personality_or_a_str, "a Personality or a str", TypeError),
        ("sandbox", True, is_sandbox, "one of Sandbox.read_only, Sandbox.workspace_write, Sandbox.full_access", ValueError),
        ("service_tier", True, is_str, "a str", TypeError),
        ("source", True, is_str, "a str", TypeError),
        ("summary", True, is_a_reasoning_summary_or_a_str, "a ReasoningSummary or a str", TypeError),
        ("turn_service_tier", True, is_str, "a str", TypeError),
        ("end_background_terminals", True, is_bool, "True or False", TypeError),
        ("interrupt_agents", True, is_bool, "True or False", TypeError),
        ("idle_timeout", True, is_number, "a number", TypeError),
        ("when_busy", False, is_one_of_join_wait_fail, "one of 'join', 'wait', 'fail'", ValueError),
    ),
    "AsyncThread.turn": (
        ("approval_mode", True, is_approval_mode, "one of ApprovalMode.deny_all, ApprovalMode.auto_review, ApprovalMode.ask", ValueError),
        ("cwd", True, is_str, "a str", TypeError),
        ("effort", True, is_a_reasoning_effort_or_a_str, "a ReasoningEffort or a str", TypeError),
        ("model", True, is_str, "a str", TypeError),
        ("output_schema", True, is_mapping, "a dict", TypeError),
        ("personality", True, is_a_personality_or_a_str, "a Personality or a str", TypeError),
        ("sandbox", True, is_sandbox, "one of Sandbox.read_only, Sandbox.workspace_write, Sandbox.full_access", ValueError),
        ("service_tier", True, is_str, "a str", TypeError),
        ("source", True, is_str, "a str", TypeError),
        ("summary", True, is_a_reasoning_summary_or_a_str, "a ReasoningSummary or a str", TypeError),
        ("turn_service_tier", True, is_str, "a str", TypeError),
        ("end_background_terminals", True, is_bool, "True or False", TypeError),
        ("interrupt_agents", True, is_bool, "True or False", TypeError),
        ("when_busy", False, is_one_of_join_wait_fail, "one of 'join', 'wait', 'fail'", ValueError),
    ),
    "AsyncThread.read": (
        ("include_turns", False, is_bool, "True or False", TypeError),
    ),
    "AsyncThread.set_name": (
        ("name", False, is_str, "a str", TypeError),
    ),
    "tool": (
        ("name", True, is_str, "a str", TypeError),
        ("description", True, is_str, "a str", TypeError),
        ("timeout", True, is_number, "a number", TypeError),
        ("reraise", False, is_bool, "True or False", TypeError),
    ),
    "Tool": (
        ("name", True, is_str, "a str", TypeError),
        ("description", True, is_str, "a str", TypeError),
        ("timeout", True, is_number, "a number", TypeError),
        ("reraise", False, is_bool, "True or False", TypeError),
        ("names", True, is_a_dict_with_str_for_keys_and_values_for_values, "a dict with str for keys and values for values", TypeError),
    ),
    "AsyncTurnHandle.run": (
        ("idle_timeout", True, is_number, "a number", TypeError),
    ),
    "AsyncTurnHandle.result": (
        ("idle_timeout", True, is_number, "a number", TypeError),
    ),
}
