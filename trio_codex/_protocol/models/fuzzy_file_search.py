"""The models of the domain ``fuzzy_file_search``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "FuzzyFileSearchParams": ("", "", ("query str", "roots list[str]",), ("cancellation_token str",), ()),
    "FuzzyFileSearchResponse": ("", "", ("files list[FuzzyFileSearchResult]",), (), ()),
    "FuzzyFileSearchResult": ("", "Superset of [`codex_file_search::FileMatch`]", ("file_name/file_name str", "match_type/match_type FuzzyFileSearchMatchType", "path str", "root str", "score int",), ("indices list[int]",), ()),
    "FuzzyFileSearchSessionCompletedNotification": ("", "", ("session_id str",), (), ()),
    "FuzzyFileSearchSessionStartParams": ("", "", ("roots list[str]", "session_id str",), (), ()),
    "FuzzyFileSearchSessionStartResponse": ("", "", (), (), ()),
    "FuzzyFileSearchSessionStopParams": ("", "", ("session_id str",), (), ()),
    "FuzzyFileSearchSessionStopResponse": ("", "", (), (), ()),
    "FuzzyFileSearchSessionUpdateParams": ("", "", ("query str", "session_id str",), (), ()),
    "FuzzyFileSearchSessionUpdateResponse": ("", "", (), (), ()),
    "FuzzyFileSearchSessionUpdatedNotification": ("", "", ("files list[FuzzyFileSearchResult]", "query str", "session_id str",), (), ()),
}

ENUMS = {
    "FuzzyFileSearchMatchType": ("", "", {"file": "file", "directory": "directory"}),
}

UNIONS = {
}

ALIASES = {
}

def read_FuzzyFileSearchParams(raw):
    get = raw.get
    if (type((query_ := raw["query"])) is not str
            or (cancellation_token_ := get("cancellationToken")) is not None and type(cancellation_token_) is not str):
        raise Misfit
    return new_FuzzyFileSearchParams(query_, [str_(i0) for i0 in list_(raw["roots"])], cancellation_token_)

def read_FuzzyFileSearchResponse(raw):
    return new_FuzzyFileSearchResponse([read_FuzzyFileSearchResult(i0) for i0 in list_(raw["files"])])

def read_FuzzyFileSearchResult(raw):
    get = raw.get
    if (type((file_name_ := raw["file_name"])) is not str
            or type((path_ := raw["path"])) is not str
            or type((root_ := raw["root"])) is not str
            or type((score_ := raw["score"])) is not int):
        raise Misfit
    return new_FuzzyFileSearchResult(file_name_, enum_FuzzyFileSearchMatchType[raw["match_type"]], path_, root_, score_, None if (indices_ := get("indices")) is None else [int_(i0) for i0 in list_(indices_)])

def read_FuzzyFileSearchSessionCompletedNotification(raw):
    if (type((session_id_ := raw["sessionId"])) is not str):
        raise Misfit
    return new_FuzzyFileSearchSessionCompletedNotification(session_id_)

def read_FuzzyFileSearchSessionStartParams(raw):
    if (type((session_id_ := raw["sessionId"])) is not str):
        raise Misfit
    return new_FuzzyFileSearchSessionStartParams([str_(i0) for i0 in list_(raw["roots"])], session_id_)

def read_FuzzyFileSearchSessionStartResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_FuzzyFileSearchSessionStartResponse()

def read_FuzzyFileSearchSessionStopParams(raw):
    if (type((session_id_ := raw["sessionId"])) is not str):
        raise Misfit
    return new_FuzzyFileSearchSessionStopParams(session_id_)

def read_FuzzyFileSearchSessionStopResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_FuzzyFileSearchSessionStopResponse()

def read_FuzzyFileSearchSessionUpdateParams(raw):
    if (type((query_ := raw["query"])) is not str
            or type((session_id_ := raw["sessionId"])) is not str):
        raise Misfit
    return new_FuzzyFileSearchSessionUpdateParams(query_, session_id_)

def read_FuzzyFileSearchSessionUpdateResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_FuzzyFileSearchSessionUpdateResponse()

def read_FuzzyFileSearchSessionUpdatedNotification(raw):
    if (type((query_ := raw["query"])) is not str
            or type((session_id_ := raw["sessionId"])) is not str):
        raise Misfit
    return new_FuzzyFileSearchSessionUpdatedNotification([read_FuzzyFileSearchResult(i0) for i0 in list_(raw["files"])], query_, session_id_)

link(globals())
