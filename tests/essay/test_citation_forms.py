"""In-text citations in every style, names of many cultures: each finds its entry or is reported.

A row is a text with its citation in ⟦ ⟧ and the first word of the entry that answers to it with its
year; "-" where the list has none, which must then be reported; "" where the words cite nothing.
"""

from __future__ import annotations

from functools import lru_cache

import pytest
from essays import essay, library, marked

from feedback.checks.card import RegisteredCheck
from feedback.checks.sources import citation_without_entry as check
from feedback.essay.model import Essay, WorkCited

REFERENCES = """

References

Abelló-Puig, M. (2016). Salt roads of the interior. Marea Press.

Al-Khatib, R., & Nguyen, T. H. (2019). Canal law after the flood. Water Policy, 4(2), 11–29.

Bergström, Å. (2012a). Locks and keepers. Nordhavn.

Bergström, Å. (2012b). Keepers and kin. Nordhavn.

de la Cruz, P. (2008). The mule trains. Sierra Books.

Ekwueme, C., Larsen, B., & Ito, H. (2021). Ferries in fog. Journal of Crossings, 9(1), 3–18.

Hollis, G. (2001). Toll houses. Quarry Press.

Hollis, G. (2014). The last tolls. Quarry Press.

International Canal Union. (2018). Annual survey of locks. https://icu.example/survey

O’Neill, S. (2003). Barges and bread. Lough Press.

Tan Boon Keng. (1998). Straits and sampans. Harbour Academic.

The price of a bridge. (2017, May 4). The Tarn Weekly.

van der Berg, J. (2015). Dykes. Polder.

Wójcik, K. (Ed.). (2011). Essays on rivers. Vistula.
"""
CITED = """

Works Cited

Achterberg, Ilse. Letters from the Lock. Tarn Press, 1934.

Dube, Thandeka, and Owen Prys. “Who Dug It?” Canal History, vol. 8, no. 2, 2006, pp. 40-61.

Garcia-Lund, Ana, et al. “Mud.” Estuary Studies, vol. 2, 2013, pp. 1-20.

Mbeki, Sipho. Night Ferry. Quay Books, 2004.

---. Day Ferry. Quay Books, 2009.

Nakamura, Yuko, editor. Ports of the Inland Sea. Seto, 1999.

Royal Waterways Trust. Handbook for Keepers. 1961.

“Toll Riots Spread.” The Tarn Weekly, 3 May 1843.

Ó Briain, Cian. Bog Roads. Lough Press, 2010.

von Hahn, Otto. Sluices. Elbe, 1977.
"""
HARVARD = """

Reference list

Barros, L. (2015) Dams and Debts. Leeds: Weir House.

Cheung, M. and Dlamini, S. (2020) ‘Who pays for water?’, Journal of Public Works, 7, pp. 12–30.

Mutua, W., Rossi, C. and Haugen, T. (2018) Pipes. York: Field.

Rural Water Board (2017) Ten Years of Wells.

Singh, A. (2013) Wells. York: Field.
"""
CHICAGO = """

References

Castellanos, Inés. 2009. Roads of Salt. Lima: Puna.

Huang Meiling. 2016. “Grain Boats of the North.” Canal Review 12 (3): 44–70.

McAllister, Fergus, and Noor Aziz. 2012. Toll and Gate. Leith: Kirk.

Okonjo, Ifeoma. 1999. Ferrymen. Ibadan: Delta.
"""
NUMBERED = """

References

[1] P. Haugen, “Sluice gates,” Hydraulics, vol. 3, 2010.

[2] R. Diallo and M. Stone, Concrete. Field, 2014.

[3] K. Sato, “Cracks,” Proc. Dams, 2017.
"""
LISTS = {"apa": REFERENCES, "mla": CITED, "harv": HARVARD, "chi": CHICAGO, "num": NUMBERED}

