from __future__ import annotations

from tests.site.built import BuiltSite


def test_no_file_of_the_site_names_a_private_report(site: BuiltSite) -> None:
    """Not a page, a feed, data or the search index."""
    private = [one for one in site.index.atlas.reports.values() if not one.is_public]
    assert private
    files = [file for file in site.folder.rglob("*") if file.is_file()]
    for report in private:
        for name in (report.id, report.title, report.team):
            holding = [file for file in files if name.encode() in file.read_bytes()]
            assert holding == [], name
