"""A small atlas whose sources differ in worth: one is independent, two are of one publisher."""

from __future__ import annotations

from pathlib import Path

from tests.atlases import parse, write

NOTICE = "https://example.org/a-notice"
REPORT = "https://example.com/news?id=7"
_CONTENT = f"""\
-- edit seeds/report.txt --
“We will
=>
Its French guests came with 17 experts, said the Zephyr Times. “We will
-- seeds/notice.txt --
Acme closed its office in Shelbyville. Acme sold its boats.
-- seeds/leaflet.txt --
Acme runs no office in Shelbyville and never had one.
-- append profiles/places.yml --
  - {{id: shelbyville, name: Shelbyville, kind: city, lat: 44, lon: -122}}
-- edit seeds/sources.yml --
    language: en
=>
    language: en
    publisher: The Report
    independence: independent
    independence_note: A reporter's own work.
    web:
      - url: https://example.net/gone
        kind: original
        basis: Invented.
        looked_up: 2025-12-30
        link: dead
      - {{url: "{REPORT}", kind: same-text, basis: Invented., looked_up: 2025-12-31}}
-- append seeds/sources.yml --
  - id: notice
    file: notice.txt
    sha256: {{sha256}}
    title: A notice
    short: Notice
    type: press release
    published_basis: none
    language: pt-BR
    translated: false
    publisher: Acme
    independence: own
    independence_note: Acme wrote it.
    standing: superseded
    standing_date: 2025-12-31
    standing_note: A later notice takes its place.
    web:
      - {{url: "{NOTICE}", kind: original, basis: Invented., looked_up: 2025-12-31, link: dead}}
    about: A short notice on an office. It says no more.
  - id: leaflet
    file: leaflet.txt
    sha256: {{sha256}}
    title: A leaflet
    short: Leaflet
    type: web page
    published_basis: none
    language: en
    translated: false
    publisher: Acme
    independence: own
    independence_note: Acme wrote it.
    about: A leaflet about the same office.
-- append profiles/companies/acme.yml --
  - id: guests
    kind: event
    title: Guests come to the town
    text: Guests came to see Acme.
    date_basis: none
    status: done
    voice: article
    topics: [research]
    evidence:
      - source: report
        quote: Its French guests came with 17 experts, said the Zephyr Times.
  - id: office-closed
    kind: event
    title: Office in Shelbyville closes
    text: Acme shut its office in Shelbyville.
    date_basis: none
    status: done
    voice: company
    places: [shelbyville]
    topics: [research]
    evidence:
      - {{source: notice, quote: Acme closed its office in Shelbyville.}}
      - source: leaflet
        role: contradicts
        quote: Acme runs no office in Shelbyville and never had one.
  - id: boats-sold
    kind: event
    title: Boats are sold
    text: Acme has sold its boats.
    date_basis: none
    status: done
    voice: company
    topics: [research]
    evidence: [{{source: notice, quote: Acme sold its boats.}}]
-- profiles/companies/gamma.yml --
name: Gamma
scope: What the report says of Gamma.
summary: Gamma can use a laboratory that another company opened in 2019 [@acme/laboratory].
statements:
  - id: next-door
    importance: core
    kind: context
    scope: field
    title: A laboratory next door
    text: There has been a laboratory of Acme since 2019, with 40 people.
    date: 2019-03-03
    date_basis: stated
    status: done
    voice: article
    topics: [research]
    parties: [{{organisation: acme, role: neighbour}}]
    evidence:
      - source: report
        quote: On March 3rd 2019 Acme opened its first laboratory, where 40 people work.
-- profiles/organisations/beta-hospital.yml --
name: Beta Hospital
kind: hospital
country: US
country_basis: editor
place: springfield
"""


def make_small(root: Path) -> Path:
    """Write the atlas under ``root``."""
    return write(parse(_CONTENT), root)
