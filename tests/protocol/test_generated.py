"""Generated files are what the generator writes, also for schemas that it has never seen."""

from __future__ import annotations

import copy
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest

from tests.protocol import schemas
from trio_codex._protocol.models import VERSION
from trio_codex._tools import generate, pinned, words
from trio_codex._tools.parse import parse

PACKAGE = generate.PACKAGE


def run(code: str, path: Path = PACKAGE.parent) -> str:
    """What a fresh interpreter prints."""
    environment = {**os.environ, "PYTHONPATH": str(path)}
    command = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=path)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_generated_files_are_fresh_byte_for_byte() -> None:
    assert generate.differences(generate.render(schemas.protocol())) == []
    assert generate.main(["--check"]) == 0


def test_the_pinned_schema_is_the_one_that_was_pinned(tmp_path: Path) -> None:
    schema = pinned.read()
    assert schema.version == VERSION
    pinned.write(schema, tmp_path)
    assert pinned.read(tmp_path) == schema
    assert (tmp_path / "pin.json").read_bytes() == (pinned.HERE / "pin.json").read_bytes()
    pinned.write(attrs.evolve(schema, stable={}), tmp_path)
    (tmp_path / "pin.json").write_bytes((pinned.HERE / "pin.json").read_bytes())
    with pytest.raises(ValueError, match="does not hold the schema"):
        pinned.read(tmp_path)


def test_a_file_that_differs_is_missing_or_too_much_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = generate.render(schemas.protocol())
    generate.write(files, tmp_path)
    assert generate.differences(files, tmp_path) == []
    (tmp_path / "protocol.py").write_text("edited")
    (tmp_path / "_protocol/tables.py").unlink()
    (tmp_path / "_protocol/models/older.py").write_text("")
    assert generate.main(["--check", "--package", str(tmp_path)]) == 1
    told = capsys.readouterr().err
    for name in ("protocol.py", "_protocol/tables.py", "_protocol/models/older.py"):
        assert name in told
    assert generate.main(["--package", str(tmp_path)]) == 0
    assert generate.differences(files, tmp_path) == []


def test_importing_makes_no_model_and_loads_no_cattrs() -> None:
    code = """
import sys
import attrs
from trio_codex import protocol, types
from trio_codex._protocol import codec, making, tables
assert "cattrs" not in sys.modules
assert not [m for m in sys.modules if m.startswith("trio_codex._protocol.models.")], sys.modules
assert len(making._made) == 0
codec.notification("item/agentMessage/delta",
    {"delta": "x", "itemId": "i", "threadId": "t", "turnId": "u"})
assert len(making._made) == 1
call = protocol.turn_start(thread_id="t", input=[{"type": "text", "text": "x"}])
assert len(making._made) == 1
call.parse({"turn": {"id": "t", "items": [], "status": "completed"}})
assert len(making._made) == 4  # the answer, its turn, the status
assert "cattrs" not in sys.modules
codec.structure([], list[types.Turn])
assert "cattrs" in sys.modules
print("well")
"""
    assert run(code) == "well\n"


def newer_schema() -> pinned.Pinned:
    """The schema of a version to come: new methods, models, variants, values, fields; some gone."""
    schema = copy.deepcopy(pinned.read())
    v2 = schema.experimental["definitions"]["v2"]
    v2["ThreadItem"]["oneOf"].append(_object(type=_tag("hologram"), beams={"type": "array"}))
    v2["TurnStatus"]["enum"] += ["day dreaming", "None", "3d", 'quo"ted']
    v2["Turn"]["properties"] |= {"class": {"type": "string"}, "extra": {"type": "integer"}}
    v2["Turn"]["additionalProperties"] = True
    v2["Notification"] = _object(text={"type": "string"})
    v2["HologramShowParams"] = _object(note={"$ref": "#/definitions/v2/Notification"})
    v2["HologramShowResponse"] = _object(**{"inner thing": _object(x={"type": "number"})})
    v2["AbsolutePathBuf"] = {"type": "integer"}
    del v2["TurnDiffUpdatedNotification"]
    requests = schema.experimental["definitions"]["ClientRequest"]["oneOf"]
    requests.append(_method("hologram/show", "HologramShowParams"))
    requests.append(_method("import", None))
    events = schema.experimental["definitions"]["ServerNotification"]["oneOf"]
    events[:] = [e for e in events if e["properties"]["method"]["enum"] != ["turn/diff/updated"]]
    return attrs.evolve(schema, version="9.9.9")


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": sorted(properties)}


