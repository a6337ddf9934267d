"""The models of the domain ``project``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "Project": ("", "Attributes:\n  recency_at: Newest non-archived member thread's recency, in Unix seconds; null when none exist.", ("created_at int", "id str", "metadata dict[str, str]", "name str", "position int", "roots list[ProjectRoot]", "updated_at int",), ("recency_at int",), ()),
    "ProjectChangedNotification": ("", "", ("change_type ProjectChangeType", "project_id str",), (), ()),
    "ProjectCreateParams": ("", "", ("idempotency_key str", "name str", "roots list[ProjectRoot]",), ("metadata dict[str, str]",), ()),
    "ProjectCreateResponse": ("", "", ("project Project",), (), ()),
    "ProjectDeleteParams": ("", "", ("project_id str",), (), ()),
    "ProjectDeleteResponse": ("", "", (), (), ()),
    "ProjectImportParams": ("", "", ("idempotency_key str", "name str", "roots list[ProjectRoot]",), ("metadata dict[str, str]", "threads list[str]",), ()),
    "ProjectImportResponse": ("", "", ("project Project",), (), ()),
    "ProjectListParams": ("", "Attributes:\n  sort_direction: Requires sortKey. Defaults to asc for position and desc for recencyAt.\n  sort_key: Defaults to position. Recency sorting always places empty projects last.", (), ("cursor str", "limit int", "sort_direction SortDirection", "sort_key ProjectSortKey",), ()),
    "ProjectListResponse": ("", "", ("data list[Project]",), ("next_cursor str",), ()),
    "ProjectMoveParams": ("", "", ("project_id str",), ("before_project_id str",), ()),
    "ProjectMoveResponse": ("", "", (), (), ()),
    "ProjectReadParams": ("", "", ("project_id str",), (), ()),
    "ProjectReadResponse": ("", "", ("project Project",), (), ()),
    "ProjectRoot": ("", "", ("path AbsolutePathBuf",), (), ()),
    "ProjectUpdateParams": ("", "", ("project_id str",), ("metadata dict[str, str]", "name str", "roots list[ProjectRoot]",), ()),
    "ProjectUpdateResponse": ("", "", ("project Project",), (), ()),
}

ENUMS = {
    "ProjectChangeType": ("", "", {"created": "created", "updated": "updated", "deleted": "deleted"}),
    "ProjectSortKey": ("", "", {"position": "position", "recency_at": "recencyAt"}),
}

UNIONS = {
}

ALIASES = {
}

def read_Project(raw):
    get = raw.get
    if (type((created_at_ := raw["createdAt"])) is not int
            or type((id_ := raw["id"])) is not str
            or type((name_ := raw["name"])) is not str
            or type((position_ := raw["position"])) is not int
            or type((updated_at_ := raw["updatedAt"])) is not int
            or (recency_at_ := get("recencyAt")) is not None and type(recency_at_) is not int):
        raise Misfit
    return new_Project(created_at_, id_, {k: str_(i0) for k, i0 in dict_(raw["metadata"]).items()}, name_, position_, [read_ProjectRoot(i0) for i0 in list_(raw["roots"])], updated_at_, recency_at_)

def read_ProjectChangedNotification(raw):
    if (type((project_id_ := raw["projectId"])) is not str):
        raise Misfit
    return new_ProjectChangedNotification(enum_ProjectChangeType[raw["changeType"]], project_id_)

def read_ProjectCreateParams(raw):
    get = raw.get
    if (type((idempotency_key_ := raw["idempotencyKey"])) is not str
            or type((name_ := raw["name"])) is not str):
        raise Misfit
    return new_ProjectCreateParams(idempotency_key_, name_, [read_ProjectRoot(i0) for i0 in list_(raw["roots"])], None if (metadata_ := get("metadata")) is None else {k: str_(i0) for k, i0 in dict_(metadata_).items()})

def read_ProjectCreateResponse(raw):
    return new_ProjectCreateResponse(read_Project(raw["project"]))

def read_ProjectDeleteParams(raw):
    if (type((project_id_ := raw["projectId"])) is not str):
        raise Misfit
    return new_ProjectDeleteParams(project_id_)

def read_ProjectDeleteResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ProjectDeleteResponse()

def read_ProjectImportParams(raw):
    get = raw.get
    if (type((idempotency_key_ := raw["idempotencyKey"])) is not str
            or type((name_ := raw["name"])) is not str):
        raise Misfit
    return new_ProjectImportParams(idempotency_key_, name_, [read_ProjectRoot(i0) for i0 in list_(raw["roots"])], None if (metadata_ := get("metadata")) is None else {k: str_(i0) for k, i0 in dict_(metadata_).items()}, None if (threads_ := get("threads")) is None else [str_(i0) for i0 in list_(threads_)])

def read_ProjectImportResponse(raw):
    return new_ProjectImportResponse(read_Project(raw["project"]))

def read_ProjectListParams(raw):
    get = raw.get
    if ((cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int):
        raise Misfit
    return new_ProjectListParams(cursor_, limit_, None if (sort_direction_ := get("sortDirection")) is None else enum_SortDirection[sort_direction_], None if (sort_key_ := get("sortKey")) is None else enum_ProjectSortKey[sort_key_])

def read_ProjectListResponse(raw):
    get = raw.get
    if ((next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_ProjectListResponse([read_Project(i0) for i0 in list_(raw["data"])], next_cursor_)

def read_ProjectMoveParams(raw):
    get = raw.get
    if (type((project_id_ := raw["projectId"])) is not str
            or (before_project_id_ := get("beforeProjectId")) is not None and type(before_project_id_) is not str):
        raise Misfit
    return new_ProjectMoveParams(project_id_, before_project_id_)

def read_ProjectMoveResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ProjectMoveResponse()

def read_ProjectReadParams(raw):
    if (type((project_id_ := raw["projectId"])) is not str):
        raise Misfit
    return new_ProjectReadParams(project_id_)

def read_ProjectReadResponse(raw):
    return new_ProjectReadResponse(read_Project(raw["project"]))

def read_ProjectRoot(raw):
    if (type((path_ := raw["path"])) is not str):
        raise Misfit
    return new_ProjectRoot(path_)

def read_ProjectUpdateParams(raw):
    get = raw.get
    if (type((project_id_ := raw["projectId"])) is not str
            or (name_ := get("name")) is not None and type(name_) is not str):
        raise Misfit
    return new_ProjectUpdateParams(project_id_, None if (metadata_ := get("metadata")) is None else {k: str_(i0) for k, i0 in dict_(metadata_).items()}, name_, None if (roots_ := get("roots")) is None else [read_ProjectRoot(i0) for i0 in list_(roots_)])

def read_ProjectUpdateResponse(raw):
    return new_ProjectUpdateResponse(read_Project(raw["project"]))

link(globals(), """
enum_SortDirection
""")
