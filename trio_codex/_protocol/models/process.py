"""The models of the domain ``process``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "ProcessExitedNotification": ("", "Final process exit notification for `process/spawn`.\n\nAttributes:\n  exit_code: Process exit code.\n  process_handle: Client-supplied, connection-scoped `processHandle` from `process/spawn`.\n  stderr: Buffered stderr capture.\n\nEmpty when stderr was streamed via `process/outputDelta`.\n  stderr_cap_reached: Whether stderr reached `outputBytesCap`.\n\nIn streaming mode, stderr is empty and cap state is also reported on the final stderr `process/outputDelta` notification.\n  stdout: Buffered stdout capture.\n\nEmpty when stdout was streamed via `process/outputDelta`.\n  stdout_cap_reached: Whether stdout reached `outputBytesCap`.\n\nIn streaming mode, stdout is empty and cap state is also reported on the final stdout `process/outputDelta` notification.", ("exit_code int", "process_handle str", "stderr str", "stderr_cap_reached bool", "stdout str", "stdout_cap_reached bool",), (), ()),
    "ProcessKillParams": ("", "Terminate a running `process/spawn` session.\n\nAttributes:\n  process_handle: Client-supplied, connection-scoped `processHandle` from `process/spawn`.", ("process_handle str",), (), ()),
    "ProcessKillResponse": ("", "Empty success response for `process/kill`.", (), (), ()),
    "ProcessOutputDeltaNotification": ("", "Base64-encoded output chunk emitted for a streaming `process/spawn` request.\n\nAttributes:\n  cap_reached: True on the final streamed chunk for this stream when output was truncated by `outputBytesCap`.\n  delta_base64: Base64-encoded output bytes.\n  process_handle: Client-supplied, connection-scoped `processHandle` from `process/spawn`.\n  stream: Output stream this chunk belongs to.", ("cap_reached bool", "delta_base64 str", "process_handle str", "stream ProcessOutputStream",), (), ()),
    "ProcessResizePtyParams": ("", "Resize a running PTY-backed `process/spawn` session.\n\nAttributes:\n  process_handle: Client-supplied, connection-scoped `processHandle` from `process/spawn`.\n  size: New PTY size in character cells.", ("process_handle str", "size ProcessTerminalSize",), (), ()),
    "ProcessResizePtyResponse": ("", "Empty success response for `process/resizePty`.", (), (), ()),
    "ProcessSpawnParams": ("", "Spawn a standalone process (argv vector) without a Codex sandbox on the host where the app server is running.\n\n`process/spawn` returns after the process has started and the connection-scoped `processHandle` has been registered. Process output and exit are reported via `process/outputDelta` and `process/exited` notifications.\n\nAttributes:\n  command: Command argv vector. Empty arrays are rejected.\n  cwd: Absolute working directory for the process.\n  env: Optional environment overrides merged into the app-server process environment.\n\nMatching names override inherited values. Set a key to `null` to unset an inherited variable.\n  output_bytes_cap: Optional per-stream stdout/stderr capture cap in bytes.\n\nWhen omitted, the server default applies. Set to `null` to disable the cap.\n  process_handle: Client-supplied, connection-scoped process handle.\n\nDuplicate active handles are rejected on the same connection. The same handle can be reused after the prior process exits.\n  size: Optional initial PTY size in character cells. Only valid when `tty` is true.\n  stream_stdin: Allow follow-up `process/writeStdin` requests to write stdin bytes.\n  stream_stdout_stderr: Stream stdout/stderr via `process/outputDelta` notifications.\n\nStreamed bytes are not duplicated into the `process/exited` notification.\n  timeout_ms: Optional timeout in milliseconds.\n\nWhen omitted, the server default applies. Set to `null` to disable the timeout.\n  tty: Enable PTY mode.\n\nThis implies `streamStdin` and `streamStdoutStderr`.", ("command list[str]", "cwd AbsolutePathBuf", "process_handle str",), ("env dict[str, str | None]", "output_bytes_cap int", "size ProcessTerminalSize", "stream_stdin bool", "stream_stdout_stderr bool", "timeout_ms int", "tty bool",), ()),
    "ProcessSpawnResponse": ("", "Successful response for `process/spawn`.", (), (), ()),
    "ProcessTerminalSize": ("", "PTY size in character cells for `process/spawn` PTY sessions.\n\nAttributes:\n  cols: Terminal width in character cells.\n  rows: Terminal height in character cells.", ("cols int", "rows int",), (), ()),
    "ProcessWriteStdinParams": ("", "Write stdin bytes to a running `process/spawn` session, close stdin, or both.\n\nAttributes:\n  close_stdin: Close stdin after writing `deltaBase64`, if present.\n  delta_base64: Optional base64-encoded stdin bytes to write.\n  process_handle: Client-supplied, connection-scoped `processHandle` from `process/spawn`.", ("process_handle str",), ("close_stdin bool", "delta_base64 str",), ()),
    "ProcessWriteStdinResponse": ("", "Empty success response for `process/writeStdin`.", (), (), ()),
}

ENUMS = {
    "ProcessOutputStream": ("", "Stream label for `process/outputDelta` notifications.", {"stdout": "stdout", "stderr": "stderr"}),
}

UNIONS = {
}

ALIASES = {
}

def read_ProcessExitedNotification(raw):
    if (type((exit_code_ := raw["exitCode"])) is not int
            or type((process_handle_ := raw["processHandle"])) is not str
            or type((stderr_ := raw["stderr"])) is not str
            or type((stderr_cap_reached_ := raw["stderrCapReached"])) is not bool
            or type((stdout_ := raw["stdout"])) is not str
            or type((stdout_cap_reached_ := raw["stdoutCapReached"])) is not bool):
        raise Misfit
    return new_ProcessExitedNotification(exit_code_, process_handle_, stderr_, stderr_cap_reached_, stdout_, stdout_cap_reached_)

def read_ProcessKillParams(raw):
    if (type((process_handle_ := raw["processHandle"])) is not str):
        raise Misfit
    return new_ProcessKillParams(process_handle_)

def read_ProcessKillResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ProcessKillResponse()

def read_ProcessOutputDeltaNotification(raw):
    if (type((cap_reached_ := raw["capReached"])) is not bool
            or type((delta_base64_ := raw["deltaBase64"])) is not str
            or type((process_handle_ := raw["processHandle"])) is not str):
        raise Misfit
    return new_ProcessOutputDeltaNotification(cap_reached_, delta_base64_, process_handle_, enum_ProcessOutputStream[raw["stream"]])

def read_ProcessResizePtyParams(raw):
    if (type((process_handle_ := raw["processHandle"])) is not str):
        raise Misfit
    return new_ProcessResizePtyParams(process_handle_, read_ProcessTerminalSize(raw["size"]))

def read_ProcessResizePtyResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ProcessResizePtyResponse()

def read_ProcessSpawnParams(raw):
    get = raw.get
    if (type((cwd_ := raw["cwd"])) is not str
            or type((process_handle_ := raw["processHandle"])) is not str
            or (output_bytes_cap_ := get("outputBytesCap")) is not None and type(output_bytes_cap_) is not int
            or (stream_stdin_ := get("streamStdin")) is not None and type(stream_stdin_) is not bool
            or (stream_stdout_stderr_ := get("streamStdoutStderr")) is not None and type(stream_stdout_stderr_) is not bool
            or (timeout_ms_ := get("timeoutMs")) is not None and type(timeout_ms_) is not int
            or (tty_ := get("tty")) is not None and type(tty_) is not bool):
        raise Misfit
    return new_ProcessSpawnParams([str_(i0) for i0 in list_(raw["command"])], cwd_, process_handle_, None if (env_ := get("env")) is None else {k: None if (n1 := i0) is None else str_(n1) for k, i0 in dict_(env_).items()}, output_bytes_cap_, None if (size_ := get("size")) is None else read_ProcessTerminalSize(size_), stream_stdin_, stream_stdout_stderr_, timeout_ms_, tty_)

def read_ProcessSpawnResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ProcessSpawnResponse()

def read_ProcessTerminalSize(raw):
    if (type((cols_ := raw["cols"])) is not int
            or type((rows_ := raw["rows"])) is not int):
        raise Misfit
    return new_ProcessTerminalSize(cols_, rows_)

def read_ProcessWriteStdinParams(raw):
    get = raw.get
    if (type((process_handle_ := raw["processHandle"])) is not str
            or (close_stdin_ := get("closeStdin")) is not None and type(close_stdin_) is not bool
            or (delta_base64_ := get("deltaBase64")) is not None and type(delta_base64_) is not str):
        raise Misfit
    return new_ProcessWriteStdinParams(process_handle_, close_stdin_, delta_base64_)

def read_ProcessWriteStdinResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ProcessWriteStdinResponse()

link(globals())
