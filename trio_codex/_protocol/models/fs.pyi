"""The models of the domain ``fs``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: reportUnusedImport=false
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, ProtocolModel, ProtocolVariant, UnknownVariant, VariantEnum
from trio_codex._protocol.models.common import AbsolutePathBuf
__all__ = [
"FsChangedNotification", "FsCopyParams", "FsCopyResponse", "FsCreateDirectoryParams",
"FsCreateDirectoryResponse", "FsGetMetadataParams", "FsGetMetadataResponse", "FsReadDirectoryEntry",
"FsReadDirectoryParams", "FsReadDirectoryResponse", "FsReadFileParams", "FsReadFileResponse",
"FsRemoveParams", "FsRemoveResponse", "FsUnwatchParams", "FsUnwatchResponse", "FsWatchParams",
"FsWatchResponse", "FsWriteFileParams", "FsWriteFileResponse",
]

@attrs.define(kw_only=True)
class FsChangedNotification(ProtocolModel):
    """Filesystem watch notification emitted for `fs/watch` subscribers."""
    changed_paths: list[AbsolutePathBuf]
    """File or directory paths associated with this event."""
    watch_id: str
    """Watch identifier previously provided to `fs/watch`."""

@attrs.define(kw_only=True)
class FsCopyParams(ProtocolModel):
    """Copy a file or directory tree on the host filesystem."""
    destination_path: AbsolutePathBuf
    """Absolute destination path."""
    source_path: AbsolutePathBuf
    """Absolute source path."""
    recursive: bool | None = None
    """Required for directory copies; ignored for file copies."""

@attrs.define(kw_only=True)
class FsCopyResponse(ProtocolModel):
    """Successful response for `fs/copy`."""

@attrs.define(kw_only=True)
class FsCreateDirectoryParams(ProtocolModel):
    """Create a directory on the host filesystem."""
    path: AbsolutePathBuf
    """Absolute directory path to create."""
    recursive: bool | None = None
    """Whether parent directories should also be created. Defaults to `true`."""

@attrs.define(kw_only=True)
class FsCreateDirectoryResponse(ProtocolModel):
    """Successful response for `fs/createDirectory`."""

@attrs.define(kw_only=True)
class FsGetMetadataParams(ProtocolModel):
    """Request metadata for an absolute path."""
    path: AbsolutePathBuf
    """Absolute path to inspect."""

@attrs.define(kw_only=True)
class FsGetMetadataResponse(ProtocolModel):
    """Metadata returned by `fs/getMetadata`."""
    created_at_ms: int
    """File creation time in Unix milliseconds when available, otherwise `0`."""
    is_directory: bool
    """Whether the path resolves to a directory."""
    is_file: bool
    """Whether the path resolves to a regular file."""
    is_symlink: bool
    """Whether the path itself is a symbolic link."""
    modified_at_ms: int
    """File modification time in Unix milliseconds when available, otherwise `0`."""

@attrs.define(kw_only=True)
class FsReadDirectoryEntry(ProtocolModel):
    """A directory entry returned by `fs/readDirectory`."""
    file_name: str
    """Direct child entry name only, not an absolute or relative path."""
    is_directory: bool
    """Whether this entry resolves to a directory."""
    is_file: bool
    """Whether this entry resolves to a regular file."""

@attrs.define(kw_only=True)
class FsReadDirectoryParams(ProtocolModel):
    """List direct child names for a directory."""
    path: AbsolutePathBuf
    """Absolute directory path to read."""

@attrs.define(kw_only=True)
class FsReadDirectoryResponse(ProtocolModel):
    """Directory entries returned by `fs/readDirectory`."""
    entries: list[FsReadDirectoryEntry]
    """Direct child entries in the requested directory."""

@attrs.define(kw_only=True)
class FsReadFileParams(ProtocolModel):
    """Read a file from the host filesystem."""
    path: AbsolutePathBuf
    """Absolute path to read."""

@attrs.define(kw_only=True)
class FsReadFileResponse(ProtocolModel):
    """Base64-encoded file contents returned by `fs/readFile`."""
    data_base64: str
    """File contents encoded as base64."""

@attrs.define(kw_only=True)
class FsRemoveParams(ProtocolModel):
    """Remove a file or directory tree from the host filesystem."""
    path: AbsolutePathBuf
    """Absolute path to remove."""
    force: bool | None = None
    """Whether missing paths should be ignored. Defaults to `true`."""
    recursive: bool | None = None
    """Whether directory removal should recurse. Defaults to `true`."""

@attrs.define(kw_only=True)
class FsRemoveResponse(ProtocolModel):
    """Successful response for `fs/remove`."""

@attrs.define(kw_only=True)
class FsUnwatchParams(ProtocolModel):
    """Stop filesystem watch notifications for a prior `fs/watch`."""
    watch_id: str
    """Watch identifier previously provided to `fs/watch`."""

@attrs.define(kw_only=True)
class FsUnwatchResponse(ProtocolModel):
    """Successful response for `fs/unwatch`."""

@attrs.define(kw_only=True)
class FsWatchParams(ProtocolModel):
    """Start filesystem watch notifications for an absolute path."""
    path: AbsolutePathBuf
    """Absolute file or directory path to watch."""
    watch_id: str
    """Connection-scoped watch identifier used for `fs/unwatch` and `fs/changed`."""

@attrs.define(kw_only=True)
class FsWatchResponse(ProtocolModel):
    """Successful response for `fs/watch`."""
    path: AbsolutePathBuf
    """Canonicalized path associated with the watch."""

@attrs.define(kw_only=True)
class FsWriteFileParams(ProtocolModel):
    """Write a file on the host filesystem."""
    data_base64: str
    """File contents encoded as base64."""
    path: AbsolutePathBuf
    """Absolute path to write."""

@attrs.define(kw_only=True)
class FsWriteFileResponse(ProtocolModel):
    """Successful response for `fs/writeFile`."""
