"""The models of the domain ``fs``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "FsChangedNotification": ("", "Filesystem watch notification emitted for `fs/watch` subscribers.\n\nAttributes:\n  changed_paths: File or directory paths associated with this event.\n  watch_id: Watch identifier previously provided to `fs/watch`.", ("changed_paths list[AbsolutePathBuf]", "watch_id str",), (), ()),
    "FsCopyParams": ("", "Copy a file or directory tree on the host filesystem.\n\nAttributes:\n  destination_path: Absolute destination path.\n  recursive: Required for directory copies; ignored for file copies.\n  source_path: Absolute source path.", ("destination_path AbsolutePathBuf", "source_path AbsolutePathBuf",), ("recursive bool",), ()),
    "FsCopyResponse": ("", "Successful response for `fs/copy`.", (), (), ()),
    "FsCreateDirectoryParams": ("", "Create a directory on the host filesystem.\n\nAttributes:\n  path: Absolute directory path to create.\n  recursive: Whether parent directories should also be created. Defaults to `true`.", ("path AbsolutePathBuf",), ("recursive bool",), ()),
    "FsCreateDirectoryResponse": ("", "Successful response for `fs/createDirectory`.", (), (), ()),
    "FsGetMetadataParams": ("", "Request metadata for an absolute path.\n\nAttributes:\n  path: Absolute path to inspect.", ("path AbsolutePathBuf",), (), ()),
    "FsGetMetadataResponse": ("", "Metadata returned by `fs/getMetadata`.\n\nAttributes:\n  created_at_ms: File creation time in Unix milliseconds when available, otherwise `0`.\n  is_directory: Whether the path resolves to a directory.\n  is_file: Whether the path resolves to a regular file.\n  is_symlink: Whether the path itself is a symbolic link.\n  modified_at_ms: File modification time in Unix milliseconds when available, otherwise `0`.", ("created_at_ms int", "is_directory bool", "is_file bool", "is_symlink bool", "modified_at_ms int",), (), ()),
    "FsReadDirectoryEntry": ("", "A directory entry returned by `fs/readDirectory`.\n\nAttributes:\n  file_name: Direct child entry name only, not an absolute or relative path.\n  is_directory: Whether this entry resolves to a directory.\n  is_file: Whether this entry resolves to a regular file.", ("file_name str", "is_directory bool", "is_file bool",), (), ()),
    "FsReadDirectoryParams": ("", "List direct child names for a directory.\n\nAttributes:\n  path: Absolute directory path to read.", ("path AbsolutePathBuf",), (), ()),
    "FsReadDirectoryResponse": ("", "Directory entries returned by `fs/readDirectory`.\n\nAttributes:\n  entries: Direct child entries in the requested directory.", ("entries list[FsReadDirectoryEntry]",), (), ()),
    "FsReadFileParams": ("", "Read a file from the host filesystem.\n\nAttributes:\n  path: Absolute path to read.", ("path AbsolutePathBuf",), (), ()),
    "FsReadFileResponse": ("", "Base64-encoded file contents returned by `fs/readFile`.\n\nAttributes:\n  data_base64: File contents encoded as base64.", ("data_base64 str",), (), ()),
    "FsRemoveParams": ("", "Remove a file or directory tree from the host filesystem.\n\nAttributes:\n  force: Whether missing paths should be ignored. Defaults to `true`.\n  path: Absolute path to remove.\n  recursive: Whether directory removal should recurse. Defaults to `true`.", ("path AbsolutePathBuf",), ("force bool", "recursive bool",), ()),
    "FsRemoveResponse": ("", "Successful response for `fs/remove`.", (), (), ()),
    "FsUnwatchParams": ("", "Stop filesystem watch notifications for a prior `fs/watch`.\n\nAttributes:\n  watch_id: Watch identifier previously provided to `fs/watch`.", ("watch_id str",), (), ()),
    "FsUnwatchResponse": ("", "Successful response for `fs/unwatch`.", (), (), ()),
    "FsWatchParams": ("", "Start filesystem watch notifications for an absolute path.\n\nAttributes:\n  path: Absolute file or directory path to watch.\n  watch_id: Connection-scoped watch identifier used for `fs/unwatch` and `fs/changed`.", ("path AbsolutePathBuf", "watch_id str",), (), ()),
    "FsWatchResponse": ("", "Successful response for `fs/watch`.\n\nAttributes:\n  path: Canonicalized path associated with the watch.", ("path AbsolutePathBuf",), (), ()),
    "FsWriteFileParams": ("", "Write a file on the host filesystem.\n\nAttributes:\n  data_base64: File contents encoded as base64.\n  path: Absolute path to write.", ("data_base64 str", "path AbsolutePathBuf",), (), ()),
    "FsWriteFileResponse": ("", "Successful response for `fs/writeFile`.", (), (), ()),
}

ENUMS = {
}

UNIONS = {
}

ALIASES = {
}

def read_FsChangedNotification(raw):
    if (type((watch_id_ := raw["watchId"])) is not str):
        raise Misfit
    return new_FsChangedNotification([str_(i0) for i0 in list_(raw["changedPaths"])], watch_id_)

def read_FsCopyParams(raw):
    get = raw.get
    if (type((destination_path_ := raw["destinationPath"])) is not str
            or type((source_path_ := raw["sourcePath"])) is not str
            or (recursive_ := get("recursive")) is not None and type(recursive_) is not bool):
        raise Misfit
    return new_FsCopyParams(destination_path_, source_path_, recursive_)

def read_FsCopyResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_FsCopyResponse()

def read_FsCreateDirectoryParams(raw):
    get = raw.get
    if (type((path_ := raw["path"])) is not str
            or (recursive_ := get("recursive")) is not None and type(recursive_) is not bool):
        raise Misfit
    return new_FsCreateDirectoryParams(path_, recursive_)

def read_FsCreateDirectoryResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_FsCreateDirectoryResponse()

def read_FsGetMetadataParams(raw):
    if (type((path_ := raw["path"])) is not str):
        raise Misfit
    return new_FsGetMetadataParams(path_)

def read_FsGetMetadataResponse(raw):
    if (type((created_at_ms_ := raw["createdAtMs"])) is not int
            or type((is_directory_ := raw["isDirectory"])) is not bool
            or type((is_file_ := raw["isFile"])) is not bool
            or type((is_symlink_ := raw["isSymlink"])) is not bool
            or type((modified_at_ms_ := raw["modifiedAtMs"])) is not int):
        raise Misfit
    return new_FsGetMetadataResponse(created_at_ms_, is_directory_, is_file_, is_symlink_, modified_at_ms_)

def read_FsReadDirectoryEntry(raw):
    if (type((file_name_ := raw["fileName"])) is not str
            or type((is_directory_ := raw["isDirectory"])) is not bool
            or type((is_file_ := raw["isFile"])) is not bool):
        raise Misfit
    return new_FsReadDirectoryEntry(file_name_, is_directory_, is_file_)

def read_FsReadDirectoryParams(raw):
    if (type((path_ := raw["path"])) is not str):
        raise Misfit
    return new_FsReadDirectoryParams(path_)

def read_FsReadDirectoryResponse(raw):
    return new_FsReadDirectoryResponse([read_FsReadDirectoryEntry(i0) for i0 in list_(raw["entries"])])

def read_FsReadFileParams(raw):
    if (type((path_ := raw["path"])) is not str):
        raise Misfit
    return new_FsReadFileParams(path_)

def read_FsReadFileResponse(raw):
    if (type((data_base64_ := raw["dataBase64"])) is not str):
        raise Misfit
    return new_FsReadFileResponse(data_base64_)

def read_FsRemoveParams(raw):
    get = raw.get
    if (type((path_ := raw["path"])) is not str
            or (force_ := get("force")) is not None and type(force_) is not bool
            or (recursive_ := get("recursive")) is not None and type(recursive_) is not bool):
        raise Misfit
    return new_FsRemoveParams(path_, force_, recursive_)

def read_FsRemoveResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_FsRemoveResponse()

def read_FsUnwatchParams(raw):
    if (type((watch_id_ := raw["watchId"])) is not str):
        raise Misfit
    return new_FsUnwatchParams(watch_id_)

def read_FsUnwatchResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_FsUnwatchResponse()

def read_FsWatchParams(raw):
    if (type((path_ := raw["path"])) is not str
            or type((watch_id_ := raw["watchId"])) is not str):
        raise Misfit
    return new_FsWatchParams(path_, watch_id_)

def read_FsWatchResponse(raw):
    if (type((path_ := raw["path"])) is not str):
        raise Misfit
    return new_FsWatchResponse(path_)

def read_FsWriteFileParams(raw):
    if (type((data_base64_ := raw["dataBase64"])) is not str
            or type((path_ := raw["path"])) is not str):
        raise Misfit
    return new_FsWriteFileParams(data_base64_, path_)

def read_FsWriteFileResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_FsWriteFileResponse()

link(globals())
