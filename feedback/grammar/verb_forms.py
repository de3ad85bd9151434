"""The forms of irregular verbs, and what a word's ending tells about a regular one."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

# Base, past, participle of the verbs whose past and participle differ; "/" parts equal forms.
_THREE_FORMS = """
    arise arose arisen, be was/were been, bear bore borne/born, become became become,
    begin began begun, bite bit bitten/bit, blow blew blown, break broke broken, choose chose
    chosen,     come came come, do did done, draw drew drawn, drink drank drunk, drive drove driven,
    eat ate eaten, fall fell fallen, fly flew flown, forbid forbade forbidden,
    forget forgot forgotten/forgot, forgive forgave forgiven, freeze froze frozen, give gave given,
    go went gone, grow grew grown, hide hid hidden/hid, know knew known, lie lay lain,
    overcome overcame overcome, ride rode ridden, ring rang rung, rise rose risen, run ran run,
    see saw seen, shake shook shaken, show showed shown/showed,
    shrink shrank shrunk, sing sang sung,
    sink sank sunk, speak spoke spoken, spring sprang sprung, steal stole stolen,
    strive strove striven, swear swore sworn, swim swam swum, take took taken, tear tore torn,
    throw threw thrown, undergo underwent undergone, undertake undertook undertaken,
    wake woke woken, wear wore worn, withdraw withdrew withdrawn, write wrote written
"""
# Base and past of the verbs whose participle is the past.
_TWO_FORMS = """
    bind bound, breed bred, bring brought, build built, burn burnt, buy bought, catch caught,
    cling clung, creep crept, deal dealt, dig dug, feed fed, feel felt, fight fought, find found,
    flee fled, get got, hang hung, have had, hear heard, hold held, keep kept, lay laid, lead led,
    leave left, lend lent, light lit, lose lost, make made, mean meant, meet met, pay paid,
    say said, seek sought, sell sold, send sent, shine shone, shoot shot, sit sat, sleep slept,
    slide slid,
    spend spent, spin spun, stand stood, stick stuck, strike struck, sweep swept, swing swung,
    teach taught, tell told, think thought, understand understood, weep wept, win won,
    withstand withstood
"""


class Irregular(NamedTuple):
    """The forms of a verb that is not regular."""

    base: str
    past: tuple[str, ...]
    participle: tuple[str, ...]


@lru_cache(maxsize=1)
def irregular() -> dict[str, Irregular]:
    """The irregular verbs by base form; those whose three forms are one (put, cut) are left out."""
    rows = [row.split() for row in _THREE_FORMS.split(",")]
    rows += [[*row.split(), row.split()[1]] for row in _TWO_FORMS.split(",")]
    return {
        base: Irregular(base, tuple(past.split("/")), tuple(participle.split("/")))
        for base, past, participle in rows
    }


@lru_cache(maxsize=1)
def past_only() -> dict[str, Irregular]:
    """Past forms that are neither base nor participle of any verb ("went", "took")."""
    verbs = irregular().values()
    other = {verb.base for verb in verbs} | {form for verb in verbs for form in verb.participle}
    return {form: verb for verb in verbs for form in verb.past if form not in other}


@lru_cache(maxsize=1)
def past_forms() -> dict[str, Irregular]:
    """Irregular past forms that are no base form ("went", "built"), and their verbs."""
    bases = irregular()
    return {form: verb for verb in bases.values() for form in verb.past if form not in bases}
