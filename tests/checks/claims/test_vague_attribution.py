"""Unnamed authority, and what only looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import assert_clean, assert_flags, essay, found_by

from feedback.checks.card import RegisteredCheck
from feedback.checks.claims import vague_attribution
from feedback.essay.model import Citation
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

SEEDS = Path(__file__).parents[3] / "seeds"

FLAGGED = [
    "⟦Studies show⟧ that naps help memory.",
    "⟦Many people believe⟧ that naps are lazy.",
    "⟦Some scholars even propose⟧ that the town was never built.",
    "⟦Experts say⟧ that the bridge will fall.",
    "The bridge, ⟦experts say⟧, will fall within a year.",
    "⟦Scientists believe⟧ that the ice will melt.",
    "⟦Research has shown⟧ that music lowers stress.",
    "⟦It is said⟧ that the town was never built.",
    "⟦It has been proven⟧ that music lowers stress.",
    "⟦According to experts⟧, the bridge will fall.",
    "⟦Many historians argue⟧ that the treaty failed.",
    "⟦A recent study found⟧ that naps help memory.",
    "⟦According to recent studies⟧, naps help memory.",
    "⟦Scientists have long realised⟧ that naps help memory.",
    "⟦I once read⟧ the safest thing to do is to stay in bed.",
    "⟦I've heard somewhere⟧ that naps help memory.",
    "⟦It is a well-known fact⟧ that naps help memory.",
    "It is ⟦known by many scientists⟧ that naps help memory.",
    "⟦It is widely agreed⟧ that the harbour was too small. "
    "In Prado v Quist the court saw it otherwise (Prado 12).",
    "⟦It is said⟧ that every family had a boat. Nakamura is more careful.",
    '⟦Many scholars believe⟧ that bells calmed the crowd. "I rang them for years" (Abara 2021).',
    "⟦Most critics agree⟧ that the novel came too late. "
    'As Okoro argues, "the rain is the hero" (Okoro 9).',
    "⟦Historians say⟧ that he hid a letter. The mayors told the town that it was safe.",
    "⟦It has been argued⟧ that a tax on salt would be fairer. "
    "Bhatt (2017) found that bakers threw bread away.",
    "⟦Studies have shown⟧ that naps help memory. According to Source 2, the mill closed in 1921.",
    "⟦Research proves⟧ that chess makes children calmer. "
    "Diallo writes that the club had 12 boards.",
    "⟦Statistics show⟧ that crime is rising.",
    "⟦Science has proven⟧ that plants feel pain.",
    "⟦Evidence suggests⟧ that the bridge was weak.",
    "⟦Experts warn⟧ that the dam is old.",
    "⟦Many psychologists think⟧ that praise spoils children.",
    "⟦It is commonly believed⟧ that wolves are cruel.",
    "There are ⟦studies that show⟧ that naps help memory.",
    "⟦Numerous studies have found⟧ that naps help memory.",
    "⟦According to research⟧, naps help memory.",
    "⟦According to some historians⟧, the treaty failed.",
    "⟦Economists predict⟧ that prices will fall.",
    "⟦It has long been recognised⟧ that lead is harmful.",
    "⟦Surveys show⟧ that the young read less.",
    "⟦A study showed⟧ that naps help memory.",
    "⟦Several researchers claim⟧ that the ice is thinner.",
    "⟦Literary critics praise⟧ the last stanza for its calm.",
    "⟦Doctors recommend⟧ eight glasses of water a day.",
    "⟦Studies have linked⟧ loud music to hearing loss.",
    "⟦Some academics see⟧ the treaty as a defeat.",
    "⟦Some historians disagree⟧ with this view.",
    "⟦Many people feel⟧ that the bridge is ugly.",
    "⟦It is widely believed⟧ that carrots improve eyesight.",
    "⟦Most people agree⟧ that the old town should be preserved.",
    "⟦Scholars regard⟧ the letter as a forgery.",
    "⟦Several economists have criticised⟧ the tax.",
    "⟦Nutritionists advise⟧ against fruit juice.",
    "⟦Research links⟧ poverty to shorter lives.",
    "⟦A number of studies have demonstrated⟧ a link between sleep and memory.",
    "⟦Numerous surveys indicate⟧ that trust in banks is low.",
    "⟦It is generally accepted⟧ that the castle was built by monks.",
    "⟦It has often been claimed⟧ that the emperor was mad.",
    "⟦It is thought⟧ that the amber came from the north.",
    "The emperor ⟦is widely regarded⟧ as a tyrant.",
    "The painting ⟦is believed to be⟧ a copy.",
    "The reform ⟦has been called⟧ the greatest mistake of the century.",
    "⟦Critics have described⟧ the film as slow.",
    "⟦Environmentalists argue⟧ that the dam must go.",
    "⟦Linguists tell⟧ us that children learn grammar before words.",
    "⟦Engineers consider⟧ the tower unsafe.",
    "⟦Modern scholarship has shown⟧ that the diary was edited.",
    "⟦There is scientific evidence that⟧ trees communicate.",
    "⟦There is a consensus among historians⟧ that the famine was avoidable.",
    "⟦The majority of experts think⟧ that the glacier will vanish.",
    "⟦Leading scientists have warned⟧ of a new ice age.",
    "⟦In the view of many commentators⟧, the law came too late.",
    "⟦According to some critics⟧, the ending is weak.",
    "Slow reading, as ⟦many psychologists have pointed⟧ out, trains patience.",
    "⟦Research suggests⟧ that dogs can smell fear.",
    "⟦Recent findings suggest⟧ that octopuses dream.",
    "⟦Teachers everywhere report⟧ that pupils cannot concentrate.",
    "⟦People say⟧ that the house is haunted.",
    "⟦Authorities on the period maintain⟧ that the king was ill.",
    "⟦Biographers have long suspected⟧ that she burned the letters.",
    "⟦Art historians admire⟧ the fresco for its light.",
    "⟦Paediatricians advise⟧ parents to wait.",
    "⟦Research has connected⟧ noise with heart disease.",
    "⟦Some scholars trace⟧ the myth to Egypt.",
    "⟦Many commentators blame⟧ the banks.",
    "⟦Several studies have confirmed⟧ this effect.",
    "⟦Most people think⟧ that sharks are dangerous.",
    "⟦Many Americans believe⟧ that the moon landing was faked.",
    "The novel ⟦is generally considered⟧ her best.",
    "The general ⟦is said to have⟧ wept.",
    "The plan ⟦has been described⟧ as a failure.",
    "⟦It is commonly assumed⟧ that the pyramids were built by slaves.",
    "⟦It has been suggested that⟧ the plague came by ship.",
    "⟦There is evidence that⟧ bees feel pain.",
    "⟦Historians are divided⟧ on this question.",
    "⟦Experts disagree⟧ about the cause.",
    "⟦Biologists have long argued⟧ that wolves regulate deer.",
    "⟦Reviewers have praised⟧ the translation.",
    "⟦Astronomers expect⟧ that the comet will return.",
    "⟦A growing body of research suggests⟧ that sleep repairs the brain.",
    "⟦Some critics see⟧ the ending as a surrender.",
    "⟦Philosophers have always doubted⟧ the senses.",
    "As ⟦many historians have noted⟧, the king was weak.",
    "⟦According to most scientists⟧, the ice will melt.",
    "⟦Psychologists have found⟧ that praise can harm.",
    "⟦Dentists recommend⟧ a new brush every three months.",
    "⟦The literature suggests⟧ that uniforms make no difference.",
    "⟦It is well known⟧ that the minister drank.",
    "⟦Many researchers consider⟧ the test unreliable.",
    "⟦Science tells⟧ us that love is a matter of hormones.",
    "⟦Studies from around the world show⟧ that walking helps.",
    "⟦People believe⟧ that black cats bring bad luck.",
]

CLEAN = [
    "The harbour is not as cold as people say.",
    "The case decides less than is often thought.",
    "Many people claim that the lake has no bottom, but divers have touched it.",
    "It is suggested that firms lower their prices.",
    "It was generally agreed that the harbour was too small.",
    "Studies have shown that noise harms. Source one elaborates on this.",
    "Some people may say that naps are lazy, but they rest the mind.",
    "Many people believe that naps are lazy. However, they rest the mind.",
    "Critics might argue that the plan costs too much.",
    "Researchers at Cornell University found that naps help memory.",
    "A study by Nakamura suggests that naps help memory.",
    "Research carried out by the Harbour Institute shows that naps help memory.",
    "A 2014 study in Nature showed that naps help memory.",
    "The historian Ines Prado argues that the treaty failed.",
    "According to the historian Ines Prado, the treaty failed.",
    "The article says that scientists believe the ice will melt.",
    "The study found that naps help memory.",
    "Students realise that naps help memory.",
    "The fact is that naps help memory.",
    "It is a fact that the bridge fell in 1902.",
    "I once read a book in which nobody slept.",
    "I once read the old diary of a pilot.",
    "I once read about a town where nobody sleeps.",
    "I read the news that my father had sent.",
    "I heard that the ship needed hands, so I signed up.",
    "The bone was shown by scientists from Cornell to be younger.",
    "The researchers say that naps help memory.",
    "Studies show that naps help. Nakamura, for one, reports that they double recall.",
    "Scientists built a base on the ice.",
    "Experts in the field were hired to drain it.",
    "She studies the show every night.",
    "The experts on our team won.",
    "It is true that the bridge fell.",
    "It is important that the bridge is closed.",
    "Doctors and nurses worked all night.",
    "The author says that the ice will melt.",
    "Everyone says that the bridge will fall.",
    "“Experts say the bridge will fall,” wrote Ines Prado.",
    "In the article it is said that the bridge will fall.",
    "Many scholars believe that bells calmed the crowd. "
    "Abara, for example, rang them at each execution.",
    "Some historians blame the mayor. One historian, Ines Prado, writes that he hid a letter.",
    "Experts say the dam is old. They base this on the survey of 1998 (Prado 4).",
    "Studies show that naps improve the memory of pupils. "
    "Nakamura (2014) found that naps improved the memory of 40 pupils.",
    "Critics say that the plan costs too much.",
    "Critics of the plan argue that it costs too much.",
    "Some critics argue that it costs too much, but the sum is small.",
    "It was agreed that the council would meet again.",
    "It was felt in the valley that the dam was old.",
    "It is often held in June.",
    "It is now considered a museum.",
    "Scientists from Lund found that bees can count.",
    "The doctors recommend rest.",
    "My doctor recommends rest.",
    "Experts at the Harbour Institute warn that the dam is old.",
    "Studies show that naps help memory.[3]",
    "It is widely agreed that the harbour was too small (Prado 12).",
    "Several studies (Nakamura 2011; Prado 2014) show that naps help.",
    "Prado shows that most historians agree on the date.",
    "She asked whether scientists believe in luck.",
    "Do experts agree?",
    "The scientists said that the ship was stuck.",
    "If experts say it is safe, we should go.",
    "No study shows that naps help.",
    "We need more research that shows how naps help.",
    "He studied how researchers say goodbye.",
    "The experts whom Prado asked say that it is safe.",
    "Historians write books.",
    "Studies show that naps help. These include the work of Nakamura (2011).",
    "Doctors work at night.",
    "Scientists wear white coats in the film.",
    "The critics left the theatre early.",
    "Many people moved to the city in the 1950s.",
    "Most people own a telephone.",
    "Some people prefer tea to coffee.",
    "Some historians, such as Oduya (1999), see the treaty as a defeat.",
    "Some historians see the treaty as a defeat (Oduya, 1999; Berg, 2004).",
    "Historians such as Lena Oduya regard the letter as a forgery.",
    "Economists at the Bank of Finland have criticised the tax.",
    "Economists disagree about the tax: Holm (2002) calls it fair, Sato (2010) a burden.",
    "The study of 2,000 nurses found that night work shortens sleep (Ruiz 14).",
    "Doctors at the clinic recommended rest.",
    "Her doctors recommended a change of air.",
    "The doctors who treated him recommended rest.",
    "Scientists use microscopes to see bacteria.",
    "Scientists collected samples from forty lakes.",
    "Researchers need money for such experiments.",
    "Experts are expensive.",
    "It is known as the City of Bridges.",
    "The town is known for its cheese.",
    "He is believed to be hiding in the hills, the narrator tells us.",
    "In Source 2 it is said that the house is haunted.",
    "The villagers in the story believe that the house is haunted.",
    "Many people believed in witches in the seventeenth century.",
    "Many people were killed in the flood.",
    "It is said in the Bible that the meek shall inherit the earth.",
    "People need clean water.",
    "People say hello when they meet.",
    "It was reported by Lena Oduya that the amber came from the north.",
    "I believe that the bridge is ugly.",
    "We studied how plants grow.",
    "My research shows that most pupils walk to school.",
    "Our survey shows that most pupils walk to school.",
    "The results show that salt lowers the freezing point.",
    "This evidence suggests that salt lowers the freezing point.",
    "Historians will find it hard to judge the period.",
    "Historians should read the diary with care.",
    "Historians can learn much from the diary.",
    "What do historians think of the diary?",
    "For a historian studying the period the source is useful.",
    "Critics of the reform marched through the capital.",
    "The committee believed that the dam was safe.",
    '"Experts say that sleep matters" is a typical headline.',
    "Teachers at my school report that pupils are tired.",
    "It is believed that the house is haunted, but Whitlock (1988, p. 4) could find no ghost.",
    "Psychologists call this the spotlight effect.",
    "The judge said that it was believed to be a gift.",
    "Engineers built the tower in 1902.",
    "Critics praised the film when it came out, and Ebert (1994) called it a miracle.",
    "Some scholars trace the myth to Egypt (Assmann 33).",
    "Several studies have confirmed this effect (Bell, 2001; Okafor, 2009).",
    "Many economists, among them Okafor, blame the banks.",
    "Scientists at the Polar Institute expect a warmer winter.",
    "The scientists in the novel build a bomb.",
    "Archaeologists dug up the square in 1998.",
    "Archaeologists use brushes and small knives.",
    "Psychologists earn more than nurses.",
    "Doctors work long hours.",
    "My doctors recommend swimming.",
    "Our experiment suggests that salt slows the growth.",
    "The findings suggest that salt slows the growth.",
    "These studies show that salt slows the growth.",
    "This research shows that salt slows the growth.",
    "Many people fled the city.",
    "Many people love the sea.",
    "Most people in the village were fishermen.",
    "Some people say that school is boring, but I like it.",
    "Many people think that sharks are dangerous. However, they rarely attack.",
    "He was considered a hero in his village.",
    "The bridge is known as the Old Lady.",
    "It is believed by Okafor that the plague came by ship.",
    "There is no evidence that bees feel pain.",
    "There is evidence in Source 3 that the mayor lied.",
    "If historians agree on anything, it is this.",
    "Historians may disagree with me.",
    "Historians must be careful with such letters.",
    "Would experts agree?",
    "The experts who wrote the report agree.",
    "People who live near airports say that they sleep badly.",
    "She knows many people who believe in ghosts.",
    "Critics of the dam say that it will flood the valley.",
    "The author mentions that scientists doubt the theory.",
    "In the article, researchers say that the ice is thin.",
    "Assmann shows that scholars disagree.",
    "Two of the studies show no effect.",
    "Teachers in our school think that phones distract.",
    "The poem is often read at weddings.",
    "I have always been told that I am stubborn.",
    "The law is widely ignored.",
    "Many scientists work in industry.",
    "The film has been shown in forty countries.",
    "The museum has been described in Lee's guide as a maze (Lee 4).",
    "Experts were called to the site.",
    "It is said that he wept (Lee 20).",
    "It was decided that the road should be closed.",
    "Scholars need access to the archive.",
    "The idea that people are selfish is old.",
    "Physicists measure time with caesium clocks.",
    "Some experiments show this well: Milgram (1963) is the best known.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(vague_attribution, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(vague_attribution, text)


def test_an_authority_that_the_pack_itself_leaves_unnamed_is_retold() -> None:
    sources = {"Source 1": "Many experts expect trams to carry more commuters than trains."}
    assert_clean(vague_attribution, "Experts say trams will carry more commuters soon.", sources)
    assert_flags(vague_attribution, "⟦Experts say⟧ that the bridge will fall.", sources)


def test_what_a_source_itself_states_is_retold() -> None:
    sources = {"Source 1": "By law, most of the money went to highways, little to trams."}
    assert_clean(vague_attribution, "It is said that most money went to highways.", sources)


def test_a_citation_names_them() -> None:
    from dataclasses import replace

    text = "Studies show that naps help memory (Nakamura 12)."
    cited = replace(
        essay(text), citations=(Citation(Span(35, 48), "mla", "parenthetical", author="Nakamura"),)
    )
    check = RegisteredCheck(vague_attribution.CHECK, vague_attribution.find)
    assert check.run(cited, SourceLibrary()) == []


def test_seed_001() -> None:
    text = (SEEDS / "essays/001-stakhanov-and-stalin.txt").read_text(encoding="utf-8")
    sources = {
        path.stem: path.read_text(encoding="utf-8") for path in (SEEDS / "sources").iterdir()
    }
    found = found_by(vague_attribution, text, sources)
    assert [f.span.of(text) for f in found if f.span] == ["Some scholars even propose"]
