"""Names as texts print them, beside what only looks like them."""

import pytest

from atlas.text.printed_names import prints_name

PRINTED = """
    at the ASAN Medical Center in | Asan Medical Center
    TARGET opens in Lyon | Target
    Target's stores | Target
    Target and Acme opened | Target
    Roche of Switzerland opened | Roche
    with Visa-branded cards | Visa
    Visa, Gap and others | Gap
    The Roche-backed fund | Roche
    a Sanofi-Tencent alliance | Tencent
    Das Werk der Bayer-Gruppe | Bayer
    La Sanofi ha annunciato | Sanofi
    by Acme Sdn Bhd in Kuala Lumpur | Acme Sdn. Bhd.
    by Acme Sdn. Bhd. in Kuala Lumpur | Acme Sdn Bhd
    by Acme Sdn. Bhd., which | Acme Sdn. Bhd.
    Hengrui Pharmaceuticals Co. Ltd. said | Hengrui Pharmaceuticals Co., Ltd.
    Acme GmbH & Co. KG baut | Acme GmbH & Co. KG
    la Acme SpA di Roma | Acme S.p.A.
    Acme wuchs | Acme GmbH & Co. KG
    The university of Kobe | University of Kobe
    with the E*Trade bank | E*Trade
    사노피는 2018년 한미약품과 협약을 맺었다 | 한미약품
    한미약품에서는 밝혔다 | 한미약품
    Tencent와 협약 | Tencent
    2018年にサノフィは武田薬品工業と契約した | 武田薬品工業
    赛诺菲与恒瑞医药在苏州 | 恒瑞医药
    与Sanofi合作 | Sanofi
    ซาโนฟี่ร่วมกับองค์การเภสัชกรรมเปิดศูนย์ | องค์การเภสัชกรรม
"""
NOT_PRINTED = """
    raised its target of launches | Target
    need a visa for Lyon | Visa
    closes the gap in care | Gap
    the best buy of the year | Best Buy
    it tells us more | US
    came to La Roche-sur-Yon in France | Roche
    the La Roche-Posay brand | Roche
    in Stoke-on-Trent | Stoke
    in Villeneuve-la-Roche-sur-Mer | Roche
    at Saint-Gobain | Gobain
    Asan Medical Centers | Asan Medical Center
    Targets are high | Target
    Target of the launch is Lyon | Target
    opened near Johnson City | Johnson
    on Lake Merck in Ohio | Merck
    Acme, Gamma and others | Acme Gamma
    한미약품공업이 밝혔다 | 한미약품
    サノフィーユ社 | サノフィ
    |
"""


def rows(table: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in table.strip().split("\n")]


@pytest.mark.parametrize(("text", "name"), rows(PRINTED))
def test_names(text: str, name: str) -> None:
    assert prints_name(text, name)


@pytest.mark.parametrize(("text", "name"), rows(NOT_PRINTED))
def test_what_only_looks_like_a_name(text: str, name: str) -> None:
    assert not prints_name(text, name)


def test_a_description_may_stand_in_small_letters() -> None:
    assert prints_name("through smart communities in Wuxi", "Smart communities", proper=False)
    assert not prints_name("through smart communities in Wuxi", "Smart communities")
