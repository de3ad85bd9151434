"""The same jobs on the machines of a Dask scheduler (extra `cluster`).

On each of them the essays are checked in processes of their own (workers.py), under the same limits
as here. Sources, rubric and options travel once to each machine, essays as bytes; nothing but an
essay's file, for the time of its check, and the cache of the language is written there.
"""

from __future__ import annotations

import logging
import pickle
import signal
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from functools import lru_cache
from threading import Event, Lock, Thread
from typing import Any

from feedback.errors import ClusterError
from feedback.grading.jobs import Settings
from feedback.grading.program import program
from feedback.grading.workers import WorkerDied, Workers

LOCAL = "local"
_CONNECTING = 15.0
# Workers that are replaced after a crash are away for a few seconds.
_NOBODY_FOR = 60.0
_LOOKS_EVERY = 2.0
_WAITING = 4


class Cluster(Executor):
    """The workers that a scheduler at `address` ("host:8786", "tcp://...", "tls://...") has.

    For "local" a scheduler and `count` workers start here and end with the executor. Raises
    ClusterError, worded for a teacher, where nothing answers, there are no workers, or they have
    another version of this program; a future raises it when the cluster goes away.
    """

    def __init__(self, address: str, shared: bytes, count: int = 2) -> None:
        self._ours = _local(count) if address == LOCAL else None
        self._client = _client(self._ours or address)
        self._address = address
        try:
            _refuse_strangers(self._client, address)
        except ClusterError:
            self._close()
            raise
        # A task rather than a value: where its holder is lost it is made again.
        self._shared = self._client.submit(_held, shared, pure=False)
        self._executor = self._client.get_executor(pure=False)
        self._outer: set[Future[Any]] = set()
        self._lock = Lock()
        self._over = Event()
        # How many essays may wait there: enough that no worker waits for the next.
        self.window = self._room()
        Thread(target=self._watch, daemon=True).start()

    def submit(self, work: Callable[..., Any], /, *args: Any, **_: Any) -> Future[Any]:
        future: Future[Any] = Future()
        with self._lock:
            self._outer.add(future)
        inner = self._executor.submit(_in_crew, work, *args, self._shared)
        inner.add_done_callback(lambda done: self._settle(future, done))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002
        """Leaves the scheduler; what it still had of this run is cancelled."""
        self._over.set()
        self._close()

    def _close(self) -> None:
        self._client.close(timeout=5)
        if self._ours is not None:
            self._ours.close(timeout=10)

    def _settle(self, future: Future[Any], inner: Future[Any]) -> None:
        with self._lock:
            if future not in self._outer:
                return
            self._outer.discard(future)
        if inner.cancelled():
            future.set_exception(ClusterError(self._gone()))
        elif error := inner.exception():
            # Dask gives up a job after several of its workers have ended.
            future.set_exception(WorkerDied() if type(error).__name__ == "KilledWorker" else error)
        elif isinstance(found := inner.result(), Exception):
            future.set_exception(found)
        else:
            future.set_result(found)

    def _watch(self) -> None:
        """Gives up every essay when there has been nobody to check it for a minute."""
        alone = 0.0
        while not self._over.wait(_LOOKS_EVERY):
            room = self._room()
            self.window = room or self.window
            alone = 0.0 if room else alone + _LOOKS_EVERY
            if alone >= _NOBODY_FOR:
                with self._lock:
                    left, self._outer = self._outer, set()
                for future in left:
                    future.set_exception(ClusterError(self._gone()))

    def _room(self) -> int:
        """Some essays for each thread of the workers that are there; 0 when nobody is."""
        try:
            threads = self._client.nthreads() if self._client.status == "running" else {}
            return _WAITING * int(sum(threads.values()))
        except Exception:
            return 0

    def _gone(self) -> str:
        return f"The cluster at {self._address} no longer answers: start it again."


def _held(shared: bytes) -> bytes:
    return shared


def _in_crew(work: Callable[..., Any], job: object, shared: bytes) -> Any:
    """`work(job, shared)` in one of this machine's processes; this runs in a Dask worker.

    What it raised it gives back: Dask would write the essay into its log beside the error.
    """
    try:
        return _CREWS.submit(work, job, shared).result()
    except Exception as error:
        return error


class _Crews:
    """The processes of a Dask worker, for the last few runs that it has worked for."""

    def __init__(self, most: int = 2) -> None:
        self._most = most
        self._lock = Lock()
        self._crews: dict[bytes, Workers] = {}

    def submit(self, work: Callable[..., Any], job: object, shared: bytes) -> Future[Any]:
        with self._lock:
            crew = self._crews.pop(shared, None) or _crew(shared)
            self._crews[shared] = crew
            while len(self._crews) > self._most:
                # What it still has to do it does.
                self._crews.pop(next(iter(self._crews))).shutdown(wait=False)
            return crew.submit(work, job)


_CREWS = _Crews()


def _crew(shared: bytes) -> Workers:
    """Processes for a run, which share one LanguageTool server of this machine's."""
    from distributed import get_worker

    from feedback.checker import Checker
    from feedback.grading.engines import for_workers

    settings: Settings = pickle.loads(shared)
    if settings.program != program():
        raise ClusterError(_STRANGER.format(get_worker().address))
    checker = Checker(
        settings.library,
        None,
        language=settings.language,
        engine=settings.engine,
        languagetool_url=settings.languagetool_url,
        cache=settings.cache,
    )
    settings, _ = for_workers(settings, checker)
    return Workers(get_worker().state.nthreads, pickle.dumps(settings), settings.seconds)


_STRANGER = (
    "The worker at {} has another version of this program, of Python or of a library: "
    "install the same there as here."
)


def _refuse_strangers(client: Any, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=_CONNECTING)
    except TimeoutError:
        raise ClusterError(
            f"The scheduler at {address} has no workers: start some with dask worker {address}."
        ) from None
    for worker, said in client.run(_program, on_error="return").items():
        if said != program():
            raise ClusterError(_STRANGER.format(worker))


def _program() -> str:
    return program()


def _client(where: Any) -> Any:
    _hush()
    try:
        from distributed import Client
    except ImportError:
        raise ClusterError(_MISSING) from None
    try:
        return Client(where, timeout=_CONNECTING, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TypeError) as error:
        raise ClusterError(
            f"No Dask scheduler answers at {where} ({type(error).__name__}): start one with "
            "dask scheduler, and give its address, such as 192.168.1.5:8786."
        ) from None


def _local(count: int) -> Any:
    _hush()
    try:
        from distributed import LocalCluster
    except ImportError:
        raise ClusterError(_MISSING) from None
    with _out_of_reach():
        return LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=count,
            threads_per_worker=1,
            dashboard_address=None,
            silence_logs=logging.CRITICAL,
        )


@contextmanager
def _out_of_reach() -> Iterator[None]:
    """Processes that start meanwhile do not hear Ctrl-C: this one ends them, and says so."""
    before = signal.getsignal(signal.SIGINT)
    # Only the main thread has a say in signals; in another there is no terminal to mind.
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        with suppress(ValueError):
            signal.signal(signal.SIGINT, before)


_MISSING = "--cluster needs Dask, which is not installed: pip install distributed."


@lru_cache(maxsize=1)
def _hush() -> None:
    # Its news of workers that come and go, and of large sources, is no news for a teacher.
    warnings.filterwarnings("ignore", message="Sending large graph")
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
