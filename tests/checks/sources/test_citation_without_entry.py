"""Citations that no entry of the list answers to."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.sources import citation_without_entry as check

MLA = """

Works Cited

Health Watch Office. Sleep in Schools. 2016.

Okoro, Ben, and Ana Li. “Silt.” River Studies, vol. 3, 2014, pp. 4-19.

“Quays by Night.” The Daily Wave, 3 May 2004.

Smyth, Ada. The Quay at Night. Field Books, 2011.

Smyth, Ada. The Quay by Day. Field Books, 2013.

van der Meer, Jan. Dykes. Edited by Rosa Lindt, Field Books, 2009.
"""
APA = """

References

Okoro, B., & Li, A. (2014). Silt. River Studies, 3(1), 4–19.

Smyth, A. (2011a). The quay at night. Field Books.

Smyth, A. (2011b). The quay by day. Field Books.

World Rivers Fund. (n.d.). Rivers now. https://wrf.example/now

Yilmaz, Ö. (1961/2008). Mud. Field Books.
"""
NUMBERS = """

References

[1] B. Okoro, “Silt,” River Studies, 2014.

[2] A. Smyth, The Quay at Night. Field Books, 2011.
"""

BOOKS = """ So it went on.

Bibliography

Okoro, Ben. Silt. Leith: Field, 2012.

Smyth, Ada. The Quay. Leith: Field, 2011.

Tan Boon Keng. Straits. Leith: Field, 1998.

[^1]: Ada Smyth, *The Quay* (Leith: Field, 2011), 4.

[^2]: Ben Okoro, *Silt* (Leith: Field, 2012), 9.

[^3]: Tan, *Straits*, 12.

