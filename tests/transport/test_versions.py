"""What the server says of itself, and what is too old."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_codex._transport.versions import OLDEST, Version, check_version, server_version
from trio_codex.errors import CodexConfigError

TAIL = "(Debian 12.0.0; x86_64) xterm"


@pytest.mark.parametrize(
    ("user_agent", "version"),
    [
        (f"lab/0.163.0 {TAIL} (lab; 0.0.1)", Version(0, 163, 0)),
        ("lab/1.2.3", Version(1, 2, 3)),
        (f"lab/0.154.0-alpha.1.2 {TAIL}", Version(0, 154, 0, released=False)),
        (f"lab/0.160.0+build.5 {TAIL}", Version(0, 160, 0)),
        (f"lab/0.0.0 {TAIL}", None),
        (f"lab/soon {TAIL}", None),
        ("0.163.0", None),
        ("", None),
        ("lab", None),
    ],
)
def test_the_version_stands_after_the_name(user_agent: str, version: Version | None) -> None:
    assert server_version(user_agent, "lab") == version
    assert server_version(user_agent) == version


@given(st.text())
def test_a_name_may_contain_anything(name: str) -> None:
    found = server_version(f"{name}/0.163.0 {TAIL} ({name}; 0.0.1)", name)
    assert found == Version(0, 163, 0)


def test_a_name_that_looks_like_a_version_is_told_apart() -> None:
    assert server_version(f"my/9.9.9 (x/0.150.1 {TAIL}", "my/9.9.9 (x") == Version(0, 150, 1)


@given(st.text(), st.text())
def test_no_text_is_an_error(user_agent: str, name: str) -> None:
    server_version(user_agent, name)


def test_versions_are_ordered_and_a_pre_release_comes_before_its_release() -> None:
    assert Version(0, 9, 9) < Version(0, 154, 0, released=False) < OLDEST < Version(0, 154, 1)
    assert str(Version(0, 154, 0, released=False)) == "0.154.0 (pre-release)"


def test_what_is_known_to_be_too_old_is_refused_with_a_remedy() -> None:
    with pytest.raises(CodexConfigError, match=r"is version 0\.153\.9") as caught:
        check_version(Version(0, 153, 9))
    assert "0.154.0" in str(caught.value)
    assert "allow_unsupported_runtime" in str(caught.value)
    check_version(Version(0, 153, 9), allow_unsupported=True)


@pytest.mark.parametrize("version", [None, OLDEST, Version(1, 0, 0), Version(0, 163, 0)])
def test_what_is_new_enough_or_unknown_is_welcome(version: Version | None) -> None:
    check_version(version)