def _tag(value: str) -> dict[str, Any]:
    return {"type": "string", "enum": [value]}


def _method(method: str, params: str | None) -> dict[str, Any]:
    kind = {"$ref": f"#/definitions/v2/{params}"} if params else {"type": "null"}
    return _object(method=_tag(method), params=kind)


def test_another_schema_needs_no_edits(tmp_path: Path) -> None:
    schema = newer_schema()
    for name in ("stable", "experimental"):
        (tmp_path / name).mkdir()
        (tmp_path / name / pinned.BUNDLE).write_text(json.dumps(getattr(schema, name)))
    ignore = shutil.ignore_patterns("__pycache__", "models", "tables.py", "protocol.py")
    shutil.copytree(PACKAGE, tmp_path / "trio_codex", ignore=ignore)
    again = ["--schema", str(tmp_path), "--package", str(tmp_path / "trio_codex")]
    assert generate.main(again) == 0
    assert generate.main([*again, "--check"]) == 0
    code = """
from trio_codex import protocol, types
from trio_codex._protocol import codec, tables
for name in types.__all__:
    getattr(types, name)
call = protocol.hologram_show(note=types.NotificationModel(text="x"))
assert call.params == {"note": {"text": "x"}}
assert call.parse({"inner thing": {"x": 1}}).inner_thing == types.InnerThing(x=1)
assert protocol.import_().parse(3) == 3
status = types.TurnStatus
members = (status.day_dreaming, status.field_3d, status.none)
assert [m.value for m in members] == ["day dreaming", "3d", "None"]
raw = {"id": "t", "items": [{"type": "hologram", "beams": [1]}], "status": 'quo"ted',
    "class": "c", "extra": 3, "more": 4}
turn = codec.structure(raw, types.Turn)
assert turn.items == [types.HologramThreadItem(beams=[1])]
assert (turn.class_, turn.extra, turn.extra_) == ("c", 3, {"more": 4})
assert codec.to_wire(turn) == raw
assert types.AbsolutePathBuf is int and types.AbsolutePathBufV1 is str
assert isinstance(codec.notification("turn/diff/updated", {}).payload, types.UnknownNotification)
print(sorted(m for m, s in tables.CLIENT_REQUESTS.items() if s.response is None))
"""
    assert run(code, tmp_path) == "['import']\n"


def test_the_same_schema_gives_the_same_bytes() -> None:
    schema = pinned.read()
    shuffled = json.loads(json.dumps(schema.experimental, sort_keys=True))
    one = generate.render(parse(schema.stable, schema.experimental, "1"))
    assert generate.render(parse(schema.stable, shuffled, "1")) == one


@pytest.mark.parametrize(
    ("wire", "name"),
    [
        ("turnId", "turn_id"),
        ("NO_CONSTRAINT", "no_constraint"),
        ("on-request", "on_request"),
        ("async", "async_"),
        ("_meta", "field_meta"),
        ("3d", "field_3d"),
        ("httpStatusCode", "http_status_code"),
        ("MCPServer", "mcp_server"),
        ("sha256", "sha256"),
    ],
)
def test_names_follow_the_official_rules(wire: str, name: str) -> None:
    assert words.field_name(wire) == name


def test_update_needs_a_runtime(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        generate.main(["--update"])
    assert "--codex-bin" in capsys.readouterr().err


def test_a_runtime_is_asked_for_both_schemas(tmp_path: Path) -> None:
    runtime = tmp_path / "codex"
    runtime.write_text(f"#!{sys.executable}\n" + FAKE_RUNTIME)
    runtime.chmod(0o755)
    schema = pinned.from_runtime(runtime)
    assert schema == pinned.Pinned("7.7.7", {"experimental": False}, {"experimental": True})


FAKE_RUNTIME = f"""
import json, pathlib, sys
if sys.argv[1:] == ["--version"]:
    print("codex-cli 7.7.7")
else:
    assert sys.argv[1:4] == ["app-server", "generate-json-schema", "--out"]
    out = pathlib.Path(sys.argv[4])
    out.mkdir()
    bundle = {{"experimental": sys.argv[5:] == ["--experimental"]}}
    (out / "{pinned.BUNDLE}").write_text(json.dumps(bundle))
"""
