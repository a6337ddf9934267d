"""The shortcut says what the decoder would say, or nothing."""

from __future__ import annotations

import json
from typing import Any, TypeAlias

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from trio_codex._protocol.tables import NOTIFICATIONS
from trio_codex._rpc.messages import Event, Message, read
from trio_codex._state import shortcut as shortcut_module
from trio_codex._state.flow import Flow
from trio_codex._state.shortcut import Shortcut

Heard: TypeAlias = "tuple[str, Flow, str] | Message"

DELTA = "item/agentMessage/delta"
THOUGHT = "item/reasoning/textDelta"


class Decoder:
    """What a line comes to without any shortcut: the sink is the turn's id."""

    def __init__(self) -> None:
        self.flows: dict[Any, Flow | None] = {}
        self.decoded = 0

    def hear(self, line: bytes) -> tuple[Heard, dict[str, Any]]:
        self.decoded += 1
        message = read(line)
        match message:
            case Event(method, {"turnId": str() as turn, "delta": str() as text} as params):
                spec = NOTIFICATIONS.get(method)
                if spec is not None and spec.delta:
                    flow = self.flow(method, [params.get(name) for name in spec.key], params)
                    if flow is not None:
                        return (turn, flow, text), params
        return message, {}

    def flow(self, method: str, key: list[Any], params: dict[str, Any]) -> Flow | None:
        place = (method, json.dumps(key))
        if place not in self.flows:
            self.flows[place] = Flow.of(method, params)
        return self.flows[place]


class Listener:
    """Takes the shortcut where there is one, and learns from the decoder."""

    def __init__(self, decoder: Decoder) -> None:
        self.decoder = decoder
        self.shortcut: Shortcut[str] = Shortcut()

    def hear(self, line: bytes) -> Heard:
        found = self.shortcut.find(line)
        if found is not None:
            sink, flow, end = found
            text = self.shortcut.text(line, end)
            if text is not None:
                return sink, flow, text
        heard, params = self.decoder.hear(line)
        if isinstance(heard, tuple):
            self.shortcut.learn(line, params, heard[0], heard[1])
        return heard


def compare(lines: list[bytes]) -> int:
    """Both hear the same of these lines; how many of them the listener had to decode."""
    decoder = Decoder()
    expected = [decoder.hear(line)[0] for line in lines]
    decoder.decoded = 0
    listener = Listener(decoder)
    assert [listener.hear(line) for line in lines] == expected
    return decoder.decoded


def delta(
    text: str, *, item: str = "i", turn: str = "u", end: bytes = b'},"emittedAtMs":1795000000000}'
) -> bytes:
    beginning = (
        f'{{"method":"{DELTA}","params":{{"threadId":"t","turnId":"{turn}","itemId":"{item}"'
    )
    return beginning.encode() + b',"delta":' + json.dumps(text, ensure_ascii=False).encode() + end


# --- Conversations -------------------------------------------------------------------------

pieces = st.sampled_from(
    [
        '"',
        "\\",
        '\\"',
        '},"emittedAtMs":',
        '},"emittedAtMs":5}',
        '"},"emittedAtMs":5}',
        '"delta":',
        ',"delta":"x"',
        "}}",
        "}",
        "{",
        "?",
        "!",
        "5}",
        "\n",
        "\r",
        "\x00",
        "\u2028",
        "\u0085",
        "é",
        "€",
        "😀",
        "plain text",
    ]
)
texts = st.lists(pieces | st.text(max_size=3), max_size=5).map("".join)
members = st.sampled_from(
    [
        ("contentIndex", 0),
        ("summaryIndex", 1),
        ("more", {"delta": "?"}),
        ("more", {"delta": "x", "deep": [{}, '},"emittedAtMs":']}),
        ("again", '"delta":'),
        ("times", 5),
        ("role", None),
    ]
)
times = st.sampled_from(
    [
        b',"emittedAtMs":1795000000000',
        b',"emittedAtMs":1795000000001',
        b"",
        b',"emittedAtMs":0',
        b',"emittedAtMs":007',
        b',"emittedAtMs":-5',
        b',"emittedAtMs":1.5',
        b',"emittedAtMs":1e5',
        b',"emittedAtMs": 7',
        b',"emittedAtMs":7 ',
        b',"emittedAtMs":',
        b',"emittedAtMs":5,"id":3',
        b',"emittedAtMs":5,"id":null',
        b',"emittedAtMs":5,"method":"turn/started"',
        b',"emittedAtMs":5,"params":{}',
        b',"emittedAtMs":5}',
        b',"id":7',
        b',"params":7',
        b',"method":7',
        b',"emittedAtMs":"5',
        b',"emittedAtMs":' + b"9" * 30,
    ]
)


@st.composite
def usual_lines(draw: st.DrawFn) -> bytes:
    turn, item = draw(st.sampled_from("uv")), draw(st.sampled_from("ij"))
    return delta(draw(texts), item=item, turn=turn)


