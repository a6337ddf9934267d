"""``account`` and ``logout`` in this process: back ends that do not answer, and what is said."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cli.stage import CHATGPT, Stage
from trio_codex._cli.account import (
    Inquiry,
    as_json,
    describe,
    describe_limits,
    log_out,
    tell_account,
)
from trio_codex._protocol.codec import structure
from trio_codex.testing.wire import NOW
from trio_codex.types import GetAccountRateLimitsResponse, GetAccountResponse


@pytest.mark.parametrize("silent", [True, False])
async def test_limits_that_cannot_be_had_do_not_hide_the_account(
    stage: Stage, autojump_clock: object, silent: bool
) -> None:
    refuse = lambda request: stage.fake.refuse(request, -32603, "no back end")  # noqa: E731
    stage.fake.on("account/rateLimits/read", None if silent else refuse)
    assert await tell_account(Inquiry(config=stage.config), stage.screen) == 0
    assert stage.out.getvalue() == "logged in as ada@example.org, plan pro\n"
    assert stage.trouble.startswith("the rate limits are not known: ")


@pytest.mark.parametrize("command", [tell_account, log_out])
async def test_an_account_that_does_not_answer_is_given_up(
    stage: Stage, autojump_clock: object, command: Any
) -> None:
    stage.fake.on("account/read", None)
    assert await command(Inquiry(config=stage.config, timeout=20), stage.screen) == 124
    assert stage.trouble.startswith("no answer within 20 s")


@pytest.mark.parametrize(
    ("account", "needed", "words"),
    [
        (None, True, "nobody is logged in"),
        (None, False, "this configuration needs no login"),
        ({"type": "apiKey"}, True, "logged in with an API key"),
        (CHATGPT, True, "logged in as ada@example.org, plan pro"),
        (CHATGPT | {"planType": "galactic"}, True, "logged in as ada@example.org, plan galactic"),
        (CHATGPT | {"email": None}, True, "logged in as somebody, plan pro"),
        ({"type": "amazonBedrock"}, True, "logged in with an account of kind amazonBedrock"),
        ({"type": "tomorrow"}, True, "logged in with an account of kind tomorrow"),
    ],
)
def test_who_is_logged_in_in_one_line(account: Any, needed: bool, words: str) -> None:
    response = structure({"account": account, "requiresOpenaiAuth": needed}, GetAccountResponse)
    assert describe(response) == words
    assert json.loads(as_json(response, None))["account"] == account
    assert json.loads(as_json(response, None))["rateLimits"] is None


def test_limits_are_told_with_their_spans_and_ends() -> None:
    main = {
        "primary": {"usedPercent": 5, "windowDurationMins": 30, "resetsAt": NOW + 60},
        "secondary": {"usedPercent": 80, "windowDurationMins": 300},
        "credits": {"hasCredits": True, "unlimited": True},
    }
    other = {
        "limitName": "big model",
        "primary": {"usedPercent": 1, "windowDurationMins": 10080, "resetsAt": NOW + 500_000},
        "secondary": {"usedPercent": 2},
        "credits": {"hasCredits": True, "unlimited": False, "balance": "12.50"},
    }
    wire = {"rateLimits": main, "rateLimitsByLimitId": {"a": main, "b": other}}
    told = list(describe_limits(structure(wire, GetAccountRateLimitsResponse), NOW))
    assert [line.rpartition(" ")[0] if "resets" in line else line for line in told][:3] == [
        "limit of 30 min: 5 % used, resets at",
        "limit of 5 h: 80 % used",
        "credits: unlimited",
    ]
    assert told[3].startswith("big model: limit of 7 days: 1 % used, resets on ")
    assert told[4:] == ["big model: limit: 2 % used", "big model: credits: 12.50"]
