"""A rubric laid over the one that it extends: what it says anew counts, the rest is inherited.

Criteria go by their id: keys said anew replace the parent's, `drop` leaves criteria out, new ones
come last. New `points` without new levels rescale the parent's levels.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from feedback.rubric.located import Fault, Located, Path
from feedback.rubric.vocabulary import did_you_mean, nearest

Data = dict[str, Any]
_MERGED = ("checks", "limits", "wording", "options")


def laid_over(located: Located, parent: Data, parent_name: str) -> Located:
    """The data of `located` with what it inherits from `parent`, each part at its place.

    What is inherited stands where the child says `extends`; a fault of the whole is shown there.
    """
    child: Data = located.data
    inherited = {k: v for k, v in parent.items() if k not in ("extends", "drop", "criteria")}
    merged = _merged(inherited, {k: v for k, v in child.items() if k != "criteria"})
    whole = Located(merged, dict(located.keys), dict(located.values), list(located.faults))
    whole.faults += _drop_faults(located, parent, parent_name)
    given = child.get("criteria")
    if "criteria" in child and not isinstance(given, list):
        whole.data["criteria"] = given
        return whole
    kept = _kept(parent, child)
    merged["criteria"] = kept
    moved: dict[int, int] = {}
    for i, each in enumerate(given or ()):
        at = _place_of(each, kept, set(moved.values()))
        if at is None and (fault := _misnamed(located, i, each, parent, parent_name)):
            # Its other faults are looked for as if the id that it comes near stood there.
            whole.faults.append(fault)
            near = {"id": nearest(each["id"], [old["id"] for old in kept])}
            at = _place_of(near, kept, set(moved.values()))
            if at is None:
                continue
            each = {**each, **near}
        moved[i] = len(kept) if at is None else at
        if at is None:
            kept.append(each)
        else:
            kept[at] = _criterion(kept[at], each)
    _move(whole, located, moved)
    at_extends = located.values.get(("extends",), (1, 1))
    for i in range(len(kept)):
        whole.values.setdefault(("criteria", i), at_extends)
    whole.values.setdefault(("criteria",), at_extends)
    return whole


def _merged(parent: Data, child: Data) -> Data:
    """The child's keys over the parent's; settings are merged key by key."""
    found = dict(parent)
    for key, value in child.items():
        both = isinstance(value, dict) and isinstance(found.get(key), dict)
        if both and (key in _MERGED or "/" in key):
            found[key] = _merged(found[key], value)
        else:
            found[key] = value
    return found


def _criterion(parent: Data, child: Data) -> Data:
    found = _merged(parent, child)
    points = child.get("points")
    if "levels" not in child and isinstance(points, (int, float)) and not isinstance(points, bool):
        found["levels"] = [_rescaled(level, parent, points) for level in parent.get("levels", ())]
    return found


def _rescaled(level: Data, criterion: Data, points: float) -> Data:
    most = max((each.get("points") or 0 for each in criterion["levels"]), default=0)
    if not most or level.get("points") is None:
        return level
    return {**level, "points": round(level["points"] * points / most, 2)}


def _kept(parent: Data, child: Data) -> list[Any]:
    dropped = child.get("drop")
    names = dropped if isinstance(dropped, list) else []
    return [each for each in parent["criteria"] if each["id"] not in names]


def _place_of(child: object, kept: list[Any], taken: set[int]) -> int | None:
    """Where the criterion stands that `child` says anew; each one once."""
    id = child.get("id") if isinstance(child, dict) else None
    found = (i for i, each in enumerate(kept) if isinstance(each, dict) and each.get("id") == id)
    return next((i for i in found if id is not None and i not in taken), None)


def _move(whole: Located, located: Located, moved: dict[int, int]) -> None:
    """Puts the places of the child's criteria where the criteria now stand."""
    for places, old in ((whole.keys, located.keys), (whole.values, located.values)):
        for path in [path for path in places if path[:1] == ("criteria",) and len(path) > 1]:
            del places[path]
        for path, at in old.items():
            if path[:1] == ("criteria",) and len(path) > 1 and path[1] in moved:
                new: Path = ("criteria", moved[int(path[1])], *path[2:])
                places[new] = at


def _misnamed(
    located: Located, i: int, child: object, parent: Data, parent_name: str
) -> Fault | None:
    """A criterion that seems meant to say anew one of the parent's, under a misspelt id."""
    if not isinstance(child, dict) or "title" in child or not isinstance(child.get("id"), str):
        return None
    ids = [each["id"] for each in parent["criteria"]]
    if child["id"] in ids:
        return None
    near = did_you_mean(nearest(child["id"], ids))
    said = f"{parent_name} has no criterion “{child['id']}”{near}; it has {', '.join(ids)}"
    return located.fault(("criteria", i, "id"), said)


def _drop_faults(located: Located, parent: Data, parent_name: str) -> Iterator[Fault]:
    dropped = located.data.get("drop")
    if dropped is not None and not isinstance(dropped, list):
        text = "“drop” must be a list: one item a line, each after a dash"
        yield located.fault(("drop",), text)
        return
    ids = [each["id"] for each in parent["criteria"]]
    for i, name in enumerate(dropped or ()):
        if name not in ids:
            near = did_you_mean(nearest(str(name), ids))
            said = f"{parent_name} has no criterion “{name}”{near}; it has {', '.join(ids)}"
            yield located.fault(("drop", i), said)