@st.composite
def odd_lines(draw: st.DrawFn) -> bytes:
    """A delta in another shape: other members, another order, another end."""
    method = draw(st.sampled_from([DELTA, THOUGHT, "item/started", "new/delta"]))
    params: list[tuple[str, Any]] = [("threadId", "t"), ("turnId", draw(st.sampled_from("uv")))]
    params += [("itemId", "i"), ("delta", draw(texts)), *draw(st.lists(members, max_size=2))]
    if draw(st.booleans()):
        params = draw(st.permutations(params))
    if draw(st.integers(0, 5)) == 0:
        params.append(("delta", draw(texts | st.just(5))))
    ascii_only = draw(st.booleans())
    body = b",".join(
        json.dumps(name).encode()
        + b":"
        + json.dumps(value, ensure_ascii=ascii_only, separators=(",", ":")).encode()
        for name, value in params
    )
    parts = [b'"method":' + json.dumps(method).encode(), b'"params":{' + body + b"}"]
    if draw(st.integers(0, 3)) == 0:
        parts.reverse()
    end = draw(st.sampled_from([b"}", b"}", b"}\r", b"} ", b"}}", b""]))
    return b"{" + b",".join(parts) + draw(times) + end


@st.composite
def broken_lines(draw: st.DrawFn) -> bytes:
    line = bytearray(draw(usual_lines() | odd_lines()))
    place = draw(st.integers(0, len(line) - 1))
    match draw(st.integers(0, 3)):
        case 0:
            del line[place:]
        case 1:
            line[place] = draw(st.integers(0, 255))
        case 2:
            del line[place]
        case _:
            line[place:place] = draw(
                st.sampled_from([b'"', b"\\", b"}", b",", b"\xff", b"0", b" "])
            )
    return bytes(line)


conversations = st.lists(
    usual_lines() | odd_lines() | broken_lines() | st.binary(max_size=20), max_size=12
)


@settings(max_examples=400)
@given(conversations)
@example([delta("a"), delta('b"},"emittedAtMs":5')])
@example([delta("a"), delta("b", end=b'},"emittedAtMs":5,"id":3}')])
@example([delta("a", end=b"}}"), delta("b", end=b'},"emittedAtMs":5}')])
@example([delta("a"), delta("b", end=b"}}"), delta("c", end=b"}}\r"), delta("d", end=b"}}")])
@example([delta("a"), delta("a")[:-1], delta("a")[:-14], delta("a") + b"}"])
def test_the_shortcut_hears_what_the_decoder_hears(lines: list[bytes]) -> None:
    compare(lines)


@given(odd_lines() | broken_lines(), st.lists(texts, max_size=3))
def test_a_line_of_any_shape_teaches_nothing_wrong(teacher: bytes, others: list[str]) -> None:
    lines = [teacher]
    for text in others:
        said = json.dumps(text, ensure_ascii=False).encode()
        mark = teacher.find(b'"delta":') + 8
        for stop in {teacher.find(b'"', mark + 1) + 1, teacher.rfind(b'"') + 1, mark}:
            lines.append(teacher[:mark] + said + teacher[stop:])
    compare(lines)


@given(conversations, st.data())
def test_to_forget_changes_only_the_way_of_hearing(lines: list[bytes], data: st.DataObject) -> None:
    decoder = Decoder()
    expected = [decoder.hear(line)[0] for line in lines]
    listener = Listener(decoder)
    for line, heard in zip(lines, expected, strict=True):
        match data.draw(st.sampled_from(["", "", "u", "v", "all"])):
            case "all":
                listener.shortcut.clear()
            case "":
                pass
            case sink:
                listener.shortcut.forget(sink)
        assert listener.hear(line) == heard


# --- That it is one ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["", "plain", 'a "quote"', "a \\ and \\", '},"emittedAtMs":', "\n\t", "é€😀", "\u2028", "}}"],
)
def test_only_the_first_delta_of_an_item_is_decoded(text: str) -> None:
    assert compare([delta("first"), delta(text), delta("third"), delta(text * 2)]) == 1


def test_deltas_of_several_items_and_turns_may_take_turns() -> None:
    lines = [
        delta(f"{turn}{item}{n}", item=item, turn=turn)
        for n in range(5)
        for item in "ij"
        for turn in "uv"
    ]
    assert compare(lines) == 4


@pytest.mark.parametrize(
    "end",
    [
        b"}}",
        b'},"emittedAtMs":12}',
        b',"more":1},"emittedAtMs":12}',
        b',"more":{"a":[]}}}',
        b'},"emittedAtMs":12,"more":"x"}',
        b'},"emittedAtMs":1.5}',
        b"}}\r",
    ],
)
def test_an_end_of_any_shape_is_learned(end: bytes) -> None:
    assert compare([delta(text, end=end) for text in ("a", "b}}", end.decode())]) == 1


