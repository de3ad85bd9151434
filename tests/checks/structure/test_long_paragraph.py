"""Long paragraphs of several topics, and long ones that keep to one."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.structure import long_paragraph

INTRO = "The wolf is back, and our valley has to decide what it wants."
OUT = "We should keep both the wolf and the cheese."
WOLVES = (
    "Wolves left the valley in 1890. The last one was shot by a shepherd near the"
    " mill, and its skin hung in the town hall. For a hundred years nobody heard a"
    " howl. Deer came down into the gardens and ate the young trees, so that the"
    " forest grew old without children. Foresters put up fences that the snow pressed"
    " down every winter, and the council paid for new ones each spring. In 2004 the"
    " first tracks were seen again on the ridge above the dam, and two years later a"
    " ranger photographed four cubs."
)
COST = "Another matter is what the wolves cost."
COSTS = (
    "A ewe is worth ninety euros, and the farms above the road lost sixty of them"
    " last year. The state pays after a vet has looked at the carcass, but a form has"
    " nine pages and the money comes in autumn. Dogs help, though a good one costs as"
    " much as a used car and eats like a man. Some farmers have sold their flocks."
    " The cheese that was made on the alp for three centuries now comes from a"
    " factory, and the young people look for work in town. A farmer can love the"
    " forest and still count his sheep."
)
TRACKS = (
    "Another track was found in March. It led over the ridge to the dam, where the"
    " first cubs had been photographed by the ranger. The tracks of the wolves"
    " crossed the gardens and the fences that the snow had pressed down, and the"
    " foresters measured them with a ruler. Deer had stood there in the winter and"
    " eaten the young trees. The council paid a shepherd to count the tracks, and he"
    " counted them every spring near the mill in the valley. In the forest the wolves"
    " had left the skin of a deer and the tracks of four cubs."
)

FLAGGED = [
    f"{INTRO}\n\n{WOLVES} ⟦{COST}⟧ {COSTS}\n\n{OUT}",
    f"{INTRO}\n\n{WOLVES} ⟦Secondly, wolves cost money.⟧ {COSTS}\n\n{OUT}",
    f"{INTRO}\n\n{WOLVES} ⟦A second difficulty is money.⟧ {COSTS}\n\n{OUT}",
    # One block: the close, too, could stand alone.
    f"{WOLVES} ⟦{COST}⟧ {COSTS} ⟦In conclusion, the valley has to live with wolves and with"
    " farmers, and neither of them has asked it for leave to stay.⟧ Nobody will be happy with"
    f" that, and everybody will get used to it, as they did to the dam. {OUT}",
]

CLEAN = [
    f"{INTRO}\n\n{WOLVES}\n\n{COST} {COSTS}\n\n{OUT}",
    f"{INTRO}\n\n{WOLVES}\n\n{OUT}",
    f"{INTRO}\n\n{COST} {COSTS}\n\n{OUT}",
    # Long, but nothing says that a topic begins.
    f"{INTRO}\n\n{WOLVES} By spring the cubs were grown. {COSTS}\n\n{OUT}",
    # The next thing of the same kind: the words stay the same.
    f"{INTRO}\n\n{WOLVES} {TRACKS}\n\n{OUT}",
    # The next example, source or sentence of the same speaker is evidence for what stands.
    f"{INTRO}\n\n{WOLVES} Another example comes from the mill. {TRACKS}\n\n{OUT}",
    f"{INTRO}\n\n{WOLVES} Another source says the same. {COSTS}\n\n{OUT}",
    f"{INTRO}\n\n{WOLVES} Moreover, they came back by themselves. {TRACKS}\n\n{OUT}",
    # An answer of one paragraph.
    f"{WOLVES} {COST} {COSTS}",
    # A last sentence or two that begin something are no topic of their own.
    f"{INTRO}\n\n{WOLVES} {TRACKS} Another matter is the cost. It is high.\n\n{OUT}",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(long_paragraph, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(long_paragraph, text)


def test_says_how_many_places_there_are() -> None:
    [found] = assert_flags(long_paragraph, FLAGGED[-1])
    assert "“Another matter is what the wolves cost” and in 1 more place." in found.message
