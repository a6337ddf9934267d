"""Names and addresses of hosts, read so strictly that everybody reads the same, and compared."""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import TypeAlias

Host: TypeAlias = "tuple[str, ...] | IPv4Address | IPv6Address"
"""The labels of a name in lower case, or an address."""

LONGEST_NAME = 253

_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", re.ASCII)
# To some parsers a name that ends like this is an address: 0x7f.1 is 127.0.0.1.
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*", re.ASCII)


def parse_host(text: str) -> Host | None:
    """The host that is called this; None for what is no host, or not to everybody the same.

    A name is of ASCII letters, digits and hyphens, in labels of at most 63; one dot may end it. Names
    in other scripts are known by their ``xn--`` form only. An address is written in the usual way,
    that of version 6 perhaps in brackets. There is no port, user, zone or anything else beside it.
    """
    if not text.isascii():
        return None
    try:
        if ":" in text:
            inner = text[1:-1] if text[:1] + text[-1:] == "[]" else text
            return None if "%" in inner else IPv6Address(inner)
        labels = text.lower().removesuffix(".").split(".")
        if _NUMBER.fullmatch(labels[-1]):
            return IPv4Address(text)
    except AddressValueError:
        return None
    is_name = all(map(_LABEL.fullmatch, labels)) and len(".".join(labels)) <= LONGEST_NAME
    return tuple(labels) if is_name else None


class HostRule:
    """One host, everything below a name (``*.example.org``), or each host (``*``).

    Raises:
      ValueError: it is none of these.
    """

    def __init__(self, text: str) -> None:
        self._any = text == "*"
        self._below = text.startswith("*.")
        self._host = parse_host(text.removeprefix("*."))
        is_name = isinstance(self._host, tuple)
        if not self._any and (self._host is None or (self._below and not is_name)):
            raise ValueError("not a host, *.host or *")

    @property
    def allows_any(self) -> bool:
        """Whether it is ``*``."""
        return self._any

    def allows(self, host: Host) -> bool:
        """Whether the host is this one, or below it."""
        if self._any:
            return True
        if not self._below:
            return host == self._host
        if not isinstance(host, tuple) or not isinstance(self._host, tuple):
            return False
        return len(host) > len(self._host) and host[-len(self._host) :] == self._host