"""
NOTED = "The bed rises.[^1] It sinks.[^2] Ships wait.[^3]"

FLAGGED = [
    f"{NOTED} Nobody digs.[^4]{BOOKS}[^4]: ⟦Mei Lund, *Banks* (Leith: Field, 2012), 4.⟧",
    f"{NOTED} Nobody digs.[^4]{BOOKS}[^4]: ⟦See Jan Aalst, “Banks,” Rivers 3 (2012): 4.⟧",
    f"The bed rises (Okoro and Li 5). It “rose by night” ⟦(Pell 4)⟧. Pell, old Pell, slept.{MLA}",
    f"Okoro and Li (2014) saw it. ⟦Bhatt (2017, p. 12)⟧ found that it costs more.{APA}",
    f"It rose (Smyth, 2011a; ⟦Mistry, 2013, p. 4⟧).{APA}",
    f"It rose (Smyth, 2011a). ⟦Halvorsen and Kim (2016)⟧ counted boats.{APA}",
    f"The bed rises (Okoro and Li 5), and so do the banks ⟦(Lund 40)⟧.{MLA}",
    f"The bed rises (Okoro and Li 5). The banks “follow it up” ⟦(Lund 40)⟧.{MLA}",
    f"The bed rises (Okoro and Li 5). As Lund shows, the banks do as well ⟦(Lund 40)⟧.{MLA}",
    f"The banks rise ⟦(Lund et al. 40)⟧, and later sink ⟦(Lund et al. 42)⟧.{MLA}",
    f"The banks rise ⟦(Lund, 2012)⟧.{APA}",
    f"As ⟦Lund (2012)⟧ argues, the banks rise.{APA}",
    f"The banks rise (Okoro & Li, 2014; ⟦Lund, 2012⟧).{APA}",
    f"The bed rises ⟦(Okoro & Li, 2019)⟧.{APA}",
    f"The bed rises [1] and the banks follow [2] every year ⟦[5]⟧.{NUMBERS}",
    f"The lamps are new ⟦(Smyth, Nora 4)⟧, as Okoro says (Okoro and Li 5).{MLA}",
    # A rare name that a parser takes for a place.
    f"The mill closed early ⟦(Szczepański, 2016)⟧, as the list shows (Smyth, 2011a).{APA}",
]
CLEAN = [
    f"{NOTED}{BOOKS}",
    f"{NOTED} Nobody digs.[^4]{BOOKS}[^4]: But see the map in the museum of 1990.",
    f"{NOTED} Nobody digs.[^4]{BOOKS}[^4]: Tan, op. cit., 14.",
    f"{NOTED} Nobody digs.[^4]{BOOKS}[^4]: Ibid., 15.",
    f"{NOTED} Nobody digs.[^4]{BOOKS}[^4]: Mei Lund, “Banks Fall,” The Wave, 3 May 1990, 2.",
    f"{NOTED} Nobody digs.[^4]{BOOKS}[^4]: Mei Lund, interview with the author, 1990.",
    f"The bed rises (Okoro and Li 5). The steamer (Juno 2) came in late.{MLA}",
    f"The bed rises (Okoro and Li 5). She lives next door (Number 7), he said.{MLA}",
    f"It rose (Smyth, 2011a). Magna Carta (1215) states that tolls end.{APA}",
    f"It rose (Smyth, 2011a). Pride and Prejudice (1813) shows a quay.{APA}",
    f"It rose (Smyth, 2011a). President Lund (1863) said so.{APA}",
    f"It rose (Smyth, 2011a). Lund (1870–1931) was born there.{APA}",
    f"Mud is old (Gould, 1961, as cited in Smyth, 2011a).{APA}",
    f"Gould (1961, as cited in Smyth, 2011a) says so.{APA}",
    f"Mud is old (Gould, 1961; as cited in Smyth, 2011a).{APA}",
    f"The World Rivers Fund (WRF, n.d.) says so. Rivers are long (WRF, n.d.).{APA}",
    "The bed rises (Okoro 5), as every book says.",
    f"The bed rises (Okoro and Li 5). The quay was lit (Smyth, Day 14).{MLA}",
    f"The dykes are old (van der Meer 9; Meer 10) and dear (Van der Meer 11).{MLA}",
    f"It was lit (“Quays” 2), as a newspaper said (“Quays by Night”).{MLA}",
    f"Pupils sleep badly (Health Watch Office 3), and the HWO says why (HWO 4).{MLA}",
    f"The dykes are old (Lindt 9), says their editor.{MLA}",
    f"The bed rises (Source 3), as the documents show (Doc B; Doc 4).{MLA}",
    f"The bed rises (Okoro and Li 5), as it did in the year of the flood (Apollo 11).{MLA}",
    f"The bed rises (Okoro and Li 5). It was worst in the north (see Appendix 2, Figure 3).{MLA}",
    f"The war (World War 2) stopped the dredging, and the port (Bristol 1943) froze.{MLA}",
    f"Smyth says that “no one came (Lund 40) to the quay” (Smyth, Night 4).{MLA}",
    f"The bed rises (Okoro & Li, 2014; Smyth, 2011b).{APA}",
    f"Okoro and Li (2014) and Smyth (2011a, 2011b) agree.{APA}",
    f"The river is long (World Rivers Fund [WRF], n.d.), and mud is old (Yilmaz, 1961).{APA}",
    f"Mud is old (Yilmaz, 2008), says Yılmaz.{APA}",
    f"The bed rises [1], and the banks follow [2] [sic].{NUMBERS}",
    f"The bed rises (Okoro & Li, 2014), and we counted 12 [4] boats.{APA}",
    "The bed rises.[^1]\n\nBibliography\n\nSmyth, Ada. The Quay. Leith: Field, 2011.\n\n"
    "[^1]: Bo Lund, Banks (Leith: Field, 2012), 4.",
    f"The lamps are new (Smyth, Ada 4), as Okoro says (Okoro and Li 5).{MLA}",
    f"The lamps are new (Smyth, A. 4), as Okoro says (Okoro and Li 5).{MLA}",
    f"The lamps are new (Smyth, Quay by Day 4), as Okoro says (Okoro and Li 5).{MLA}",
    f"Two agree (Smyth, Okoro 4), as Okoro says (Okoro and Li 5).{MLA}",
    # A picture or an event long before the list's oldest work.
    f"In the picture (Callao, 1882) nobody rows. The quay was lit late (Smyth, 2011a).{APA}",
    f"The flood (Porto, 1755) took it. The quay was lit (Smyth, 2011a; Okoro & Li, 2014).{APA}",
    # A number in brackets that counts, and an interval.
    f"A dredger lifts about [5] tonnes an hour [1], and it is loud [2].{NUMBERS}",
    f"It held [7] stones that day [1], and it is loud [2].{NUMBERS}",
    f"The range [10, 20] was taken as safe [1], and it is loud [2].{NUMBERS}",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text)


def test_asks_for_the_entry_that_is_spelt_nearly_so() -> None:
    (finding,) = assert_flags(check, f"It was lit late ⟦(Smith, 2011)⟧.{APA}")
    assert finding.message == (
        "The list has no entry for “(Smith, 2011)”; did the list mean Smyth (2011a)?"
    )


def test_says_which_years_the_list_has() -> None:
    (finding,) = assert_flags(check, f"It was lit late ⟦(Smyth, 2014)⟧.{APA}")
    assert (
        finding.message == "“(Smyth, 2014)” gives the year 2014, the list has 2011; which is meant?"
    )
