"""Names of all sorts are found as people type them, and listed where people look for them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256

import pytest
from playwright.sync_api import Page, expect

from atlas.text.names import LETTERS, name_key, plain_letters
from tests.checkout import COMPANY, make_checkout
from tests.site.built import build
from tests.site.server import served
from tests.site.tabs import Tabs
from tests.site.visitor import Visitor, visiting

pytestmark = pytest.mark.browser

#: What is typed for a name, apart from the name itself.
TYPED = {
    "Johnson & Johnson": ["Johnson and Johnson", "johnson johnson", "Johnson + Johnson"],
    "Smith and Nephew": ["Smith & Nephew"],
    "AT&T": ["AT & T", "at and t", "att", "ＡＴ＆Ｔ"],
    "H & M": ["H&M", "h and m"],
    "恒瑞医药股份有限公司": ["恒瑞", "医药", "股份", "股份有限公司", "恒瑞 股份"],
    "한미약품": ["한미", "약품"],
    "ソニー株式会社": ["ソニー", "株式会社"],
    "โรงพยาบาลกรุงเทพ": ["กรุงเทพ", "โรงพยาบาล"],
    "Bệnh viện Nhi Đồng 1": ["nhi dong", "NHI ĐỒNG", "benh vien"],
    "Müller Straße": ["Muller", "Mueller", "müller", "muller strasse", "MUELLER"],
    "Ørsted Sørensen": ["orsted", "oersted", "Sorensen", "Soerensen"],
    "Łódź Œuvre": ["lodz", "oeuvre", "łodz"],
    "Işık İnci": ["isik", "inci"],
    "Þór": ["thor"],
    "L'Oréal": ["loreal", "l oreal", "L’Oréal", "oreal"],
    "E*Trade": ["etrade", "e trade"],
    "Яндекс Йога": ["яндекс", "йога"],
    "Ελλάδα Όμιλος": ["ελλαδα", "ομιλος", "ΟΜΙΛΟΣ"],
    "iCampus": ["icampus"],
    "Ibex": [],
    "Zymo": [],
    "Éclair": ["eclair"],
}
_FIRST = """async (questions) => {
    const root = new URL("../", location.href);
    const { openIndex } = await import(new URL("assets/js/search-index.js", root));
    const { render } = await import(new URL("assets/js/search-results.js", root));
    const index = await openIndex(new URL("assets/search/", root));
    const answers = [];
    for (const words of questions) {
        let last;
        for await (const found of index.search(words)) last = found;
        const [, parts] = await render(last, words, root, ["name"]);
        answers.push(parts[0]?.querySelector(".search__title").firstChild.parentNode.textContent);
    }
    return answers;
}"""


def _name(text: str) -> str:
    return text.replace("'", "’")


@pytest.fixture(scope="module")
def people(tabs: Tabs, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """A visitor of the site of an atlas in which one company met all of them."""
    folder = tmp_path_factory.mktemp("names")
    root = folder / "atlas"
    root.mkdir()
    make_checkout(root)
    text = f"Acme met {', '.join(TYPED)} in its laboratory in Lyon in 2019.\n"
    (root / "seeds/acme-lab.txt").write_text(text, encoding="utf-8")
    catalogue = root / "seeds/sources.yml"
    digest = sha256((root / "seeds/acme-lab.txt").read_bytes()).hexdigest()
    lines = catalogue.read_text().splitlines()
    lines = [f"    sha256: {digest}" if "sha256:" in line else line for line in lines]
    catalogue.write_text("\n".join(lines))
    (root / "profiles/organisations/example-university.yml").unlink()
    for at, name in enumerate(TYPED):
        file = root / f"profiles/organisations/body-{at}.yml"
        file.write_text(json.dumps({"name": name, "kind": "company"}))
    before, _, _ = (root / COMPANY).read_text(encoding="utf-8").partition("    parties:")
    parties = [{"organisation": f"body-{at}", "role": "partner"} for at in range(len(TYPED))]
    evidence = [{"source": "acme-lab", "quote": text.strip()}]
    added = f"    parties: {json.dumps(parties)}\n    evidence: {json.dumps(evidence)}\n"
    (root / COMPANY).write_text(before + added, encoding="utf-8")
    site = build(root, folder)
    with served(site.folder) as host, visiting(tabs, host) as visitor:
        yield visitor


def test_a_name_is_found_as_it_is_typed(people: Visitor) -> None:
    wanted = [(typed, _name(name)) for name in TYPED for typed in (name, *TYPED[name])]
    answers = people.open("about/").evaluate(_FIRST, [typed for typed, _ in wanted])
    missed = [
        f"{typed}: {found}"
        for (typed, name), found in zip(wanted, answers, strict=True)
        if not (found or "").startswith(name)
    ]
    assert missed == []


def test_statements_and_passages_with_the_name_are_found_too(people: Visitor) -> None:
    page = people.open("about/")
    for typed in ("Johnson and Johnson", "股份", "oersted"):
        page.get_by_role("banner").get_by_role("button", name="Search").click()
        page.get_by_role("textbox", name="Search the atlas").fill(typed)
        for heading in ("Statements", "Source passages"):
            expect(page.get_by_role("heading", name=heading)).to_be_visible()
        page.keyboard.press("Escape")


def test_words_that_are_only_searched_are_not_shown(people: Visitor) -> None:
    page = people.open("about/")
    page.get_by_role("banner").get_by_role("button", name="Search").click()
    page.get_by_role("textbox", name="Search the atlas").fill("股份")
    result = page.locator("a.search__result").first
    expect(result.locator("mark")).to_have_text("恒瑞医药股份有限公司")
    assert result.inner_text().split() == ["恒瑞医药股份有限公司", "Company"]


def _listed(page: Page) -> list[str]:
    return page.locator("tbody tr:visible th a").all_inner_texts()


def test_names_are_listed_as_in_a_register(people: Visitor) -> None:
    """By the build, and by the script after a click."""
    page = people.open("organisations/")
    register = sorted(map(_name, TYPED), key=name_key)
    assert register.index("Éclair") < register.index("Ibex") < register.index("iCampus")
    assert _listed(page) == register
    head = page.get_by_role("columnheader").first.get_by_role("button")
    head.click()
    head.click()
    head.click()
    assert _listed(page) == register


def test_a_list_is_filtered_by_what_is_typed(people: Visitor) -> None:
    page = people.open("organisations/")
    for typed, name in (("johnson and", "Johnson & Johnson"), ("sorensen", "Ørsted Sørensen")):
        page.get_by_label("Name").fill(typed)
        assert _listed(page) == [name]


def test_letters_are_made_plain_alike_here_and_there(people: Visitor) -> None:
    texts = [*LETTERS, *(letter.upper() for letter in LETTERS if letter != "ſ"), *TYPED]
    texts = [text for text in texts if not set("&'") & set(text)]
    plain = people.open("about/").evaluate(
        """async (texts) => {
            const { plain } = await import(new URL("../assets/js/letters.js", location.href));
            return texts.map(plain);
        }""",
        texts,
    )
    expected = [plain_letters(text) for text in texts]
    assert dict(zip(texts, plain, strict=True)) == dict(zip(texts, expected, strict=True))
