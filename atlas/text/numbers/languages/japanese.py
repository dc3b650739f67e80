"""What Japanese writes with numbers, money and hedges."""

from __future__ import annotations

from atlas.text.numbers.language import (
    ABOUT,
    LEAST,
    MOST,
    NEARLY,
    OVER,
    UNDER,
    Hedges,
    Words,
)

WORDS = Words(
    scales={4: "万|萬", 8: "億", 12: "兆"},
    articles="(?!)",
    share=r"パーセント|％",
    points=r"ポイント",
    to="から|[-–—~～〜]|ないし|または",
    minus="マイナス|[△▲]|零下|氷点下",
    halves="半分|半数|過半数",
    doubled={2: "倍増|二倍"},
    times="倍",
)
#: Names of money, with the codes each can mean.
MONEY = {
    "円": "JPY",
    "ドル": "USD AUD CAD HKD SGD NZD TWD",
    "米ドル": "USD",
    "ユーロ": "EUR",
    "ポンド": "GBP",
    "元 人民元": "CNY",
    "ウォン": "KRW",
    "スイスフラン": "CHF",
    "フラン": "CHF",
    "豪ドル": "AUD",
    "ルピー": "INR",
    "バーツ": "THB",
    "クローナ": "SEK ISK",
    "クローネ": "DKK NOK",
    "香港ドル": "HKD",
    "シンガポールドル": "SGD",
    "カナダドル": "CAD",
    "台湾ドル": "TWD",
    "レアル": "BRL",
    "リンギット": "MYR",
}
HEDGES: Hedges = [
    ((OVER, LEAST), "", "以上|[+]"),
    ((OVER,), "", "超|を超え|を上回|強|余り|余|あまり|を突破"),
    ((LEAST,), "少なくとも|最低でも|最低", ""),
    ((NEARLY,), "", "近く|弱|近い|に迫る"),
    (
        (ABOUT,),
        "約|およそ|ざっと|おおよそ|概ね|おおむね|平均",
        "程度?|ほど|前後|くらい|ぐらい|内外",
    ),
    ((NEARLY, ABOUT), "ほぼ", ""),
    ((MOST,), "最大で?|最高で?|最多で?|多くとも", "まで"),
    ((MOST, UNDER), "", "以下|以内"),
    ((UNDER,), "", "未満|を下回|足らず|を割"),
]
