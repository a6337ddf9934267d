"""Points the real app-server at a scripted model and keeps it off the network."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trio_codex._facade.options import CodexConfig
from trio_codex.testing.agents import MODELS, SETTINGS
from trio_codex.testing.leaks import MARK

if TYPE_CHECKING:
    from trio_codex.testing.agents import AgentsVersion
    from trio_codex.testing.issuer import LoginIssuer
    from trio_codex.testing.model import ScriptedModel

TEMPLATE = """\
model = {model}
model_provider = "scripted"
approval_policy = {approval_policy}
sandbox_mode = {sandbox_mode}
features.plugins = false
model_providers.scripted.name = "scripted"
model_providers.scripted.base_url = {base_url}
model_providers.scripted.wire_api = "responses"
model_providers.scripted.request_max_retries = 0
model_providers.scripted.stream_max_retries = 0
{login}{agents}{extra}
"""
# Without this the server takes logins but does not look for them, and account() stays empty.
NEEDS_LOGIN = """\
model_providers.scripted.requires_openai_auth = true
chatgpt_base_url = {base_url}
"""


def codex_config(
    model_or_base_url: ScriptedModel | str,
    home: Path,
    *,
    approval_policy: str = "never",
    sandbox_mode: str = "danger-full-access",
    codex_bin: str | None = None,
    issuer: LoginIssuer | None = None,
    agents: AgentsVersion | None = None,
    extra_toml: str = "",
    env: dict[str, str] | None = None,
    **config_fields: Any,
) -> CodexConfig:
    """Write ``home/config.toml`` and return how to run an app-server that lives there.

    The server keeps all its files in ``home`` (made if it does not exist), asks the scripted model
    and nobody else, and does not retry. With ``issuer`` it needs a login, and sends whoever logs in
    with ChatGPT there. ``agents`` chooses the version of its agents, which may then start agents
    themselves; without it they are of the first version, and may not.

    ``extra_toml`` comes last in the file, whose keys are all of the top level: it may add keys
    (``features.x = true``) and open tables of its own, but set nothing twice; to change what is set
    here use ``config_overrides=("model_providers.scripted.stream_max_retries=2",)``, which like the
    other ``config_fields`` and ``env`` goes to ``CodexConfig``.
    """
    url = model_or_base_url if isinstance(model_or_base_url, str) else model_or_base_url.base_url
    # The server refuses to make helper programs below the temporary directory and says so on
    # stderr; tests have their homes there. So it gets a temporary directory of its own.
    temporary = home / "tmp"
    temporary.mkdir(parents=True, exist_ok=True)
    content = TEMPLATE.format(
        model=json.dumps(MODELS[agents or "v1"]),
        approval_policy=json.dumps(approval_policy),
        sandbox_mode=json.dumps(sandbox_mode),
        base_url=json.dumps(url),
        login="" if issuer is None else NEEDS_LOGIN.format(base_url=json.dumps(issuer.base_url)),
        agents="" if agents is None else SETTINGS[agents],
        extra=extra_toml,
    )
    (home / "config.toml").write_text(content, encoding="utf-8")
    places = {
        "CODEX_HOME": home,
        "HOME": home,
        "TMPDIR": temporary,
        "TMP": temporary,
        "TEMP": temporary,
    }
    variables = {name: str(place) for name, place in places.items()}
    variables |= {"RUST_LOG": "error", "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}
    variables[MARK] = str(os.getpid())
    if issuer is not None:
        variables |= issuer.environment()
    return CodexConfig(codex_bin=codex_bin, env={**variables, **(env or {})}, **config_fields)
