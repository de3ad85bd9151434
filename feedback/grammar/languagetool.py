"""A LanguageTool server that runs already, reached through language-tool-python."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Lock
from typing import Any, TypeVar

from feedback.errors import EngineError, UsageError
from feedback.grammar.connections import Connections
from feedback.grammar.engine import MOST_SUGGESTIONS, Match
from feedback.grammar.faults import engine_faults
from feedback.grammar.jars import VERSION
from feedback.grammar.languagetool_rules import category_of, plain_message
from feedback.grammar.limits import within
from feedback.text.language import nearest_tags
from feedback.text.span import Span

_T = TypeVar("_T")

# LanguageTool counts UTF-16 units, in which an astral character (an emoji) is two; the stand-in is
# one unit and one code point, so that both counts agree.
_ASTRAL = re.compile("[\U00010000-\U0010ffff\ud800-\udfff]")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STAND_IN = "\u25a1"
# The most seconds for a check, the question for the server's languages with it: these, and one for
# so many letters, as a busy machine takes.
LONGEST = 60.0
_LETTERS_A_SECOND = 1000
_LONGEST_QUESTION = 20.0
# What the answers of a server of our own depend on.
OURS = f"languagetool {VERSION}"
# Their answer for a paragraph would depend on what stands around it; none of them is reported.
_ACROSS = (
    "EN_CONSISTENT_APOS,EN_UNPAIRED_BRACKETS,EN_UNPAIRED_QUOTES,EN_WORD_COHERENCY,"
    "ENGLISH_WORD_REPEAT_BEGINNING_RULE,PARAGRAPH_REPEAT_BEGINNING_RULE,PUNCTUATION_PARAGRAPH_END,"
    "PUNCTUATION_PARAGRAPH_END2,WHITESPACE_PARAGRAPH,WHITESPACE_PARAGRAPH_BEGIN"
)
# Stands before and after each text of a request, so that each has the same neighbours, whatever
# company it is sent in.
_BETWEEN = "OK.\n\n"
# Words alone stand in lists of so many, for a sentence of its own costs as much as ten words.
_LISTED = 20
# Characters; each request costs the server about as much as ten words.
_SHORTEST_REQUEST = 700
# On two cores six parts of an essay took a tenth longer than two, one part half as long again.
_AT_A_TIME = 2


class LanguageTool:
    """The server at `url` ("http://127.0.0.1:8081"); one client a variant, made on demand.

    `ours`: it is the installed LanguageTool, run by this program or its parent.
    """

    name = "languagetool"

    def __init__(self, url: str, *, remedy: str = "", ours: bool = False) -> None:
        self.url = url
        self._ours = ours
        self._remedy = remedy
        self.version = ""
        self._software = ""
        self._clients: dict[str, Any] = {}
        self._lock = Lock()

    def identity(self, variant: str, /) -> str:
        """What the answers depend on: the server's version, its making and its address."""
        if self._ours:
            return OURS
        if not self._software:
            self.warm(variant)
        return f"languagetool {self._software} {self.url}"

    def warm(self, variant: str) -> None:
        """Lets the server load the rules of `variant`."""
        self.check("This is a test.", variant)

    def check(self, text: str, variant: str) -> list[Match]:
        """The matches in `text`; raises EngineError when the server does not answer with any."""
        return self.check_all([text], variant)[0]

    def check_all(self, texts: Sequence[str], variant: str) -> list[list[Match]]:
        """The matches in each text, in two or three requests side by side; raises EngineError.

        They have 60 seconds, and one more for each 1,000 letters; then the server counts as failed.
        Rules are not switched off to save time: LanguageTool reports one of several matches that
        overlap, and without a rule that we drop it would report another in its place.
        """
        limit = LONGEST + sum(map(len, texts)) / _LETTERS_A_SECOND
        return self._within(limit, lambda: self._check_all(texts, variant))

    def knows(self, language: str) -> str:
        """The code by which the server knows a language ("de" is its "de-DE").

        Raises UsageError, which names the nearest codes, where it does not know the language, and
        EngineError where it does not say.
        """
        codes = self._within(_LONGEST_QUESTION, lambda: _codes(self.url, self._remedy))
        wanted = language.replace("_", "-")
        if "-" not in wanted:
            # The bare language has no dictionary where there are countries to it.
            wanted = next((c for c in codes if c == f"{wanted.lower()}-{wanted.upper()}"), wanted)
        found = next((code for code in codes if code.casefold() == wanted.casefold()), None)
        if found is None:
            near = ", ".join(nearest_tags(language, codes))
            raise UsageError(
                f"The LanguageTool server at {self.url} does not know the language “{language}”: "
                f"{f'the nearest it knows are {near}' if near else 'ask it for /v2/languages'}."
            )
        return found

    def _within(self, limit: float, work: Callable[[], _T]) -> _T:
        try:
            return within(limit, work)
        except TimeoutError:
            remedy = self._remedy or "start it again, or choose another --engine"
            raise EngineError(
                f"The LanguageTool server at {self.url} did not answer within {limit:.0f} seconds: "
                f"{remedy}."
            ) from None

    def _check_all(self, texts: Sequence[str], variant: str) -> list[list[Match]]:
        client = self._client(variant)
        requests = _requests(texts)
        if len(requests) == 1:
            return self._answers(client, requests[0])
        with ThreadPoolExecutor(_AT_A_TIME) as pool:
            answers = pool.map(lambda texts: self._answers(client, texts), requests)
            return [matches for answer in answers for matches in answer]

    def _answers(self, client: Any, texts: Sequence[str]) -> list[list[Match]]:
        sent, starts = _laid_out(texts)
        with engine_faults(self._silent()):
            matches = [_match(found) for found in client.check(_ASTRAL.sub(_STAND_IN, sent))]
            self._software = client.software or self._software
            self.version = self._software.partition(" ")[0]
        return _shared_out(matches, texts, starts)

    def _client(self, variant: str) -> Any:
        with self._lock:
            if variant not in self._clients:
                with engine_faults(self._silent()):
                    self._clients[variant] = _new_client(self.url, variant, self._remedy)
            return self._clients[variant]

    def _silent(self) -> str:
        remedy = self._remedy or "start it, or choose --engine auto without --languagetool-url"
        return f"The LanguageTool server at {self.url} could not check: {remedy}."


