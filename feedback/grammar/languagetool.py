"""A LanguageTool server that runs already, reached through language-tool-python."""

from __future__ import annotations

import re
from collections.abc import Callable
from threading import Lock
from typing import Any, TypeVar

from feedback.errors import EngineError, UsageError
from feedback.grammar.engine import MOST_SUGGESTIONS, Match
from feedback.grammar.faults import engine_faults
from feedback.grammar.languagetool_rules import category_of, plain_message
from feedback.grammar.limits import within
from feedback.text.language import nearest_tags
from feedback.text.span import Span

_T = TypeVar("_T")

# LanguageTool counts UTF-16 units, in which an astral character (an emoji) is two; the stand-in is
# one unit and one code point, so that both counts agree.
_ASTRAL = re.compile("[\U00010000-\U0010ffff\ud800-\udfff]")
_STAND_IN = "\u25a1"
# (to connect, to answer), in seconds: a server's first check of a variant loads its rules, 10 s.
_TIMEOUT = (5, 60)
# The most seconds for a check, the question for the server's languages with it: these, and one for
# so many letters, as a busy machine takes.
LONGEST = 60.0
_LETTERS_A_SECOND = 1000
_LONGEST_QUESTION = 20.0


class LanguageTool:
    """The server at `url` ("http://127.0.0.1:8081"); one client a variant, made on demand."""

    name = "languagetool"

    def __init__(self, url: str, *, remedy: str = "") -> None:
        self.url = url
        self._remedy = remedy
        self.version = ""
        self._clients: dict[str, Any] = {}
        self._lock = Lock()

    def warm(self, variant: str) -> None:
        """Lets the server load the rules of `variant`."""
        self.check("This is a test.", variant)

    def check(self, text: str, variant: str) -> list[Match]:
        """The matches in `text`; raises EngineError when the server does not answer with any.

        It has 60 seconds, and one more for each 1,000 letters; then it counts as failed.
        """
        limit = LONGEST + len(text) / _LETTERS_A_SECOND
        return self._within(limit, lambda: self._check(text, variant))

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

    def _check(self, text: str, variant: str) -> list[Match]:
        sent = _ASTRAL.sub(_STAND_IN, text)
        client = self._client(variant)
        with engine_faults(self._silent()):
            matches = [_match(found) for found in client.check(sent)]
            self.version = client.software or self.version
        return sorted(matches, key=lambda match: (match.span, match.rule))

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
    import requests

    said = f"The LanguageTool server at {url} did not say which languages it knows: "
    said += remedy or "start it, or mend its address"
    with engine_faults(f"{said}."), requests.Session() as session:
        session.trust_env = False
        response = session.get(
            f"{url.rstrip('/')}/v2/languages", timeout=_TIMEOUT, allow_redirects=False
        )
        response.raise_for_status()
        return sorted({language["longCode"] for language in response.json()})


def _new_client(url: str, variant: str, remedy: str) -> Any:
    import language_tool_python
    import requests

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
                request = requests.Request("POST", url, data=params)
            else:
                request = requests.Request("GET", url, params=params)
            with requests.Session() as session:
                # A proxy named in the environment, or another host, would see the essay.
                session.trust_env = False
                response = session.send(request.prepare(), timeout=_TIMEOUT, allow_redirects=False)
                if response.status_code != 200:
                    raise EngineError(
                        f"The LanguageTool server at {server} could not check: it answered with "
                        f"HTTP {response.status_code}; {remedy}."
                    )
                answer = response.json()
                if method == "post":
                    self.software = answer.get("software", {}).get("version", "")
                return answer

    client = Client(variant, remote_server=url)
    if str(client.language) != variant:
        # A server without the variant would check the bare language, which has no dictionary.
        raise EngineError(
            f"The LanguageTool server at {url} has no rules for {variant}: "
            "choose another --language."
        )
    return client


def _match(found: Any) -> Match:
    return Match(
        span=Span(found.offset, found.offset + found.error_length),
        rule=found.rule_id,
        category=category_of(found.rule_id, found.category, found.rule_issue_type),
        message=plain_message(found.message),
        suggestions=tuple(found.replacements[:MOST_SUGGESTIONS]),
    )
