"""Take the comments of a review copy over as reviews, and say of each other one why it is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from atlas.editing.review_comments import Comment
from atlas.editing.reviewing import Reader, made
from atlas.errors import InputError
from atlas.load.authors import Contact
from atlas.model import Review
from atlas.model.choices import Verdict


@dataclass(frozen=True)
class Taken:
    """What became of a comment: a review of a profile's statement, or ``why`` it is none.

    ``known`` says that the same review is there already.
    """

    comment: Comment
    profile: str = ""
    review: Review | None = None
    why: str = ""
    known: bool = False


def taken_over(reader: Reader, comments: Iterable[Comment]) -> Iterator[Taken]:
    """The comments as reviews; those without an author are the reader's, without a day today's."""
    for comment in comments:
        try:
            profile, review = _review(reader, comment)
        except InputError as error:
            yield Taken(comment, why=str(error))
            continue
        there = reader.index.atlas.reviews.get(profile)
        yield Taken(comment, profile, review, known=bool(there and review in there.reviews))


def _review(reader: Reader, comment: Comment) -> tuple[str, Review]:
    """Raises ``InputError``, which says why it is none."""
    at = comment.at
    if comment.settled:
        raise InputError("was resolved, or answers another comment")
    if at is None:
        raise InputError("stands at no statement")
    if at.ref not in reader.index.statements:
        raise InputError(f"there is no statement '{at.ref}' any more")
    profile, statement = reader.index.statements[at.ref]
    if reader.index.versions.of(profile.id, statement).digest != at.version:
        raise InputError(f"'{at.ref}' has been reworded since the copy was made")
    contact = Contact.of(comment.author) if comment.author else reader.contact
    if not contact.name:
        raise InputError("has no author: name one with --reader")
    if own := replace(reader, contact=contact).own(at.ref):
        raise InputError(f"'{at.ref}': nobody reviews their own wording, and git has {own}")
    fields = {
        "statement": statement.id,
        "version": at.version,
        "sources": at.sources,
        "reader": str(contact),
        "date": comment.day or reader.day,
        "verdict": comment.verdict,
        "words": "" if comment.verdict == Verdict.AGREES else comment.words,
    }
    return profile.id, made(fields, at.ref)