def _codes(url: str, remedy: str) -> list[str]:
    """The codes of the languages that the server at `url` knows."""
    said = f"The LanguageTool server at {url} did not say which languages it knows: "
    said += remedy or "start it, or mend its address"
    with engine_faults(f"{said}."):
        response = Connections(url).send("get", f"{url.rstrip('/')}/v2/languages", None)
        response.raise_for_status()
        return sorted({language["longCode"] for language in response.json()})


def _new_client(url: str, variant: str, remedy: str) -> Any:
    import language_tool_python

    connections = Connections(url)
    server, remedy = url, remedy or "see its own log, or start it again"

    class Client(language_tool_python.LanguageTool):  # type: ignore[misc,unused-ignore]
        """Waits seconds, not minutes, and takes an error of the server for an error.

        The package reads a JSON body whatever the status, so that a server with a missing class
        could pass for one that found nothing.
        """

        software = ""

        def _query_server(
            self,
            url: str,
            params: dict[str, str] | None = None,
            num_tries: int = 1,
            method: str = "get",
        ) -> Any:
            del num_tries
            if method == "post":
                params = {**(params or {}), "disabledRules": _ACROSS}
            response = connections.send(method, url, params)
            if response.status_code != 200:
                raise EngineError(
                    f"The LanguageTool server at {server} could not check: it answered with "
                    f"HTTP {response.status_code}; {remedy}."
                )
            answer = response.json()
            if method == "post":
                software = answer.get("software", {})
                self.software = " ".join(
                    str(software[key]) for key in ("version", "buildDate") if software.get(key)
                )
            return answer

    client = Client(variant, remote_server=url)
    if str(client.language) != variant:
        # A server without the variant would check the bare language, which has no dictionary.
        raise EngineError(
            f"The LanguageTool server at {url} has no rules for {variant}: "
            "choose another --language."
        )
    return client


def _requests(texts: Sequence[str]) -> list[Sequence[str]]:
    """`texts` in their order, in two or three groups of about the same length; few texts in one."""
    whole = sum(map(len, texts))
    enough = max(_SHORTEST_REQUEST, whole / _AT_A_TIME)
    groups: list[list[str]] = [[]]
    for text in texts:
        if sum(map(len, groups[-1])) + len(text) / 2 > enough and groups[-1]:
            groups.append([])
        groups[-1].append(text)
    return list(groups)


def _laid_out(texts: Sequence[str]) -> tuple[str, list[int]]:
    """A request for `texts`, and where each starts in it."""
    sent = _BETWEEN
    starts = []
    listed = 0
    for text in texts:
        if not _is_word(text):
            sent += ".\n\n" + _BETWEEN if listed else ""
            listed = 0
            starts.append(len(sent))
            sent += f"{text}\n\n{_BETWEEN}"
            continue
        if listed == _LISTED:
            sent += ".\n\n"
            listed = 0
        sent += ", " if listed else "OK: "
        starts.append(len(sent))
        sent += text
        listed += 1
    return sent + (".\n\n" + _BETWEEN if listed else ""), starts


def _is_word(text: str) -> bool:
    return _WORD.fullmatch(text) is not None


def _shared_out(
    matches: list[Match], texts: Sequence[str], starts: Sequence[int]
) -> list[list[Match]]:
    """The matches of a request by its texts; those between the texts are left out.

    Of a word alone nothing is asked but whether the dictionary has it.
    """
    answers: list[list[Match]] = []
    for text, start in zip(texts, starts, strict=True):
        whole = Span(start, start + len(text))
        found = [
            replace(m, span=m.span.shifted(-start))
            for m in matches
            if whole.covers(m.span) and (m.category == "spelling" or not _is_word(text))
        ]
        answers.append(sorted(found, key=lambda match: (match.span, match.rule)))
    return answers


def _match(found: Any) -> Match:
    return Match(
        span=Span(found.offset, found.offset + found.error_length),
        rule=found.rule_id,
        category=category_of(found.rule_id, found.category, found.rule_issue_type),
        message=plain_message(found.message),
        suggestions=tuple(found.replacements[:MOST_SUGGESTIONS]),
    )
