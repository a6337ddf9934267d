"""Turn free text into a value of a class of yours.

Run it with ``python examples/typed_extraction.py``.
"""

import datetime
from enum import Enum

import attrs
import trio

from trio_codex import AsyncCodex, OutputParseError, Sandbox

LETTER = """\
Dear Sirs, two of the blue lamps that came on 3 May are broken, and one green one is scratched.
Please send new ones before the end of the month. Yours, A. Lovelace
"""


class Damage(Enum):
    broken = "broken"
    scratched = "scratched"


@attrs.frozen
class Item:
    product: str
    quantity: int
    damage: Damage


@attrs.frozen
class Complaint:
    customer: str
    delivered: datetime.date | None
    items: list[Item]


async def main() -> None:
    async with AsyncCodex() as codex:
        thread = await codex.thread_start(ephemeral=True, sandbox=Sandbox.read_only)
        try:
            with trio.fail_after(300):
                result = await thread.run(
                    f"What is complained of in this letter of 1843?\n\n{LETTER}",
                    output_type=Complaint,
                )
        except OutputParseError as error:
            print(f"not a complaint, at {error.path}: {error.text}")
        else:
            complaint = result.output  # a Complaint, also to type checkers
            print(f"{complaint.customer}, delivered on {complaint.delivered}")
            for item in complaint.items:
                print(f"{item.quantity} x {item.product}: {item.damage.value}")


trio.run(main)

# It prints, for example:
#
#   A. Lovelace, delivered on 1843-05-03
#   2 x blue lamp: broken
#   1 x green lamp: scratched
