from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.parse import parse_qs

import pytest

pytest.importorskip("language_tool_python")

from feedback.errors import EngineError
from feedback.grammar import connections, languagetool
from feedback.grammar.blocked import why_blocked
from feedback.grammar.engine import Match
from feedback.grammar.languagetool import LanguageTool
from feedback.text.span import Span

BEFORE = len(languagetool._BETWEEN)
ENGLISH = [{"name": "English", "code": "en", "longCode": code} for code in ("en-GB", "en-US")]


class _Handler(BaseHTTPRequestHandler):
    """Answers with the languages, and to a check with the server's `answer`."""

    def do_GET(self) -> None:
        self._answer(200, json.dumps(ENGLISH))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.texts.append(parse_qs(body)["text"][0])  # type: ignore[attr-defined]
        self._answer(*self.server.answer)  # type: ignore[attr-defined]

    def _answer(self, status: int, body: str) -> None:
        self.send_response(status)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def server(status: int, body: str) -> Iterator[tuple[str, list[str]]]:
    """A stand-in's address and the texts it is sent."""
    with HTTPServer(("127.0.0.1", 0), _Handler) as http:
        http.answer = (status, body)  # type: ignore[attr-defined]
        http.texts = []  # type: ignore[attr-defined]
        thread = Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{http.server_port}", http.texts  # type: ignore[attr-defined]
        finally:
            http.shutdown()


def answer(offset: int, length: int) -> str:
    match = {
        "message": "Possible spelling mistake: <suggestion>their</suggestion>",
        "replacements": [{"value": "their"}],
        "offset": offset,
        "length": length,
        "context": {"text": "", "offset": 0, "length": 0},
        "sentence": "",
        "rule": {
            "id": "MORFOLOGIK_RULE_EN_GB",
            "issueType": "misspelling",
            "category": {"id": "TYPOS", "name": "Possible Typo"},
        },
    }
    return json.dumps({"software": {"version": "6.8"}, "matches": [match]})


def test_a_match() -> None:
    text = "He saw thier house."
    with server(200, answer(BEFORE + 7, 5)) as (url, _):
        engine = LanguageTool(url)
        (match,) = engine.check(text, "en-GB")
    assert engine.version == "6.8"
    assert match.span.of(text) == "thier"
    assert (match.category, match.suggestions) == ("spelling", ("their",))
    assert match.message == "Possible spelling mistake: “their”"


def test_astral_characters_are_sent_as_one_unit() -> None:
    text = "😀 He saw thier 𝒽ouse \ud800."
    with server(200, answer(BEFORE + 9, 5)) as (url, texts):
        (match,) = LanguageTool(url).check(text, "en-GB")
    assert match.span.of(text) == "thier"
    assert len(texts[0]) == len(languagetool._BETWEEN) * 2 + len(text) + 2
    assert max(texts[0]) < "\U00010000"


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (500, "Error: Internal Error"),
        (500, '{"matches": []}'),
        (413, "too long"),
        (429, ""),
        (302, ""),
        (200, "no JSON"),
        (200, "{}"),
        (200, "[]"),
        (200, '{"matches": [{}]}'),
    ],
)
def test_a_faulty_answer_is_never_no_findings(status: int, body: str) -> None:
    with server(status, body) as (url, _), pytest.raises(EngineError, match="could not check"):
        LanguageTool(url).check("He saw thier house.", "en-GB")


def test_a_dead_server() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(EngineError, match=f"{port} could not check: start it"):
        LanguageTool(f"http://127.0.0.1:{port}").check("Text.", "en-GB")


def test_a_variant_that_the_server_lacks() -> None:
    with server(200, '{"matches": []}') as (url, _), pytest.raises(EngineError, match="en-ZA"):
        LanguageTool(url).check("Text.", "en-ZA")


def test_texts_are_sent_together_and_matches_told_apart() -> None:
    texts = ["It rained.", "He saw thier house.", "The end."]
    with server(200, answer(2 * BEFORE + len(texts[0]) + 2 + 7, 5)) as (url, sent):
        answers = LanguageTool(url).check_all(texts, "en-GB")
    assert [[m.span.of(t) for m in found] for t, found in zip(texts, answers, strict=True)] == [
        [],
        ["thier"],
        [],
    ]
    assert len(sent) == 1


def test_a_long_essay_is_sent_in_parts() -> None:
    texts = [f"{'It rained. ' * 60}{i}" for i in range(9)]
    with server(200, json.dumps({"software": {"version": "6.8"}, "matches": []})) as (url, sent):
        assert LanguageTool(url).check_all(texts, "en-GB") == [[]] * 9
    assert 2 <= len(sent) <= 6
    assert sum(text.count("It rained. ") for text in sent) == 9 * 60


def test_a_match_between_the_texts_is_nobodys() -> None:
    with server(200, answer(0, 2)) as (url, _):
        assert LanguageTool(url).check_all(["It rained.", "Why?"], "en-GB") == [[], []]


def test_no_rule_is_off_whose_matches_we_report() -> None:
    repeats = {"ENGLISH_WORD_REPEAT_BEGINNING_RULE", "PARAGRAPH_REPEAT_BEGINNING_RULE"}
    for rule in set(languagetool._ACROSS.split(",")) - repeats:
        assert why_blocked(rule), rule


def test_a_server_elsewhere_keeps_its_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    new = connections._new_session
    monkeypatch.setattr(connections, "_new_session", lambda: made.append(0) or new())
    with server(200, answer(BEFORE, 2)) as (url, _):
        near = connections.Connections(url)
        for _ in range(3):
            assert near.send("post", url, {"text": "It"}).status_code == 200
        assert len(made) == 3
        far = connections.Connections(url)
        far._keeps = True
        for _ in range(3):
            assert far.send("post", url, {"text": "It"}).status_code == 200
    assert len(made) == 4


def test_identity_is_version_and_address() -> None:
    with server(200, answer(BEFORE, 2)) as (url, _):
        assert LanguageTool(url).identity("en-GB") == f"languagetool 6.8 {url}"
        assert LanguageTool(url, ours=True).identity("en-GB") == "languagetool 6.8"


def test_words_alone_are_asked_for_in_lists() -> None:
    words = [f"thier{'abcdefghijklmnopqrstuvwxyz'[i]}" for i in range(23)]
    sent, starts = languagetool._laid_out([*words, "He saw it.", "apex", "two words"])
    assert all(sent.startswith(word, at) for word, at in zip(words, starts, strict=False))
    assert sent.count("OK: ") == 3
    assert sent[starts[23] :].startswith("He saw it.\n\n")
    assert sent[starts[24] :].startswith("apex.\n\n")
    assert sent.endswith("two words\n\n" + languagetool._BETWEEN)


def test_of_a_word_alone_only_the_dictionary_is_asked() -> None:
    _, starts = languagetool._laid_out(["thier", "its"])
    found = [
        Match(Span(at, at + 3), rule, category, "m", ())
        for at, rule, category in (
            (starts[0], "MORFOLOGIK_RULE_EN_GB", "spelling"),
            (starts[1], "ITS_PREMIUM", "grammar"),
        )
    ]
    shared = languagetool._shared_out(found, ["thier", "its"], starts)
    assert [[m.rule for m in answer] for answer in shared] == [["MORFOLOGIK_RULE_EN_GB"], []]
