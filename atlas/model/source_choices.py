"""The lists of values that fields of a source can have, each value with the words for readers."""

from __future__ import annotations

from atlas.model.choices import Choice, ExplainedChoice


class SourceType(Choice):
    """What sort of document a source is, as it stands in a line about it."""

    ARTICLE = "article", "article"
    NEWS_ARTICLE = "news article", "news article"
    NEWS_FEATURE = "news feature", "news feature"
    SPONSORED_FEATURE = "sponsored feature", "sponsored feature"
    INTERVIEW = "interview", "interview"
    OPINION = "opinion", "opinion piece"
    MAGAZINE = "magazine", "magazine article"
    TRADE_PRESS = "trade press", "trade press"
    PRESS_RELEASE = "press release", "press release"
    COMPANY_PAGE = "company page", "company page"
    WEB_PAGE = "web page", "web page"
    BLOG = "blog", "blog post"
    REPORT = "report", "report"
    FILING = "filing", "company filing"
    SPEECH = "speech", "speech"
    ACADEMIC_PAPER = "academic paper", "academic paper"
    PATENT = "patent", "patent"
    GOVERNMENT_DOCUMENT = "government document", "government document"


class Independence(ExplainedChoice):
    """Whose interest a source serves."""

    OWN = "own", "company’s own", "Published by the organisation that it is about."
    PAID = "paid", "paid or sponsored", "Somebody paid for its publication."
    INDEPENDENT = "independent", "independent", "A third party’s own reporting."
    UNKNOWN = (
        "unknown",
        "independence unknown",
        "The text does not show whose interest it serves.",
    )


class Standing(ExplainedChoice):
    """What has become of a source since."""

    CURRENT = "current", "current", "Still published as archived when somebody last looked."
    CORRECTED = "corrected", "corrected", "Its publisher has corrected it."
    SUPERSEDED = (
        "superseded",
        "superseded",
        "A later document of its publisher takes its place.",
    )
    WITHDRAWN = "withdrawn", "withdrawn", "Its publisher has withdrawn it."
    UNKNOWN = "unknown", "not checked", "Nobody has checked since."


class PublishedBasis(Choice):
    """How a source's date is known: what stands after the date where the text does not print it."""

    STATED = "stated", ""
    INFERRED = "inferred", "inferred"
    WEB = "web", "from its web page"
    NONE = "none", ""


class WebCopyKind(Choice):
    """What a page on the web is to the archived text; ``link`` is what a link to it says."""

    link: str

    def __init__(self, value: str, label: str, link: str) -> None:
        super().__init__(value, label)
        self.link = link

    ORIGINAL = "original", "the original", "read the original"
    SAME_TEXT = "same-text", "a page with the same text", "read on the web"
    REPUBLISHED = "republished", "a republished copy", "read a copy"
    TRANSLATION = "translation", "a translation", "read a translation"


class WebLink(Choice):
    """What came when somebody opened a page on the web."""

    LIVE = "live", "opened when last checked"
    DEAD = "dead", "no longer there when last checked"
    MOVED = "moved", "moved when last checked"
    NOT_CHECKED = "not-checked", "not opened by us"
