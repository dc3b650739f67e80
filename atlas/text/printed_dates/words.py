"""The words of dates by language, as patterns.

A language that is not here is read with the month names of CLDR alone. Chinese, Japanese and Korean
are in ``eastern``.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The words of one language; each a pattern, in small letters.

    ``joins``: from a day to its month; ``of``: from there to the year. ``spans``: from the first
    date of a span to its last; ``lists``: between dates; ``between``: before two dates that a list
    word makes a span. ``early``, ``middle``, ``late``: before what they are the part of.
    ``ordinals``: first to fourth; ``first_day``: of a month. ``decade`` holds ``{}`` for its
    digits, ``named_decades`` are words. ``century`` and ``fiscal`` hold ``{}`` for number and year.
    ``symbols``: letters of quarter and half. ``months``: "the first {} months", by their number.
    """

    joins: str = r"\.? ?-? ?"
    of: str = r",? "
    day: str = ""
    first_day: str = r"(?!)"
    spans: str = "-"
    lists: str = "(?!)"
    between: str = "(?!)"
    early: str = "(?!)"
    middle: str = "(?!)"
    late: str = "(?!)"
    ordinals: tuple[str, ...] = ()
    quarter: str = "(?!)"
    half: str = "(?!)"
    seasons: tuple[str, ...] = ()
    decade: str = "(?!)"
    named_decades: tuple[tuple[str, int], ...] = ()
    century: str = "(?!)"
    fiscal: str = "(?!)"
    symbols: tuple[str, str] = ("Q", "H")
    months: str = "(?!)"
    counts: tuple[tuple[str, int], ...] = ()
    month_first: bool = False
    capitals: bool = False


