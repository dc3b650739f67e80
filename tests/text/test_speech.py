from __future__ import annotations

import pytest

from atlas.text.folding import Passage
from atlas.text.speech import in_speech, speeches


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("“We are the best of all,” said Jane.", ["We are the best of all,"]),
        ('"We are the best of all," said Jane. "So we are, and will be."', 2),
        ("„Wir sind die besten von allen“, sagte sie.", ["Wir sind die besten von allen"]),
        ("« Nous sommes les meilleurs de tous », dit-elle.", 1),
        ("他说「我们是最好的一家」。", ["我们是最好的一家"]),
        ("‘We are the best of all,’ said Jane’s boss.", ["We are the best of all,"]),
        ("The companies’ plans and the firm's ‘hub’ in Jing'an District are new.", []),
        ("The “House of Light” is open.", []),
        ("She said: “This goes on and on, for ever\n\nA new paragraph has none of it.", 1),
        ('A screen of 5" and more is one of them, as it says.\nNo speech in this line here.', 0),
        ("“It will be worldwide, we are sure. “ And so on it went for long.", 1),
    ],
)
def test_what_stands_between_quotation_marks(text: str, spoken: list[str] | int) -> None:
    found = [text[span.start : span.end] for span in speeches(text)]
    if isinstance(spoken, int):
        assert len(found) == spoken
    else:
        assert [part.strip() for part in found] == spoken


def test_a_passage_lies_within_speech_with_or_without_its_marks() -> None:
    text = "Jane said: “We are the best of all.” She left."
    start = text.index("“")
    assert in_speech(text, Passage(start, text.index("”") + 1))
    assert in_speech(text, Passage(start + 4, start + 12))
    assert not in_speech(text, Passage(0, start + 12))
    assert not in_speech(text, Passage(text.index("She"), len(text)))
