"""What speaks for and against a form being of a known office, place or organisation."""

from collections.abc import Iterator

from communique.matching.asking import RULED_OUT, Asked
from communique.matching.known import Knowledge
from communique.matching.parts import Part, agreement
from communique.matching.profiles import Profile
from communique.matching.titles import bare_title, folded

__all__ = ["office_parts", "organisation_parts", "place_parts"]

_SETTLED = frozenset(("city", "town", "village"))


def office_parts(asked: Asked, profile: Profile, known: Knowledge) -> Iterator[Part]:
    """The title without the State, the State, and the body in which the office is."""
    states = [known.profiles[state] for state in {asked.clues.state} | profile.states if state in known.profiles]
    names = {name for state in states for name in state.names | state.called}
    title = bare_title(asked.form, names)
    whole = folded(asked.form) in {folded(name) for name in profile.names}
    if not whole and title not in {bare_title(name, names) for name in profile.names}:
        return
    yield agreement("title", 5 if whole else 4, profile.label)
    if asked.key and profile.keys and asked.key not in profile.keys:
        yield agreement("key", -4, f"the publication has another id for it: {min(profile.keys)}")
    if asked.clues.state and profile.states:
        is_same = asked.clues.state in profile.states
        yield agreement("State", 3 if is_same else RULED_OUT, ", ".join(sorted(profile.states)))
    elif whole and any(f" {folded(name)}" in f" {folded(asked.form)}" for name in names):
        yield agreement("State", 2, "named in the title")
    if asked.clues.within and profile.within and not asked.clues.within.startswith("state/"):
        is_in = asked.clues.within in profile.within
        yield agreement("body", 1 if is_in else RULED_OUT, ", ".join(sorted(profile.within)))


def place_parts(asked: Asked, profile: Profile, known: Knowledge) -> Iterator[Part]:
    """The whole name, whether city or region, the State, and the region around it."""
    if folded(asked.form) not in {folded(name) for name in profile.names}:
        return
    yield agreement("name", 4, profile.label)
    kind = asked.clues.kind
    if kind and profile.concepts:
        is_like = kind in profile.concepts or (kind in _SETTLED and bool(profile.concepts & _SETTLED))
        yield agreement("kind", 1 if is_like else RULED_OUT, f"{kind} and {', '.join(sorted(profile.concepts))}")
    yield from _where(asked, profile, known)


def _where(asked: Asked, profile: Profile, known: Knowledge) -> Iterator[Part]:
    above = _above(profile.id, known)
    states = {name for name in above if name.startswith("state/")} | profile.states
    if asked.clues.state and states:
        near = known.line(asked.clues.state) & states
        yield agreement("State", 4 if near else -4, ", ".join(sorted(near or states)))
    elif not asked.clues.state and not states and profile.is_new:
        yield agreement("State", 3, "told of without one, as before")
    if asked.clues.within and above:
        inner, outer = asked.clues.within, above - states
        is_near = inner in above or bool(_above(inner, known) & outer)
        yield agreement("within", 2 if is_near else RULED_OUT if outer else -2, ", ".join(sorted(above)))


def _above(name: str, known: Knowledge) -> set[str]:
    """Everything in which a place lies, at any remove."""
    met: set[str] = set()
    waiting = [name]
    while waiting:
        profile = known.profiles.get(waiting.pop())
        new = (profile.within if profile and profile.kind == "Place" else set()) - met
        met |= new
        waiting.extend(new)
    return met


def organisation_parts(asked: Asked, profile: Profile, known: Knowledge) -> Iterator[Part]:
    """The whole name, of which short ones need a State, and the kind."""
    if folded(asked.form) not in {folded(name) for name in profile.names}:
        return
    words = len(folded(asked.form).split())
    yield agreement("name", 7 if words > 2 or not profile.states else 5, profile.label)
    if asked.clues.kind and profile.concepts and asked.clues.kind not in profile.concepts:
        yield agreement("kind", -4, f"{asked.clues.kind} and {', '.join(sorted(profile.concepts))}")
    if asked.clues.state and profile.states:
        near = known.line(asked.clues.state) & profile.states
        yield agreement("State", 3 if near else RULED_OUT, ", ".join(sorted(near or profile.states)))