_EN = Words(
    joins=r"(?: day)?(?: of)?[ -]",
    of=r"(?:,? (?:of )?(?:the (?:fiscal )?year )?|,|-)",
    day=r"(?:st|nd|rd|th)?",
    spans=r"-|(?:up )?to|until|till|through|thru",
    lists=r",? ?(?:and|or|&)",
    between="between|both",
    early=r"early(?: in| part of)?|(?:the )?(?:beginning|start|opening|dawn) of|at the start of",
    middle=r"mid(?:dle of|way through)?|the middle of|around the middle of",
    late=r"later?(?: in| part of)?|(?:the )?(?:end|close|latter (?:half|part)) of"
    r"|year[- ]end(?: of)?",
    ordinals=("first|1st", "second|2nd", "third|3rd", "fourth|4th|final|last"),
    quarter=r"quarters?",
    half=r"half(?:[- ]year)?|halves|six months",
    seasons=("spring", "summer", "autumn|fall", "winter"),
    decade=r"(?:the )?{}'?s\b",
    named_decades=(("twenties", 2), ("thirties", 3), ("forties", 4), ("fifties", 5),
                   ("sixties", 6), ("seventies", 7), ("eighties", 8), ("nineties", 9)),
    century=r"{}(?:st|nd|rd|th)[- ]century",
    fiscal=r"(?:FY|F\.Y\.|(?:fiscal|financial|business) ?(?:year)?|FYE|year to March)"
    r" ?(?:of |ending |ended |-)?{}|{} (?:fiscal|financial) year",
    months=r"first {} months",
    counts=(("three|3", 3), ("four|4", 4), ("six|6", 6), ("eight|8", 8), ("nine|9", 9),
            ("ten|10", 10), ("eleven|11", 11)),
    symbols=("Q", "HY?"),
    month_first=True,
    capitals=True,
)  # fmt: skip
_DE = Words(
    joins=r"\.? ",
    of=r"(?:,? (?:des (?:Jahres|Geschäftsjahres) |im Jahr )?|,|/)",
    day=r"\.",
    first_day=r"erste[nr]?",
    spans=r"-|bis(?: zum| zu| Ende| Anfang)?",
    lists="und|oder|sowie",
    between="zwischen",
    early=r"anfang|beginn|zu beginn|frühe[nrs]?|beginn des jahres|anfang des jahres",
    middle=r"mitte(?: des jahres)?",
    late=r"ende(?: des jahres)?|späte[nrs]?|ausgehende[ns]?",
    ordinals=(r"erste[nrsm]?|1\.|I\.", r"zweite[nrsm]?|2\.|II\.", r"dritte[nrsm]?|3\.|III\.",
              r"vierte[nrsm]?|4\.|IV\.|letzte[nrsm]?"),
    quarter=r"Quartals?|Vierteljahre?s?",
    half=r"Halbjahre?s?|Jahreshälfte|Hälfte",
    seasons=("frühjahre?s?|frühlings?", "sommers?", "herbste?s?|spätherbst", "winters?"),
    decade=r"{}er(?:[- ]Jahren?)?\b",
    named_decades=(("zwanziger", 2), ("dreißiger", 3), ("vierziger", 4), ("fünfziger", 5),
                   ("sechziger", 6), ("siebziger", 7), ("achtziger", 8), ("neunziger", 9)),
    century=r"{}\. (?:Jahrhunderts?|Jh\.?|Jhd\.?)",
    fiscal=r"(?:Geschäftsjahre?s?|Fiskaljahre?s?|Wirtschaftsjahre?s?|GJ) {}",
    symbols=("Q", "H"),
    months=r"ersten {} Monate[n]?",
    counts=(("drei|3", 3), ("sechs|6", 6), ("neun|9", 9)),
    capitals=True,
)  # fmt: skip
_FR = Words(
    joins=r" ",
    of=r"(?:,? (?:de (?:l'année |l'exercice )?)?|,)",
    day=r"(?:er|ᵉʳ)?",
    first_day="premier|1er",
    spans=r"-|à|au|jusqu'(?:à|en|au)|jusqu'à fin",
    lists="et|ou",
    between="entre",
    early=r"(?:au |en )?début(?: de l'année| d')?(?: de)?|le début des|début des",
    middle=r"mi|(?:au |en )?milieu(?: de l'année)?(?: de)?|milieu des",
    late=r"(?:à la |en )?fin(?: de l'année| d')?(?: de)?|fin des",
    ordinals=(r"premi(?:er|ère)|1(?:er|re|ère)", r"deuxième|second|seconde|2(?:e|ème|d|de|nd)",
              r"troisième|3(?:e|ème)", r"quatrième|dernier|4(?:e|ème)"),
    quarter=r"trimestres?",
    half=r"semestres?|moitié",
    seasons=("printemps", r"(?:(?<=[ld]')|(?<=en )|(?<=cet ))été|été(?= \d)", "automne",
             "hiver"),
    decade=r"années {}\b",
    named_decades=(("années vingt", 2), ("années trente", 3), ("années quarante", 4),
                   ("années cinquante", 5), ("années soixante", 6), ("années soixante-dix", 7),
                   ("années quatre-vingts?", 8), ("années quatre-vingt-dix", 9)),
    century=r"{}(?:e|ème|eme|er|ᵉ)? siècle",
    fiscal=r"exercice(?: fiscal| comptable| clos en)? {}|année fiscale {}",
    symbols=("[TQ]", "[SH]"),
    months=r"{} premiers mois",
    counts=(("trois|3", 3), ("six|6", 6), ("neuf|9", 9)),
)  # fmt: skip
_ES = Words(
    joins=r" (?:de )?",
    of=r"(?:,? (?:del? (?:año |ejercicio )?)?|,)",
    day=r"(?:\.?[oº°]|ero|ro)?",
    first_day="primero|1[oº°]",
    spans=r"-|a|al|hasta(?: el| finales de)?",
    lists="y|e|o",
    between="entre",
    early=r"(?:a )?(?:principios|inicios|comienzos)(?: del?)?(?: año)?|inicio de",
    middle=r"(?:a )?mediados(?: del?)?(?: año)?|mitad de",
    late=r"(?:a )?(?:finales|fines)(?: del?)?(?: año)?|(?:a )?fin de",
    ordinals=(r"primer[oa]?|1(?:er|º|ª|°)\.?", r"segund[oa]|2(?:do|º|ª|°)\.?",
              r"tercer[oa]?|3(?:er|º|ª|°)\.?", r"cuart[oa]|últim[oa]|4(?:to|º|ª|°)\.?"),
    quarter=r"trimestres?",
    half=r"semestres?|mitad",
    seasons=("primavera", "verano", "otoño", "invierno"),
    decade=r"(?:años|década de(?: los| los años)?|los(?= \d{3}0\b)) {}\b",
    named_decades=(("años veinte", 2), ("años treinta", 3), ("años cuarenta", 4),
                   ("años cincuenta", 5), ("años sesenta", 6), ("años setenta", 7),
                   ("años ochenta", 8), ("(?:los|años) noventa", 9)),
    century=r"siglo {}",
    fiscal=r"ejercicio(?: fiscal)? {}|año fiscal {}",
    symbols=("[TQ]", "[SH]"),
    months=r"(?:primeros {}|{} primeros) meses",
    counts=(("tres|3", 3), ("seis|6", 6), ("nueve|9", 9)),
)  # fmt: skip
_PT = Words(
    joins=r" (?:de )?",
    of=r"(?:,? (?:d[eo] (?:ano (?:de )?)?)?|,|/)",
    day=r"\.?[oaº°ª]?",
    first_day="primeiro|1[oº°]",
    spans=r"-|a|ao|até(?: o final de)?",
    lists="e|ou",
    between="entre",
    early=r"(?:n?o )?(?:início|começo|princípio)(?: d[eo])?(?: ano de)?",
    middle=r"(?:em )?meados(?: d[eo])?|metade de|(?:no )?meio(?: d[eo])?",
    late=r"(?:n?o )?(?:fim|final|finais)(?: d[eo])?(?: ano de)?",
    ordinals=(r"primeir[oa]|1[oaºª°]", r"segund[oa]|2[oaºª°]", r"terceir[oa]|3[oaºª°]",
              r"quart[oa]|últim[oa]|4[oaºª°]"),
    quarter=r"trimestres?|tri\b",
    half=r"semestres?|metade",
    seasons=("primavera", "verão", "outono", "inverno"),
    decade=r"(?:anos|década de) {}\b",
    named_decades=(("anos vinte", 2), ("anos trinta", 3), ("anos quarenta", 4),
                   ("anos cinquenta", 5), ("anos sessenta", 6), ("anos setenta", 7),
                   ("anos oitenta", 8), ("anos noventa", 9)),
    century=r"século {}",
    fiscal=r"(?:exercício|ano)(?: fiscal)(?: de)? {}|exercício(?: de)? {}",
    symbols=("[TQ]", "[SH]"),
    months=r"(?:primeiros {}|{} primeiros) meses",
    counts=(("três|3", 3), ("seis|6", 6), ("nove|9", 9)),
)  # fmt: skip
_IT = Words(
    joins=r" (?:di )?",
    of=r"(?:,? (?:del |dell'anno |dell'esercizio |di )?|,)",
    day=r"[oº°]?",
    first_day="primo|1[oº°]",
    spans=r"-|a|al|all'|fino al?",
    lists="e|ed|o",
    between="tra|fra",
    early=r"(?:all')?inizi(?:o)?(?: del| dell'anno| di| degli)?|primi",
    middle=r"(?:a )?metà(?: del| di| degli)?",
    late=r"(?:alla )?fine(?: del| di| degli)?",
    ordinals=(r"prim[oai]|1[oaº°ª]|I", r"second[oa]|2[oaº°ª]|II", r"terz[oa]|3[oaº°ª]|III",
              r"quart[oa]|ultim[oa]|4[oaº°ª]|IV"),
    quarter=r"trimestre",
    half=r"semestre|metà",
    seasons=("primavera", "estate", "autunno", "inverno"),
    decade=r"anni '?{}\b",
    named_decades=(("anni venti", 2), ("anni trenta", 3), ("anni quaranta", 4),
                   ("anni cinquanta", 5), ("anni sessanta", 6), ("anni settanta", 7),
                   ("anni ottanta", 8), ("anni novanta", 9)),
    century=r"{}(?:°|º)? secolo",
    fiscal=r"(?:esercizio|anno) fiscale {}|esercizio {}",
    symbols=("[TQ]", "[SH]"),
    months=r"primi {} mesi",
    counts=(("tre|3", 3), ("sei|6", 6), ("nove|9", 9)),
)  # fmt: skip
_NL = Words(
    joins=r" ",
    of=r"(?:,? (?:van (?:het jaar )?)?|,)",
    day=r"(?:e|ste|de)?",
    first_day="eerste",
    spans=r"-|tot(?: en met| eind)?|t/m|t\.e\.m\.",
    lists="en|of",
    between="tussen",
    early=r"(?:het )?begin(?: van| jaren)?|vroege",
    middle=r"medio|midden(?: van)?|half",
    late=r"(?:het )?eind(?:e)?(?: van| jaren)?|late",
    ordinals=(r"eerste|1e|1ste", r"tweede|2e|2de", r"derde|3e|3de", r"vierde|laatste|4e|4de"),
    quarter=r"kwarta(?:al|len)",
    half=r"halfjaar|helft|semester",
    seasons=("voorjaar|lente", "zomer", "najaar|herfst", "winter"),
    decade=r"jaren '?{}\b",
    named_decades=(("jaren twintig", 2), ("jaren dertig", 3), ("jaren veertig", 4),
                   ("jaren vijftig", 5), ("jaren zestig", 6), ("jaren zeventig", 7),
                   ("jaren tachtig", 8), ("jaren negentig", 9), ("twintiger jaren", 2),
                   ("dertiger jaren", 3), ("veertiger jaren", 4), ("vijftiger jaren", 5),
                   ("zestiger jaren", 6), ("zeventiger jaren", 7), ("tachtiger jaren", 8),
                   ("negentiger jaren", 9)),
    century=r"{}(?:e|de|ste) eeuw",
    fiscal=r"(?:boekjaar|fiscaal jaar) {}",
    symbols=("[QK]", "H"),
    months=r"eerste {} maanden",
    counts=(("drie|3", 3), ("zes|6", 6), ("negen|9", 9)),
)  # fmt: skip
_WORDS = {"en": _EN, "de": _DE, "fr": _FR, "es": _ES, "pt": _PT, "it": _IT, "nl": _NL}


def words(language: str) -> Words:
    """The words of a language by its ISO 639 code."""
    return _WORDS.get(language, Words())