# Said first, so that the essay cites in the list's own way.
USUAL = {
    "apa": "Tolls rose (Hollis, 2014). ",
    "mla": "Nobody slept (Achterberg 12). ",
    "harv": "Water is dear (Barros, 2015, p. 3). ",
    "chi": "Salt was dear (Castellanos 2009, 12). ",
    "num": "Gates leak [1]. ",
}
ROWS = [
    # APA
    ("apa", "Salt moved at night ⟦(Abelló-Puig, 2016)⟧.", "Abelló-Puig 2016"),
    ("apa", "Salt moved at night ⟦(Abello-Puig, 2016)⟧.", "Abelló-Puig 2016"),
    ("apa", "⟦Al-Khatib and Nguyen (2019)⟧ read the law.", "Al-Khatib 2019"),
    ("apa", "The law was read ⟦(Al-Khatib & Nguyen, 2019, p. 12)⟧.", "Al-Khatib 2019"),
    ("apa", "Keepers stayed ⟦(Bergström, 2012b)⟧.", "Bergström 2012b"),
    ("apa", "Keepers stayed ⟦(Bergström, 2012a, 2012b)⟧.", "Bergström 2012a"),
    ("apa", "⟦De la Cruz (2008)⟧ walked with them.", "de 2008"),
    ("apa", "They walked ⟦(de la Cruz, 2008, pp. 3–4)⟧.", "de 2008"),
    ("apa", "Fog held the boats ⟦(Ekwueme et al., 2021)⟧.", "Ekwueme 2021"),
    ("apa", "⟦Ekwueme et al. (2021, p. 9)⟧ waited.", "Ekwueme 2021"),
    ("apa", "Tolls stood long ⟦(Hollis, 2001)⟧.", "Hollis 2001"),
    ("apa", "In ⟦Hollis’s (2001)⟧ view they stood long.", "Hollis 2001"),
    ("apa", "Locks wear ⟦(International Canal Union [ICU], 2018)⟧.", "International 2018"),
    (
        "apa",
        "Locks wear (International Canal Union [ICU], 2018). They leak ⟦(ICU, 2018)⟧.",
        "International 2018",
    ),
    ("apa", "The ⟦International Canal Union (ICU, 2018)⟧ counted locks.", "International 2018"),
    ("apa", "Bread went by water ⟦(O'Neill, 2003)⟧.", "O’Neill 2003"),
    ("apa", "⟦O’Neill (2003, p. 41)⟧ counts the loaves.", "O’Neill 2003"),
    ("apa", "Sampans went first ⟦(Tan, 1998)⟧.", "Tan 1998"),
    ("apa", "Sampans went first ⟦(Tan Boon Keng, 1998, p. 7)⟧.", "Tan 1998"),
    ("apa", "Bridges cost more ⟦(“The Price of a Bridge,” 2017)⟧.", "The 2017"),
    ("apa", "Bridges cost more ⟦(“Price of a Bridge”, 2017)⟧.", "The 2017"),
    ("apa", "Bridges cost more ⟦(*The price of a bridge*, 2017)⟧.", "The 2017"),
    ("apa", "Bridges cost more ⟦(The Price of a Bridge, 2017)⟧.", "The 2017"),
    ("apa", "Dykes are old ⟦(van der Berg, 2015)⟧.", "van 2015"),
    ("apa", "⟦Van der Berg (2015)⟧ drew them.", "van 2015"),
    ("apa", "Rivers move ⟦(Wójcik, 2011)⟧.", "Wójcik 2011"),
    ("apa", "Rivers move ⟦(see Wojcik, 2011, ch. 5)⟧.", "Wójcik 2011"),
    ("apa", "Rivers move ⟦(e.g., O’Neill, 2003)⟧.", "O’Neill 2003"),
    ("apa", "Bridges fell ⟦(Smith, 2010, as cited in Hollis, 2014)⟧.", "Hollis 2014"),
    ("apa", "⟦Smith (2010, as cited in Hollis, 2014)⟧ saw them fall.", "Hollis 2014"),
    ("apa", "Bridges fell ⟦(as cited in Hollis, 2014, p. 3)⟧.", "Hollis 2014"),
    ("apa", "It fell ⟦(Achebe, 2010, as cited in Mistry, 2013)⟧.", "-"),
    ("apa", "It fell ⟦(Pemberton-Osei, 2010)⟧.", "-"),
    ("apa", "⟦Pemberton (2010, p. 12)⟧ found it flat.", "-"),
    ("apa", "Then ⟦Pemberton (2010)⟧ found it flat.", "-"),
    ("apa", "⟦Halvorsen and Kim (2016)⟧ counted 40 boats.", "-"),
    ("apa", "⟦Zhao et al. (2020)⟧ went north.", "-"),
    ("apa", "It fell ⟦(Zhao et al., 2020, p. 4)⟧.", "-"),
    ("apa", "It fell ⟦(World Barge Council, 2020)⟧.", "-"),
    ("apa", "It fell ⟦(WBC, 2020)⟧.", "-"),
    ("apa", "It fell ⟦(Hollis, 2007)⟧.", "-"),
    ("apa", "⟦Bergstrøm (2012a)⟧ keeps the lock.", "-"),
    ("apa", "It fell ⟦(“Bridges for Sale,” 2016)⟧.", "-"),
    ("apa", "The bridge opened (May 4, 2017).", ""),
    ("apa", "The bridge opened (Spring 2017) and shut.", ""),
    ("apa", "The Tarn Flood (1953) took it.", ""),
    ("apa", "Queen Ragna (1530–1561) built it.", ""),
    ("apa", "Her film Low Water (1987) shows it.", ""),
    ("apa", "The Bridge Act (1961) named them.", ""),
    ("apa", "It was sold in Lisbon (Portugal, 1755).", ""),
    # MLA
    ("mla", "Letters came late ⟦(Achterberg 40)⟧.", "Achterberg 1934"),
    ("mla", "As Achterberg writes, “the lock was dry” ⟦(40)⟧.", "Achterberg 1934"),
    ("mla", "Many dug ⟦(Dube and Prys 44)⟧.", "Dube 2006"),
    ("mla", "Many dug ⟦(Dube & Prys 44-45)⟧.", "Dube 2006"),
    ("mla", "Mud rises ⟦(Garcia-Lund et al. 3)⟧.", "Garcia-Lund 2013"),
    ("mla", "The ferry sank ⟦(Mbeki, Night Ferry 9)⟧.", "Mbeki 2004"),
    ("mla", "The ferry sank ⟦(Mbeki, *Day Ferry* 9)⟧.", "--- 2009"),
    ("mla", "The ferry sank ⟦(Mbeki, “Day Ferry” 9)⟧.", "--- 2009"),
    ("mla", "Ports grew ⟦(Nakamura 9)⟧.", "Nakamura 1999"),
    ("mla", "Keepers swore ⟦(Royal Waterways Trust 5)⟧.", "Royal 1961"),
    ("mla", "Keepers swore ⟦(RWT 5)⟧.", "Royal 1961"),
    ("mla", "Riots spread ⟦(“Toll Riots” 2)⟧.", "“Toll 1843"),
    ("mla", "Riots spread ⟦(“Toll Riots Spread”)⟧.", "“Toll 1843"),
    ("mla", "Roads of wood sank ⟦(Ó Briain 6)⟧.", "Ó 2010"),
    ("mla", "Roads of wood sank ⟦(O Briain 6)⟧.", "Ó 2010"),
    ("mla", "Sluices stuck ⟦(von Hahn 6)⟧.", "von 1977"),
    ("mla", "Sluices stuck ⟦(Hahn 6)⟧.", "von 1977"),
    ("mla", "It fell ⟦(qtd. in Prys and Dube 6)⟧.", "Dube 2006"),
    ("mla", "It fell ⟦(qtd. in von Hahn 61)⟧.", "von 1977"),
    ("mla", "It fell ⟦(Lindgren 203)⟧.", "-"),
    ("mla", "As Gupta argues, the lock is a stage ⟦(Gupta 88)⟧.", "-"),
    ("mla", "It was, she says, “a stage” ⟦(Petrov 8)⟧.", "-"),
    ("mla", "Mei Petrov says that it was “a stage” ⟦(Petrov 8)⟧.", "-"),
    ("mla", "It fell ⟦(N’Diaye and Cole 203)⟧.", "-"),
    ("mla", "It fell ⟦(“Bridges for Sale” 3)⟧.", "-"),
    ("mla", "It fell ⟦(qtd. in Lindgren 203)⟧.", "-"),
    ("mla", "It fell at the start (Act 2).", ""),
    ("mla", "The steamer (Juno 2) came in late.", ""),
    ("mla", "The lock (Tarn 4) held for years, and Tarn kept it.", ""),
    ("mla", "He flew (Boeing 747) home.", ""),
    ("mla", "The psalm (Psalm 23) was sung.", ""),
    # Harvard
    ("harv", "⟦Cheung and Dlamini (2020, p. 14)⟧ ask who pays.", "Cheung 2020"),
    ("harv", "Who pays is open ⟦(Cheung and Dlamini, 2020: 14)⟧.", "Cheung 2020"),
    ("harv", "Pipes burst ⟦(Mutua et al., 2018)⟧.", "Mutua 2018"),
    ("harv", "Pipes burst ⟦(Mutua, Rossi and Haugen, 2018)⟧.", "Mutua 2018"),
    ("harv", "Wells dry up ⟦(Rural Water Board, 2017)⟧.", "Rural 2017"),
    ("harv", "The ⟦Rural Water Board (2017)⟧ dug them.", "Rural 2017"),
    ("harv", "Wells dry up ⟦(Singh 2013)⟧.", "Singh 2013"),
    ("harv", "A grant would do. ⟦Farrugia (2017, p. 12)⟧ found that it costs more.", "-"),
    ("harv", "Barros likes wells. ⟦Farrugia (2017, p. 12)⟧ does not.", "-"),
    ("harv", "It costs more ⟦(Farrugia 2017)⟧.", "-"),
    ("harv", "It costs more ⟦(Singh, 2019)⟧.", "-"),
    ("harv", "It was sold in the town (Leeds 1848) and died.", ""),
    ("harv", "The siege (Leeds, 1848) ended it.", ""),
    ("harv", "The Lorne Act (2017, s. 12) forbade it.", ""),
    # Chicago author–date
    ("chi", "Grain went north ⟦(Huang 2016, 45)⟧.", "Huang 2016"),
    ("chi", "Grain went north ⟦(Huang Meiling 2016, 45)⟧.", "Huang 2016"),
    ("chi", "⟦McAllister and Aziz (2012, 7)⟧ kept the gate.", "McAllister 2012"),
    ("chi", "Ferries were few ⟦(Okonjo 1999, 3–4)⟧.", "Okonjo 1999"),
    ("chi", "Ferries were few ⟦(cf. Okonjo 1999)⟧.", "Okonjo 1999"),
    (
        "chi",
        "Salt was taxed (Castellanos 2009, 12). It was dear ⟦(ibid., 14)⟧.",
        "Castellanos 2009",
    ),
    ("chi", "Ferries were few ⟦(Delacroix 2005, 7)⟧.", "-"),
    ("chi", "⟦Delacroix (2005, 7)⟧ counted ferries.", "-"),
    ("chi", "The siege (Lima 1881) ended it.", ""),
    # Numeric
    ("num", "Concrete ages ⟦[2]⟧.", "[2] 2014"),
    ("num", "Concrete ages ⟦[2, p. 9]⟧.", "[2] 2014"),
    ("num", "Cracks grow ⟦[2], [3]⟧.", "[2] 2014"),
    ("num", "Cracks grow ⟦[7]⟧.", "-"),
    ("num", "Cracks grow ⟦[2, 9]⟧.", "-"),
    ("num", "He wrote “cracks [s]pread” of it.", ""),
]


