"""Which texts are plainly not English."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedback.text.language import english_share, language_name, nearest_tags, plainly_not_english

FOREIGN = {
    "fr": "La ville dort encore quand les premiers bateaux quittent le port, et personne ne sait "
    "vraiment où ils vont. On dit que la mer donne et que la mer reprend, mais les pêcheurs, eux, "
    "ne disent rien : ils regardent le ciel, ils comptent leurs filets et ils attendent le vent.",
    "de": "Wer in den Bergen lebt, der weiß, dass der Winter lang ist. Die Wege sind zu, das Holz "
    "liegt vor der Tür, und am Abend sitzt man in der Stube und erzählt sich, was in alten Zeiten "
    "so war. So geht es Jahr um Jahr, und niemand will in die Stadt.",
    "nl": "De man was in de stad en had geen geld meer, want hij was zijn werk kwijt. Hij is toen "
    "over de brug naar het oude huis van zijn moeder gegaan, waar we hem later hebben gezien. Dat "
    "was de laatste keer dat iemand over hem sprak.",
    "es": "Los ríos del norte bajan llenos en primavera y la gente del valle sabe que no hay que "
    "cruzar el puente viejo. Aun así, cada año alguien lo intenta, y cada año hay que salir a "
    "buscarlo de noche con lámparas y con perros hasta que amanece.",
    "it": "Quando la nonna apriva la porta della cucina, il profumo del pane arrivava fino alla "
    "strada, e i ragazzi che tornavano da scuola si fermavano a guardare dalla finestra senza dire "
    "niente, perché sapevano che prima o poi lei li avrebbe chiamati.",
    "sv": "När snön smälter på våren kommer de första fåglarna tillbaka till sjön, och barnen i "
    "byn går ner till stranden för att räkna dem. Det har de gjort så länge någon kan minnas, och "
    "ingen vet längre vem som började med det.",
    "ru": "Зимой река замерзает, и дети из деревни ходят в школу прямо по льду. Весной, когда лёд "
    "тает, им приходится идти вокруг, через мост, и дорога занимает почти целый час. Никто не "
    "жалуется: все давно привыкли к этому и даже любят эту дорогу весной.",
}
ENGLISH = {
    "figures": (
        "Wages rose from four shillings to nine shillings a week within ten years (Source 1). "
        "Wages rose from four shillings to nine shillings a week within ten years (Source 1). "
        "According "
        "to Source 2, an inspector counted 64 children at work before dawn."
    ),
    "names": "Toyota, Honda, Nissan, Hyundai, Kia, Mazda, Subaru and Suzuki sell cars in Paris, "
    "Bogotá, Freiburg, Dubai, Nairobi, Lagos and Jakarta; Volkswagen, Renault and Peugeot sell "
    "them in Lyon, Madrid, Porto and Turin. Mr Okonkwo of Lagos says that most are made there.",
    "slips": "cars is bad becaus they pollut teh air an ppl dont like too breeth it, so we shuld "
    "wak more an use bikes insted. in my opinon the goverment need to do somthing abot it befor "
    "evrything is to late for us and are childrens, becouse nobody els will.",
    "quotation": "Die Stadt sagt es so: “Wer in den Bergen lebt, der weiß, dass der Winter lang "
    "ist. Die Wege sind zu, das Holz liegt vor der Tür, und am Abend sitzt man in der Stube.” That "
    "is how the old people of the village put it, and they would know, since most of them have "
    "never been anywhere else in their lives.",
    "short": "Bonjour, mes amis. Comment allez-vous aujourd'hui ?",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_foreign(language: str) -> None:
    assert plainly_not_english(FOREIGN[language])
    assert english_share(FOREIGN[language]) < 0.08


@pytest.mark.parametrize("kind", ENGLISH)
def test_english(kind: str) -> None:
    assert not plainly_not_english(ENGLISH[kind])


def test_real_essays_and_sources(seeds: Path) -> None:
    for path in [*seeds.glob("essays/*.txt"), *seeds.glob("sources/*.md")]:
        assert english_share(path.read_text(encoding="utf-8")) > 0.24, path


def test_names() -> None:
    assert language_name("de-AT") == "German (de-AT)"
    assert language_name("fr") == "French"
    assert language_name("xx-YY") == "xx-YY"


def test_nearest() -> None:
    known = ("de-DE", "de-AT", "fr", "nl")
    assert nearest_tags("de-DD", known)[0] == "de-DE"
    assert set(nearest_tags("de", known)) == {"de-DE", "de-AT"}
    assert nearest_tags("zu", known) == []
