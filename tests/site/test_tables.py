"""Tables sort by a click or a key on a column's head, and say so."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.site.built import BuiltSite
from tests.site.page_types import example
from tests.site.visitor import Visitor

pytestmark = pytest.mark.browser


def _column(page: Page, number: int) -> list[str]:
    cells = page.locator("tbody tr").locator(f":scope > :nth-child({number}) >> visible=true")
    return [cell.split("\n")[0].strip() for cell in cells.all_inner_texts()]


def test_a_click_sorts_both_ways(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open("organisations/")
    head = page.get_by_role("columnheader", name="Statements")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    numbers = [int(text) for text in _column(page, 5)]
    assert numbers == sorted(numbers)
    assert len(set(numbers)) > 1
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    assert [int(text) for text in _column(page, 5)] == sorted(numbers, reverse=True)


def test_enter_sorts_too_and_one_column_at_a_time(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open("organisations/")
    page.get_by_role("columnheader", name="Statements").get_by_role("button").click()
    kind = page.get_by_role("columnheader", name="Kind")
    kind.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(kind).to_have_attribute("aria-sort", "ascending")
    assert page.locator("[aria-sort]").count() == 1
    assert _column(page, 2) == sorted(_column(page, 2))


def test_dates_sort_as_dates(site: BuiltSite, visitor: Visitor) -> None:
    """ "September 2019" comes before "by 2020"; what is undated comes last."""
    page = visitor.open(example(site, "company"))
    table = page.get_by_role("region", name="Table of partners")
    table.get_by_role("columnheader", name="Since").get_by_role("button").click()
    keys = table.locator("tbody td:nth-child(5)").evaluate_all(
        "cells => cells.map((cell) => cell.dataset.sort)"
    )
    assert keys == sorted(keys)
    shown = table.locator("tbody td:nth-child(5)").all_inner_texts()
    dated = [text != "undated" for text in shown]
    assert dated == sorted(dated, reverse=True)
