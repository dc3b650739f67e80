"""What Chinese writes with numbers, money and hedges."""

from __future__ import annotations

from atlas.text.numbers.language import (
    ABOUT,
    EXCEPT,
    LEAST,
    MOST,
    NEARLY,
    OVER,
    UNDER,
    Hedges,
    Words,
)

WORDS = Words(
    scales={4: "万|萬", 8: "亿|億"},
    articles="(?!)",
    share=r"百分比|％",
    points=r"个百分点|個百分點",
    to="至|到|[-–—~～]",
    minus="(?<![胜勝抱])[负負]|零下",
    halves="一半|半数|半數",
    doubled={2: "翻番|翻一番|翻了一番|倍增"},
    times="倍",
    of="[多余餘]",
    between="(?!)",
)
#: Names of money, with the codes each can mean.
MONEY = {
    "元 元人民币 人民币 块 圆": "CNY",
    "美元 美金": "USD",
    "欧元": "EUR",
    "日元 日圆": "JPY",
    "英镑": "GBP",
    "韩元 韩圆": "KRW",
    "港元 港币": "HKD",
    "新台币 台币": "TWD",
    "瑞士法郎 瑞郎": "CHF",
    "法郎": "CHF XAF",
    "澳元": "AUD",
    "加元": "CAD",
    "新元 新加坡元 新币": "SGD",
    "卢比": "INR PKR",
    "印度卢比": "INR",
    "卢布": "RUB",
    "泰铢": "THB",
    "林吉特": "MYR",
    "雷亚尔": "BRL",
    "瑞典克朗": "SEK",
    "丹麦克朗": "DKK",
    "克朗": "SEK NOK DKK CZK",
}
HEDGES: Hedges = [
    (
        (OVER,),
        "不止|超过了?|超過了?|逾|超(?!级|声|市)|多[于於]|大[于於]|高[于於]|突破|远超",
        "多|余|餘",
    ),
    ((LEAST,), "至少有?|不下[于於]?|不少[于於]|不低[于於]|最少|起码", ""),
    ((OVER, LEAST), "", "以上|[+]"),
    ((NEARLY,), "近|将近|將近|接近|逼近|几乎", ""),
    ((ABOUT,), "约为?|約|大约|大約|大概|估计|平均", "左右|上下|前后|来"),
    ((MOST,), "多达|高达|最多|不超[过過]|不多[于於]|可[达達]|至多|最高", ""),
    ((MOST, UNDER), "", "以下|以内|以內|之内"),
    ((UNDER,), "不到|不足|少[于於]|低[于於]|未[满滿]|小[于於]", ""),
    ((EXCEPT,), "除了?", ""),
]
