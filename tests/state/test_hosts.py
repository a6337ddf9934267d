"""Hosts are compared as what they are, and what is not surely one is none."""

from __future__ import annotations

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.responders.questions import host
from trio_codex import AllowList
from trio_codex._state.hosts import HostRule, parse_host

LONG = ".".join(["a" * 63] * 3 + ["a" * 61])

MALFORMED = [
    "",
    ".",
    "..",
    ".example.org",
    "a..example.org",
    "example.org..",
    "a.example.org..",
    "evil.com/.example.org",
    "evil.com@a.example.org",
    "evil.com\0.example.org",
    "evil.com\n.example.org",
    "a.example.org\n",
    "\na.example.org",
    "evil.com\t.example.org",
    "evil.com\r\n.example.org",
    "evil.com\\.example.org",
    "evil.com#.example.org",
    "evil.com?.example.org",
    "evil.com;.example.org",
    "evil.com,a.example.org",
    "evil.com%2f.example.org",
    "evil.com%00.example.org",
    "evil.com:443.example.org",
    "user:pass@a.example.org",
    "a.example.org:80",
    "a.example.org:",
    "https://a.example.org",
    "//a.example.org",
    "a.example.org/",
    " a.example.org",
    "a.example.org ",
    "a b.example.org",
    "-a.example.org",
    "a-.example.org",
    "a_b.example.org",
    "*.example.org",
    "*",
    "a.*.example.org",
    "a\u3002example.org",
    "a\uff0eexample.org",
    "a\uff61example.org",
    "evil.com\u2044.example.org",
    "ex\u0430mple.org",
    "\uff41.example.org",
    "\u212aexample.org",
    "a\u200b.example.org",
    "a\u00ad.example.org",
    "b\u00fccher.example.org",
    "\ud800.example.org",
    "a" * 64 + ".example.org",
    f"a{LONG}",
    f"{LONG}.a",
    "127.1",
    "0x7f.1",
    "0x7f000001",
    "2130706433",
    "017700000001",
    "127.0.0.1.",
    "127.0.0.01",
    "127.0.0.256",
    "127.0.0",
    "1.2.3.4.5",
    "a.1.2.3.4",
    "a.example.0x1",
    "a.example.12",
    "[127.0.0.1]",
    "127.0.0.1:80",
    "127.0.0.1/8",
    "::1%lo",
    "fe80::1%25eth0",
    "[::1]:443",
    "[::1",
    "::1]",
    "[]",
    "[:]",
    ":",
    ":::",
    "1:2:3",
    "::g",
    "[[::1]]",
]


@pytest.mark.parametrize("text", MALFORMED)
async def test_what_is_no_host_is_declined_whatever_is_allowed(text: str) -> None:
    assert parse_host(text) is None
    everything = AllowList(hosts=["*", "*.example.org", "example.org", "*.org", "127.0.0.1", "::1"])
    answer = await everything.command_approval(host(text))
    assert answer.choice == "decline"
    assert "is not the name of a host" in (answer.reason or "")


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("pypi.org", "pypi.org"),
        ("pypi.org", "PyPI.org"),
        ("PYPI.org.", "pypi.org"),
        ("pypi.org", "pypi.org."),
        ("*.Example.org", "a.example.org"),
        ("*.example.org", "A.b.example.ORG."),
        ("*.example.org", "xn--bcher-kva.example.org"),
        ("*.org", "example.org"),
        ("*", "localhost"),
        ("*", LONG),
        ("*", f"{LONG}."),
        ("*", "127.0.0.1"),
        ("*", "::1"),
        ("localhost", "localhost"),
        ("127.0.0.1", "127.0.0.1"),
        ("::1", "[0:0:0:0:0:0:0:1]"),
        ("[2001:DB8::1]", "2001:db8:0::1"),
        ("3.example.org", "3.example.org"),
        ("0x7f.example.org", "0x7f.example.org"),
    ],
)
async def test_a_host_of_the_list_is_accepted(rule: str, text: str) -> None:
    assert (await AllowList(hosts=[rule]).command_approval(host(text))).choice == "accept"


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("pypi.org", "example.org"),
        ("pypi.org", "pypi.org.evil.com"),
        ("pypi.org", "x.pypi.org"),
        ("pypi.org", "org"),
        ("*.example.org", "example.org"),
        ("*.example.org", "badexample.org"),
        ("*.example.org", "org"),
        ("*.example.org", "a.example.org.evil.com"),
        ("127.0.0.1", "localhost"),
        ("127.0.0.1", "::ffff:127.0.0.1"),
        ("::1", "127.0.0.1"),
        ("*.org", "127.0.0.1"),
        ("*.org", "::1"),
    ],
)
async def test_another_host_is_declined(rule: str, text: str) -> None:
    answer = await AllowList(hosts=[rule]).command_approval(host(text))
    assert (answer.choice, answer.reason) == ("decline", f"the host {text!r} is not allowed")


@pytest.mark.parametrize(
    "rule",
    [
        *(set(MALFORMED) - {"*", "*.example.org"}),
        "*.",
        "**",
        "*.*",
        "*.127.0.0.1",
        "*.::1",
        "*a.org",
    ],
)
def test_a_rule_that_is_no_host_is_refused(rule: str) -> None:
    with pytest.raises(ValueError, match="not a host"):
        AllowList(hosts=[rule])


@given(st.ip_addresses())
def test_an_address_is_known_in_each_of_its_forms(address: object) -> None:
    text = str(address)
    assert parse_host(text) == ip_address(text)
    assert HostRule(text).allows(ip_address(text))


@given(st.text(alphabet="aB1-._:/@%\0\n \u3002\uff0e[]*x", max_size=12))
def test_what_is_below_a_name_ends_with_it_and_has_nothing_but_labels_before(text: str) -> None:
    found = parse_host(f"{text}.example.org")
    if found is not None:
        assert isinstance(found, tuple)
        assert set(text.lower()) <= set("ab1x-.")
        assert all(found)
        assert HostRule("*.example.org").allows(found)
