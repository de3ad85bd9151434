"""claims/differs-from-source: a denial taken back, a time of its own, a name set beside another."""

from __future__ import annotations

import pytest
from essays import assert_clean, found_by, marked

from feedback.checks.claims import differs_from_source as check

HILL = {
    "S1": (
        "Keeping hens is allowed in Marrow Hill, but there are only two places to house them. "
        "Dog ownership is permitted in the flats. Visitors are welcome in the chapel. “When I had "
        "a motorbike I was always nervous. I am much calmer this way,” said Greta Lind, a baker. "
        "Kurt Bohm did not guess how much the winter after school would alter his days."
    ),
}
TOWNS = {
    "S1": (
        "The mist thinned on Monday, and the ruling party let boats with odd numbers out again on "
        "Tuesday. In the spring of 2013 the letters sent per head stood nearly 9 percent under "
        "their peak, level with March 1995. A study last year found that the young wrote 23 "
        "percent fewer letters in 2009 than in 2001. Letters sent peaked in 2005 and dropped "
        "steadily from then on. After days of rain, Graz closed its lower bridges. To help these "
        "towns, 14 parishes joined hands to form KORA (the Korn Relief Association). It was "
        "1925, Frost War II had ended in Ulm, and many towns lay in ruins. In Austria salt "
        "is taxed less."
    ),
}
OTHERWISE = [
    (HILL, "Dog ownership ⟦is forbidden⟧ in the flats."),
    (HILL, "Dog ownership ⟦isn't permitted⟧ in the flats."),
    (HILL, "Visitors ⟦are not⟧ welcome in the chapel."),
    (TOWNS, "KORA was formed when ⟦40 parishes⟧ joined hands."),
    (
        TOWNS,
        "Letters sent per head stood nearly ⟦12 percent⟧ under their peak in the spring of 2013.",
    ),
]
ALIKE = [
    (HILL, "Just because there arent any hens around doesnt mean dog ownership isnt permitted."),
    (HILL, "Although there arent any dogs doesnt mean dog ownership isnt permitted, you can."),
    (HILL, "It is not true that keeping hens isn't allowed in Marrow Hill."),
    (HILL, "It's not like dog ownership isn't permitted in the flats."),
    (HILL, "This is not to say visitors are not welcome in the chapel."),
    (HILL, "Not that visitors are not welcome in the chapel."),
    (HILL, "It is false that visitors are not welcome in the chapel."),
    (HILL, "There is no rule that says dog ownership isn't permitted in the flats."),
    (HILL, "Nobody says that visitors are not welcome in the chapel."),
    (
        HILL,
        "acorrding to Greta Lind when she had a motorbike she was nervous and now that she doesnt "
        "have a motorbike she is calmer.",
    ),
    (HILL, "Now that Greta Lind has no motorbike she is never nervous."),
    (HILL, "Have you ever considered a new start in life. Well Kurt Bohm has."),
    (TOWNS, "The mist thinned on monday, to where every odd boat was free on tuesday."),
    (TOWNS, "The number of letters sent was 9 percent lower than in 2005."),
    (
        TOWNS,
        "The country had the most letters in 2005. The letters sent were nine percent fewer than "
        "they were in two-thousand five.",
    ),
    (TOWNS, "Graz, Austria has closed its lower bridges."),
    (TOWNS, "KORA is a group of 14 parishes that joined hands to form Korn Relief."),
    (
        TOWNS,
        "KORA has hired drivers for its work, for example in 1925 Frost War 11 had ended in Ulm, "
        "and many were left to ruin.",
    ),
]


@pytest.mark.parametrize(("pack", "text"), OTHERWISE)
def test_one_thing_is_otherwise(pack: dict[str, str], text: str) -> None:
    plain, spans = marked(text)
    places = [place for f in found_by(check, plain, pack) for place in f.places]
    assert any(place.overlaps(span) for place in places for span in spans), places


@pytest.mark.parametrize(("pack", "text"), ALIKE)
def test_nothing_is_otherwise(pack: dict[str, str], text: str) -> None:
    assert_clean(check, text, pack)
