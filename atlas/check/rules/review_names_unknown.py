"""A review is of something that is there, and says something new.

`profiles/reviews/` has a file for each profile whose statements somebody has read, named as the
profile's own. Each line names a statement of it, as it was called when it was read; what was
published or renamed since is found. A line is a slip that names what never was, repeats what its
reader says already, or answers a doubt that nobody has. A reading of a wording that was never
published says nothing to anybody, and is noticed.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.load.reviews import LoadedReviews
from atlas.model import Review
from atlas.model.choices import Verdict
from atlas.problems import did_you_mean
from atlas.published.second_readings import SecondReadings
from atlas.published.versions import Versions

SEVERITY = "error"
COMPARES = True
GOOD = """\
reviews:
  - {statement: suzhou-research-institute, version: 3f9c1a2b, sources: 5b6b6870,
     reader: Ada Reader <ada@example.org>, date: 2026-11-27, verdict: agrees}
"""
BAD = """\
reviews:
  - {statement: suzhou-institute, version: 3f9c1a2b, sources: 5b6b6870,  # there is none
     reader: Ada Reader <ada@example.org>, date: 2026-11-27, verdict: agrees}
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look up every line of every file of reviews."""
    versions = Versions(atlas)
    readings = SecondReadings(atlas, versions)
    published = {profile for _, profile, _ in atlas.ledger.keys}
    for loaded in atlas.reviews.values():
        known = {*atlas.profiles, *versions.moves.heirs, *published}
        if loaded.profile in atlas.broken:
            continue
        if loaded.profile not in known:
            yield Finding(
                loaded.document,
                (),
                f"there is no profile '{loaded.profile}'",
                found=loaded.profile,
                fix=(did_you_mean(loaded.profile, atlas.profiles) or "name it as the profile's own")
                + ": rename the file, or delete it",
            )
            continue
        said: list[Review] = []
        for index, review in enumerate(loaded.reviews):
            yield from _of_line(readings, loaded, index, said)
            said.append(review)


def _of_line(
    readings: SecondReadings, loaded: LoadedReviews, index: int, said: list[Review]
) -> Iterator[Finding]:
    atlas, review = readings.atlas, loaded.reviews[index]
    key = "statement", loaded.profile, review.statement
    today = readings.today("/".join(key[1:]))
    if today is None and atlas.is_broken("/".join(key[1:])):
        return
    if today is None and key not in atlas.ledger.keys:
        profile = atlas.profiles.get(loaded.profile)
        ids = [one.id for one in profile.record.statements] if profile else []
        yield Finding(
            loaded.document,
            ("reviews", index, "statement"),
            f"'{loaded.profile}' has no statement '{review.statement}'",
            found=review.statement,
            fix=did_you_mean(review.statement, ids)
            or "remove the line; if the statement was renamed, give it `former_ids`",
        )
        return
    earlier = [one for one in said if one.statement == review.statement]
    last = next((one for one in reversed(earlier) if one.reader == review.reader), None)
    if last and last.model_copy(update={"date": review.date}) == review:
        yield Finding(
            loaded.document,
            ("reviews", index),
            f"'{review.reader}' says the same of '{review.statement}' already",
            found=review.statement,
            fix="remove this line",
        )
    elif loaded.document.path in atlas.broken:
        return  # what it answers may be on a line that cannot be read
    elif review.verdict == Verdict.ANSWERED and not any(
        one.verdict.is_doubt and (one.reader, one.version) == (review.answers, review.version)
        for one in earlier
    ):
        doubting = [one.reader for one in earlier if one.verdict.is_doubt]
        yield Finding(
            loaded.document,
            ("reviews", index, "answers"),
            f"nobody of that name doubts this wording of '{review.statement}'",
            found=review.answers or "",
            fix=f"doubts are of: {'; '.join(doubting)}" if doubting else "remove this line",
        )
    elif today:
        yield from _of_version(readings, loaded, index, today)


def _of_version(
    readings: SecondReadings, loaded: LoadedReviews, index: int, ref: str
) -> Iterator[Finding]:
    """Silent until the statement is published: before, nobody knows what it once said."""
    owner, _, id = ref.partition("/")
    record = readings.atlas.profiles[owner].record
    statement = next(one for one in record.statements if one.id == id)
    history = readings.versions.history(owner, statement)
    version = loaded.reviews[index].version
    known = {one.digest for one in history} | {readings.versions.of(owner, statement).digest}
    if history and version not in known:
        yield Finding(
            loaded.document,
            ("reviews", index, "version"),
            f"no published wording of '{id}' has the hash {version}, nor has today's",
            found=version,
            fix="read the statement again (build.py review), and remove this line",
            notice=True,
        )
