"""What Korean writes with numbers, money and hedges."""

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
    scales={4: "만", 8: "억", 12: "조"},
    articles="(?!)",
    share=r"퍼센트|프로(?!젝|그|세|그램|듀|토|모)|％",
    points=r"%p|％p|%포인트|퍼센트포인트|포인트",
    to="에서|부터|내지|[-–—~～∼]",
    minus="마이너스|영하",
    halves="절반",
    doubled={2: r"갑절|두\s?배"},
    times="배",
    of="여\\s?",
)
#: Names of money, with the codes each can mean.
MONEY = {
    "원": "KRW",
    "달러": "USD AUD CAD HKD SGD NZD TWD",
    "미국~달러 미달러": "USD",
    "유로": "EUR",
    "엔 엔화": "JPY",
    "위안 위안화": "CNY",
    "파운드": "GBP",
    "프랑 스위스프랑": "CHF",
    "홍콩달러": "HKD",
    "싱가포르달러": "SGD",
    "루피": "INR",
    "바트": "THB",
    "동": "VND",
    "크로나": "SEK",
    "헤알": "BRL",
}
HEDGES: Hedges = [
    ((OVER, LEAST), "", "이상|[+]"),
    ((OVER, ABOUT), "", "(?<=[\\d십백천만억조])여"),
    ((OVER,), "", "초과|넘는|넘게|[을를가이]?\\s?넘|[을를]?\\s?웃도|[을를]?\\s?돌파"),
    ((LEAST,), "최소|적어도|최소한", ""),
    ((NEARLY,), "거의|(?<![가-힣])근\\s", "가까이|가까운|[에]?\\s?육박"),
    ((ABOUT,), "약|대략|평균|어림잡아|(?<![가-힣])한\\s", "남짓|가량|정도|안팎|쯤|내외"),
    ((MOST,), "최대|많아야|최고|많게는", "까지"),
    ((MOST, UNDER), "", "이하|이내"),
    ((UNDER,), "", "미만|[을를]?\\s?밑도|[에도]*\\s?못\\s?미|[에도]*\\s?미치지\\s?못"),
]
