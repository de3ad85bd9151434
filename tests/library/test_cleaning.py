"""Site furniture goes, words stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedback.library.cleaning import cleaned, is_furniture
from feedback.library.load import load_sources

FURNITURE = [
    "Skip to main content",
    "Skip to main content Accessibility help",
    "| HOME | SUPPORT | SUBSCRIBE | SHOP |",
    "News | Sport | Weather | More",
    "Home › News › Europe",
    "×",
    "Get access",
    "Log in | Register",
    "Share this article",
    "Facebook Twitter Email",
    "Back to the Top    Next Article",
    "ADVERTISEMENT",
    "Read more",
    "12 comments",
    "Download PDF",
    "We use cookies to give you the best experience on our website.",
    "By continuing to use this site you agree to our use of cookies.",
    "Please enable JavaScript to view the comments.",
    "Hostname: page-1234 Total loading time: 0",
    "Sign up for our weekly newsletter to get the best of our writing.",
    "Copyright © 2013 by the Harbour Times. Reprinted by permission.",
    "© 2020 Harbour Times",
    "All rights reserved.",
    "Save book to Dropbox",
    "To save this article to your Kindle, first check your account settings.",
    "Skip to site index",
    "Search & Section Navigation",
    "Share full article",
    "248",
    "https://www.example.com/2019/03/02/ice.html",
    "Contact Us Accessibility Work with us Advertise Privacy Policy Site Map Help",
    "Editions of the World :: Founded and run by Ann Lee",
    "Read the article “The Frozen Harbour” before you answer the questions.",
    "Read the following passage.",
    "Read both sources carefully, then answer questions 1 to 4.",
    "Study Source A and Source B below.",
    "Directions: Use the sources to write an essay.",
    "Answer the following questions in full sentences.",
    "Use the sources to answer the question.",
    "Go on to the next page.",
    "Write your answer in the space below.",
]
WORDS = [
    "The harbour froze in the first week of the year.",
    "Summary",
    "Home",
    "Advertising",
    "Support",
    "Contact with the north was lost.",
    "Read more books, said the teacher, and you will know more.",
    "Share of trade by country",
    "Menu prices rose at once.",
    "Websites use cookies to follow what their readers do.",
    "Copyright law changed twice in that century.",
    "He asked for permission to print the letter.",
    "The shop would close, and the men went home.",
    "Year | 1708 | 1709 | 1710",
    "Coal and steel | 1930",
    "By Ann Lee | Staff writer | The Times",
    "Published online by Harbour University Press: 07 December 2009",
    "SOURCE. A. Lee, “Ice,” Harbour Studies, Vol. 5 No. 6, September 2002, pp. 86-90.",
    "A search of the ship found nothing.",
    "X",
    "Image",
    "1709",
    "248 men came to the harbour.",
    "Save this letter, he wrote.",
    "The site map at https://example.com shows the harbour.",
    "Read the signs, the old men said, and you will know when the ice comes.",
    "Study the ice for a year and you will still know nothing of it.",
    "Examine your nets before you sail.",
    "Answer me, cried the master of the ship.",
    "Use the harbour while you can.",
    "Look at the ice: it bears a horse.",
    "Directions were given by the harbour master himself.",
    "Review articles of that year hardly speak of the ice.",
    "Read texts of law aloud, the statute says, so that every man hears them.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line: str) -> None:
    assert is_furniture(line)
    assert cleaned([line])[:2] == ((), (line,))


@pytest.mark.parametrize("line", WORDS)
def test_words(line: str) -> None:
    assert not is_furniture(line)
    assert cleaned([line])[:2] == ((line,), ())


def test_bullets_and_emoji_go_without_their_words() -> None:
    blocks = ["🏭", "• Ice came 🧊 early.", "- It stayed.\n- It went.", "◦ 5 °C ©"]
    assert cleaned(blocks).blocks == ("Ice came  early.", "It stayed.\nIt went.", "5 °C ©")


def test_a_pictures_text_beside_furniture_goes() -> None:
    blocks = [
        "Home | News | Sport",
        "The old harbour of LeithNewspaper boys in the rain",
        "Ice came.",
    ]
    assert cleaned(blocks).blocks == ("Ice came.",)
    assert len(cleaned(blocks[1:]).blocks) == 2


def test_a_doubtful_word_beside_furniture_goes() -> None:
    assert cleaned(["Skip to main content", "Search", "Ice came."]).blocks == ("Ice came.",)
    assert cleaned(["Ice came.", "Search", "Ice went."]).removed == ()


QUESTIONS = [
    "1. According to Source 1, why did the harbour freeze?",
    "What does the author mean by “a grave of ships”?",
    "2) How does the passage explain the loss of the fleet?",
    "Explain how the author of Source B uses figures.",
    "Describe the harbour as Source 2 shows it. (4 marks)",
    "Why did nobody sail? [2 points]",
]
NO_QUESTIONS = [
    "Why did the harbour freeze?",
    "What does the author mean? Critics have never agreed on it.",
    "How did the fleet come to be lost? The passage of the ice explains it.",
    "Explain it to me, said the boy.",
    "Who is the author of such a letter, the harbour master asked, and nobody knew.",
    "The ship paid two marks for the passage.",
]


@pytest.mark.parametrize("line", QUESTIONS)
def test_a_worksheets_questions_go(line: str) -> None:
    text = "The harbour froze in the first week of the year."
    assert cleaned([text, line])[:2] == ((text,), (line,))


@pytest.mark.parametrize("line", NO_QUESTIONS)
def test_a_texts_own_questions_stay(line: str) -> None:
    text = "The harbour froze in the first week of the year."
    assert cleaned([text, line])[:2] == ((text, line), ())


def test_a_question_in_the_middle_of_a_text_stays() -> None:
    blocks = ["The harbour froze.", "What did the author of this letter want?", "Nobody knew."]
    assert cleaned(blocks).removed == ()


def test_the_seeds_keep_their_words_and_lose_their_pages() -> None:
    folder = Path(__file__).parents[2] / "seeds" / "sources"
    notes, article, chapter = load_sources([folder])
    assert notes.text.startswith("Soviet Industrialization Under Stalin")
    assert "•" not in notes.text and "In February 1931, Stalin warned" in notes.text
    assert "SOURCE. R. W. Davies and Oleg Khlevnyuk" in article.text
    assert "JRL HOME" not in article.text and "Next Article" not in article.text
    assert article.text.endswith("Stalin by comparison was a paragon of reason.")
    assert chapter.text.startswith("6 - The Stakhanovite Movement")
    assert "engendering the Great Terror." in chapter.text
    assert "Print publication year: 1993" in chapter.text
    gone = ("Kindle", "Dropbox", "Hostname", "Get access", "Skip to", "×")
    assert not any(words in chapter.text for words in gone)
    assert all(any(words in piece for piece in chapter.removed) for words in gone)


def test_the_head_of_a_table_is_no_menu() -> None:
    table = ["Year | Patients tested | Resistant | Deaths", "2005 | 2,100 | 63 | 4"]
    assert cleaned([*table, "2010 | 2,340 | 117 | 9"]).blocks[0] == table[0]
    assert cleaned(["\n".join(table)]).blocks == ("\n".join(table),)
    marked = "| Year | Tested | Deaths |\n|---|---|---|\n| 2005 | 2,100 | 4 |"
    assert cleaned([marked]).blocks[0].startswith("| Year")


def test_a_menu_over_a_line_without_bars_goes() -> None:
    found = cleaned(["Home | News | Sport | Weather", "The ferry sank in 1902 with 63 carts."])
    assert found.blocks == ("The ferry sank in 1902 with 63 carts.",)
