"""Draws a graph without circles as SVG: boxes in layers, arrows that go down."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import TypeAlias

Graph: TypeAlias = dict[str, set[str]]
Point: TypeAlias = tuple[float, float]

LETTER, PADDING, BOX, GAP, STEP = 8.2, 12, 30, 22, 72
"""The width of a letter, the room beside text, and the measures of boxes and layers; pixels."""
SWEEPS = 8
"""How often the layers are put in order by their neighbours; more changes nothing any more."""


def drawn(graph: Graph, height: dict[str, int], description: str) -> str:
    """The drawing, for a page; arrows that follow from others are left out."""
    edges = [(name, below) for name, all_below in reduced(graph).items() for below in all_below]
    layers, routes = layered(edges, height)
    order(layers, routes)
    places = placed(layers)
    width = max(x + width_of(name) / 2 for name, (x, _) in places.items()) + GAP
    tall = STEP * (len(layers) - 1) + BOX + 2
    lines = [path([places[step] for step in route]) for route in routes]
    boxes = [box(name, places[name]) for name in graph]
    return (
        f'<div class="drawing"><svg role="img" viewBox="0 0 {width:.0f} {tall}"'
        f' width="{width:.0f}" height="{tall}"><title>{escape(description)}</title>'
        f'<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8"'
        f' markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>'
        f"{''.join(lines)}{''.join(boxes)}</svg></div>"
    )


def reduced(graph: Graph) -> Graph:
    """The graph without the arrows that say what others say together."""

    def reach(name: str) -> set[str]:
        return graph[name].union(*map(reach, graph[name]))

    return {name: below - set().union(*map(reach, below)) for name, below in graph.items()}


def layered(
    edges: list[tuple[str, str]], height: dict[str, int]
) -> tuple[list[list[str]], list[list[str]]]:
    """The names by layer, highest first, and each arrow's way through the layers between.

    Where an arrow passes a layer it has a place of its own there, whose name begins with a space.
    """
    top = max(height.values())
    layers: list[list[str]] = [[] for _ in range(top + 1)]
    for name in sorted(height):
        layers[top - height[name]].append(name)
    routes: list[list[str]] = []
    for name, below in sorted(edges):
        passed = range(height[name] - 1, height[below], -1)
        between = [f" {name}-{below}-{level}" for level in passed]
        for level, place in zip(passed, between, strict=True):
            layers[top - level].append(place)
        routes.append([name, *between, below])
    return layers, routes


def order(layers: list[list[str]], routes: list[list[str]]) -> None:
    """Sort each layer by the middle of its neighbours, so that few arrows cross."""
    near: Graph = {name: set() for layer in layers for name in layer}
    for route in routes:
        for one, other in pairwise(route):
            near[one].add(other)
            near[other].add(one)
    for sweep in range(SWEEPS):
        for above, layer in pairwise(layers if sweep % 2 == 0 else layers[::-1]):
            at = {name: x for name, (x, _) in placed([above]).items()}
            own = {name: x for name, (x, _) in placed([layer]).items()}

            def middle(name: str, at: dict[str, float] = at, own: dict[str, float] = own) -> float:
                found = [at[each] for each in near[name] if each in at]
                return sum(found) / len(found) if found else own[name]

            layer.sort(key=middle)


def placed(layers: list[list[str]]) -> dict[str, Point]:
    """The middle of each name's top edge; every layer is centred."""
    widths = [sum(map(width_of, layer)) + GAP * (len(layer) + 1) for layer in layers]
    places: dict[str, Point] = {}
    for number, (layer, width) in enumerate(zip(layers, widths, strict=True)):
        x = (max(widths) - width) / 2 + GAP
        for name in layer:
            places[name] = (x + width_of(name) / 2, number * STEP + 1)
            x += width_of(name) + GAP
    return places


def width_of(name: str) -> float:
    """The room that a name, or a passing arrow, takes in its layer."""
    return 4 if name.startswith(" ") else len(name) * LETTER + 2 * PADDING


def path(points: list[Point]) -> str:
    """An arrow from the bottom of one box, through places in other layers, to the top of one."""
    (x, y), *rest = points
    steps = [f"M{x:.0f} {y + BOX:.0f}"]
    y += BOX
    for number, (to_x, to_y) in enumerate(rest, 1):
        end = to_y if number == len(rest) else to_y + BOX / 2
        half = (y + end) / 2
        steps.append(f"C{x:.0f} {half:.0f} {to_x:.0f} {half:.0f} {to_x:.0f} {end:.0f}")
        x, y = to_x, end
    return f'<path class="arrow" d="{"".join(steps)}" marker-end="url(#tip)"/>'


def box(name: str, place: Point) -> str:
    """A name in its box."""
    (x, y), width = place, width_of(name)
    return (
        f'<rect x="{x - width / 2:.0f}" y="{y}" width="{width:.0f}" height="{BOX}" rx="5"/>'
        f'<text x="{x:.0f}" y="{y + BOX / 2 + 5:.0f}">{escape(name)}</text>'
    )
