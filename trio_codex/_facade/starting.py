"""The connection that a configuration asks for: opened as told, or to a server started for it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from trio_codex._transport.locate import command_for, environment_for, find_runtime
from trio_codex._transport.stdio import open_stdio

if TYPE_CHECKING:
    from trio_codex._facade.options import CodexConfig
    from trio_codex._transport.transport import Transport


async def open_server(config: CodexConfig) -> Transport:
    """The connection that a client with this configuration would open: one more each time.

    Raises:
      CodexConfigError: there is no server to run, or it cannot be started.
    """
    if config.transport is not None:
        return await config.transport()
    environ = environment_for(os.environ, config.env)
    command = config.launch_args_override
    if command is None:
        runtime = find_runtime(config.codex_bin, environ)
        command = command_for(runtime.path, config.config_overrides)
        environ = environment_for(os.environ, config.env, runtime.path_dirs)
    return await open_stdio(command, cwd=config.cwd, env=environ)