def test_the_time_may_grow_by_a_digit() -> None:
    ends = [b'},"emittedAtMs":999}', b'},"emittedAtMs":1000}']
    assert compare([delta("a", end=end) for end in ends]) == 1


def test_text_in_the_middle_of_the_parameters_is_found() -> None:
    line = b'{"method":"%b","params":{"delta":"%b","itemId":"i","threadId":"t","turnId":"u"}}'
    assert compare([line % (DELTA.encode(), text) for text in (b"a", b"b", b"c")]) == 1


# --- That it invents nothing ---------------------------------------------------------------


@pytest.mark.parametrize("nested", ["?", "!", "x"])
@pytest.mark.parametrize("text", ["?", "!", "x"])
def test_a_delta_within_another_member_is_not_taken_for_the_text(nested: str, text: str) -> None:
    line = (
        f'{{"method":"{DELTA}","params":{{"threadId":"t","turnId":"u","itemId":"i",'
        f'"more":{{"delta":"%s"}},"delta":"{text}"}}}}'
    )
    assert compare([(line % inner).encode() for inner in (nested, "other")]) == 2


@pytest.mark.parametrize(
    "line",
    [
        delta("b", end=b'},"emittedAtMs":5,"id":3}'),
        delta("b", end=b'},"emittedAtMs":5,"params":{}}'),
        delta("b", end=b'},"emittedAtMs":}'),
        delta("b", end=b'},"emittedAtMs":'),
        delta("b", end=b'},"emittedAtMs":007}'),
        delta("b", end=b'},"emittedAtMs":5}}'),
        delta("b", end=b'},"emittedAtMs":5'),
        delta("b", end=b""),
        delta("b")[: len(delta("")) - 40],
        delta("b").replace(b'"b"', b"null"),
        delta("b").replace(b'"b"', b'"b'),
        delta("b").replace(b'"b"', b'"\\ud800"'),
        delta("b").replace(b'"b"', b'"\xff"'),
        delta("b").replace(b'"b"', b'"b","delta":"c"'),
        delta("b").replace(b'"b"', b'"b","itemId":"j"'),
    ],
)
def test_a_line_that_only_begins_like_a_delta_is_left_to_the_decoder(line: bytes) -> None:
    assert compare([delta("a"), line]) == 2


@pytest.mark.parametrize(
    "teacher",
    [
        b'{"method":"m"}',
        b'{"delta":5}',
        b'{"delta":"a"',
        b'["delta":"a"]',
        b'{"id":5,"method":"%b","params":{"delta":"a"}}' % DELTA.encode(),
        b'{"method":"%b","params":{"delta":"a","more":"\xff"}}' % DELTA.encode(),
        b'{"method":"%b","params":{"delta":"a","more":%b}}'
        % (DELTA.encode(), b"[" * 5000 + b"]" * 5000),
        b'{"method":"other","params":{"delta":"a"}}',
        b'[{"delta":"a"}]',
    ],
)
def test_what_does_not_prove_itself_is_not_learned(teacher: bytes) -> None:
    shortcut: Shortcut[str] = Shortcut()
    flow = Flow.of(DELTA, {"threadId": "t", "turnId": "u", "itemId": "i", "delta": "a"})
    assert flow is not None
    shortcut.learn(teacher, {"delta": "a"}, "u", flow)
    assert shortcut.find(teacher) is None


# --- What it remembers ---------------------------------------------------------------------


def test_a_forgotten_sink_hears_nothing_by_shortcut() -> None:
    listener = Listener(Decoder())
    for turn in "uv":
        listener.hear(delta("a", turn=turn))
    listener.shortcut.forget("u")
    listener.shortcut.forget("never heard of")
    assert listener.shortcut.find(delta("b", turn="u")) is None
    assert listener.shortcut.find(delta("b", turn="v")) is not None


def test_the_last_one_is_forgotten_as_well() -> None:
    listener = Listener(Decoder())
    listener.hear(delta("a"))
    assert listener.shortcut.find(delta("b")) is not None
    listener.shortcut.forget("u")
    assert listener.shortcut.find(delta("b")) is None


def test_to_learn_again_puts_the_new_flow_in_place_of_the_old_one() -> None:
    shortcut: Shortcut[str] = Shortcut()
    params = {"threadId": "t", "turnId": "u", "itemId": "i", "delta": "a"}
    old, new = Flow.of(DELTA, params), Flow.of(DELTA, params)
    assert old is not None
    assert new is not None
    shortcut.learn(delta("a"), params, "u", old)
    shortcut.learn(delta("a"), params, "u", new)
    found = shortcut.find(delta("b"))
    assert found is not None
    assert found[1] is new


def test_too_many_beginnings_are_forgotten_and_learned_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shortcut_module, "MOST", 3)
    lines = [delta(f"{n}", item=f"i{n % 5}") for n in range(40)]
    assert 5 < compare(lines) <= 40
    assert compare([delta(f"{n}", item=f"i{n % 3}") for n in range(40)]) == 3