@lru_cache(maxsize=256)
def _read(style: str, text: str) -> Essay:
    return essay(f"{USUAL[style]}{text}{LISTS[style]}")


def _key(work: WorkCited, found: Essay) -> str:
    words = work.span.of(found.text)
    return f"{words.split()[0].strip('.,')} {work.year}{work.year_suffix}"


@pytest.mark.parametrize(("style", "text", "key"), ROWS)
def test_each_leads_to_its_entry_or_is_reported(style: str, text: str, key: str) -> None:
    plain, spans = marked(text)
    found = _read(style, plain)
    offset = found.text.index(plain)
    inside = [c for c in found.citations if offset <= c.span.start < offset + len(plain)]
    reported = [
        place.of(found.text)
        for finding in RegisteredCheck(check.CHECK, check.find).run(found, library())
        for place in finding.places
    ]
    shown = [(c.span.of(found.text), c.entry, c.year) for c in inside]
    if not key:
        assert not reported, (shown, reported)
        return
    place = spans[0].shifted(offset)
    here = [c for c in inside if c.span.overlaps(place)]
    if key == "-":
        words = place.of(found.text)
        assert reported and all(words.find(r.strip("()")) >= 0 for r in reported), (shown, reported)
        return
    assert here, shown
    assert not reported, reported
    assert here[0].entry is not None, shown
    assert _key(found.works_cited[here[0].entry], found) == key, shown
