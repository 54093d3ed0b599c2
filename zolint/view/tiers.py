"""How good a source is: from 1, reviews and guidelines, to 6, anybody; and, of a weak one, what it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from urllib.parse import parse_qsl, unquote, urlsplit

from zolint.view.bibliography.entry import Entry
from zolint.view.bibliography.identifiers import Identifier, Scheme
from zolint.view.data import table

UNKNOWN_TIER = 6
"""The tier of a source that nobody has rated."""
WEAK_TIER = 5
"""From which tier on a source is too weak for a strong claim."""


@dataclass(frozen=True, slots=True)
class Rating:
    """How good a source is, and what makes it weak."""

    tier: int
    kind: str = ""
    """"press-release", "blog" and so on; empty for a source that is good or that nobody has rated."""

    @property
    def is_weak(self) -> bool:
        """Whether it is known to be too weak for a strong claim."""
        return self.tier >= WEAK_TIER and bool(self.kind)


UNRATED = Rating(UNKNOWN_TIER)
_NAMELESS = 3
"""An entry of so few words names no author."""


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of an absolute address that tell what it leads to."""

    host: str
    path: tuple[str, ...]
    keys: tuple[str, ...]
    """The keys of its query."""


@lru_cache(maxsize=4096)
def address_of(target: str) -> Address | None:
    """Return the parts of an absolute address of the web; None for any other target."""
    if target.lower().startswith("www."):
        target = "https://" + target
    try:
        parts = urlsplit(target)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:  # an address with a broken IPv6 host
        return None
    if parts.scheme not in ("http", "https", "") or not host:
        return None
    path = tuple(unquote(parts.path).lower().strip("/").split("/"))
    return Address(
        host, path, tuple(key.lower() for key, _ in parse_qsl(parts.query, keep_blank_values=True))
    )


def of_address(target: str, own: Mapping[str, int]) -> Rating:
    """Return how good the source at an address is; `own` are the tiers of the settings, by host or kind."""
    address = address_of(target)
    if address is None:
        return UNRATED
    stated = _stated(address.host, own)
    if stated:
        return Rating(stated, "" if stated < WEAK_TIER else _kind(address) or "unrated")
    if _is_search(address):
        return _of_kind("search", own)
    rated = tier_of_host(address.host)
    if rated:
        return Rating(rated)
    kind = _kind(address)
    return _of_kind(kind, own) if kind else UNRATED


def of_identifier(identifier: Identifier, own: Mapping[str, int]) -> Rating:
    """Return how good a source with this identifier is."""
    if identifier.scheme is Scheme.ARXIV:
        return _of_kind("preprint", own)
    if identifier.scheme is Scheme.DOI and identifier.value.startswith(
        tuple(table("tiers")["dois"]["preprint"])
    ):
        return _of_kind("preprint", own)
    return Rating(3 if identifier.scheme is Scheme.ISBN else 2)


def of_name(name: str) -> Rating:
    """Return how good a source is that is only named: a body or a journal that is known."""
    words = frozenset(name.replace("-", " ").split())
    tiers = table("tiers")["names"]
    return next((Rating(int(tier)) for tier, names in tiers.items() if words & set(names.split())), UNRATED)


def of_entry(entry: Entry, own: Mapping[str, int]) -> Rating:
    """Return how good a source is by all that its entry says of it: the best that any of it shows."""
    ratings = [of_identifier(each, own) for each in entry.identifiers if not each.flaw]
    ratings += [of_address(address, own) for address in entry.addresses]
    kind = table("tiers")["types"].get(entry.type)
    if kind:
        return _of_kind(kind, own)
    if any(rating.kind == "preprint" for rating in ratings):
        return _of_kind("preprint", own)
    tier = table("tiers")["reviewed"].get(entry.type)
    if tier:
        ratings.append(Rating(tier))
    best = min(ratings, key=lambda rating: (rating.tier, bool(rating.kind)), default=UNRATED)
    # who wrote a PDF, its entry says
    return UNRATED if best.kind == "pdf" and len(entry.text.split()) > _NAMELESS else best


def tracking_keys(target: str) -> tuple[str, ...]:
    """Return the keys in an address that say where its reader came from."""
    address = address_of(target)
    return tuple(key for key in address.keys if _tracks(key)) if address else ()


@cache
def tier_of_host(host: str) -> int:
    """Return the tier of a host, or of a host that it is a part of; 0 where nobody has rated it."""
    tiers = table("tiers")["hosts"]
    return next((int(tier) for tier, hosts in tiers.items() if covers(hosts, host)), 0)


def covers(hosts: Iterable[str], host: str) -> bool:
    """Whether a host is one of these or below one of them."""
    return any(host == known or host.endswith(known if known[0] == "." else f".{known}") for known in hosts)


def _of_kind(kind: str, own: Mapping[str, int]) -> Rating:
    tier = own.get(kind) or int(table("tiers")["kinds"].get(kind, UNKNOWN_TIER))
    return Rating(tier, kind if tier >= WEAK_TIER else "")


def _stated(host: str, own: Mapping[str, int]) -> int:
    """Return what the settings say of a host: what they say of the longest part of its name."""
    stated = [known for known in own if "." in known and covers((known,), host)]
    return own[max(stated, key=len)] if stated else 0


def _kind(address: Address) -> str:
    tiers = table("tiers")
    for kind, hosts in tiers["hosts_of"].items():
        if covers(hosts, address.host):
            return str(kind)
    for kind, parts in tiers["paths_of"].items():
        if not set(address.path).isdisjoint(parts):
            return str(kind)
    if address.host.startswith(("blog.", "blogs.")):
        return "blog"
    if address.host.startswith(("forum.", "forums.", "community.")):
        return "forum"
    if address.host.startswith(("shop.", "store.")):
        return "shop"
    return "pdf" if address.path[-1].endswith(".pdf") else ""


def _is_search(address: Address) -> bool:
    searches = table("tiers")["searches"]
    if set(address.keys).isdisjoint(searches["keys"]):
        return False
    return address.path[-1] in searches["paths"]


@cache
def _tracking() -> tuple[frozenset[str], tuple[str, ...]]:
    keys = table("tiers")["tracking"]["keys"]
    whole = frozenset(key for key in keys if not key.endswith("*"))
    return whole, tuple(key[:-1] for key in keys if key.endswith("*"))


def _tracks(key: str) -> bool:
    whole, leads = _tracking()
    return key in whole or key.startswith(leads)
