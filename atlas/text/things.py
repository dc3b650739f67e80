"""What numbers mostly count in news of companies, in ten languages: a table of words.

Each row is one sort of thing. It shows that "40 Ärzte" are not 40 nurses; a word that is not here
shows nothing. People of no named sort (人, 명, "Personen") can be any people.
"""

from __future__ import annotations

import re
from functools import cache

from atlas.text.languages import primary
from atlas.text.numbers import Number, find_numbers

#: Pieces of regular expressions: where a word begins, in Chinese, Japanese and Korean anywhere.
_TABLE: dict[str, dict[str, str]] = {
    "doctors": {
        "en": "doctor|physician|clinician|medic",
        "de": "ärzt|arzt|mediziner",
        "fr": "médecin",
        "es": "médic",
        "pt": "médic",
        "it": "medici|medico",
        "nl": "arts|dokter",
        "zh": "医生|醫生|医师|醫師",
        "ja": "医師",
        "ko": "의사",
    },
    "nurses": {
        "en": "nurse",
        "de": "pfleger|pflegekr|krankenschwester",
        "fr": "infirmi",
        "es": "enfermer",
        "pt": "enfermeir",
        "it": "infermier",
        "nl": "verple",
        "zh": "护士|護士|护理人员",
        "ja": "看護師",
        "ko": "간호사",
    },
    "patients": {
        "en": "patient",
        "de": "patient",
        "fr": "patient",
        "es": "pacient",
        "pt": "pacient|doente",
        "it": "pazient",
        "nl": "patiënt",
        "zh": "患者|病人",
        "ja": "患者",
        "ko": "환자",
    },
    "researchers": {
        "en": "researcher|scientist",
        "de": "forscher|wissenschaftler",
        "fr": "chercheu|scientifi",
        "es": "investigador|científic",
        "pt": "pesquisador|investigador|cientista",
        "it": "ricercator|scienziat",
        "nl": "onderzoeker|wetenschapper",
        "zh": "研究人员|研究人員|科学家|科學家|研究员",
        "ja": "研究者|研究員|科学者",
        "ko": "연구원|연구자|과학자",
    },
    "students": {
        "en": "student|pupil",
        "de": "student|studierend|schüler",
        "fr": "étudiant|élève",
        "es": "estudiante|alumn",
        "pt": "estudante|alun",
        "it": "student|alliev",
        "nl": "student|leerling",
        "zh": "学生|學生",
        "ja": "学生|生徒",
        "ko": "학생",
    },
    "people": {
        "en": "people|person|staff|employee|worker|women|men"
        "|job|post|position|participant|volunteer|member|participant",
        "de": "menschen|personen|leute|mitarbeit|beschäftigt"
        "|angestellt|arbeitspl|stellen|teilnehm|mitglied",
        "fr": "personne|salarié|employé|collaborat|emploi|poste|participant|membre|gens",
        "es": "persona|emplead|trabajador|empleo|puesto|participant|miembro",
        "pt": "pessoa|funcionári|trabalhador|colaborador|empregad|emprego|posto|vaga|membro",
        "it": "person|dipendent|addett|lavorator|posti|collaborat|membri|partecipant",
        "nl": "mensen|personen|medewerker|werknemer|banen|arbeidsplaats|leden|deelnem",
        "zh": "人|名|员工|員工|岗位",
        "ja": "人|名|従業員|社員",
        "ko": "명|직원|사람|일자리|인력",
    },
    "hospitals": {
        "en": "hospital|clinic|practice",
        "de": "krankenh|klini|spital|spitäler",
        "fr": "hôpita|cliniqu",
        "es": "hospital|clínica",
        "pt": "hospita|clínica",
        "it": "ospedal|cliniche|clinica",
        "nl": "ziekenhui|klinie",
        "zh": "医院|醫院|诊所",
        "ja": "病院|診療所",
        "ko": "병원|의원",
    },
    "companies": {
        "en": "compan|firm|enterprise|business|start-?up|supplier|partner|customer|client",
        "de": "unternehm|firm|start-?up|betrieb|partner|kunden",
        "fr": "entreprise|société|start-?up|partenaire|client",
        "es": "empresa|compañía|startup|socio|client",
        "pt": "empresa|companhia|startup|parceir|client",
        "it": "aziend|impres|società|startup|partner|client",
        "nl": "bedrij|onderneming|startup|partner|klant",
        "zh": "公司|企业|企業|伙伴|客户",
        "ja": "企業|社|会社|顧客",
        "ko": "기업|회사|업체|고객|파트너",
    },
    "sites": {
        "en": "site|plant|factor|laborator|labs?|cent(?:re|er)|hub|facilit|campus|office|location",
        "de": "standort|werk|fabrik|labor|zentr|büro|anlage",
        "fr": "site|usine|laboratoire|centre|bureau|campus",
        "es": "centro|planta|fábrica|laboratorio|sede|oficina",
        "pt": "centro|fábrica|laboratório|unidade|planta|escritório",
        "it": "sed[ei]|centr|stabiliment|laborator|sit[oi]",
        "nl": "locatie|vestiging|fabriek|laborator|labs?|centr|kanto",
        "zh": "工厂|工廠|基地|中心|实验室|實驗室|研究院",
        "ja": "工場|拠点|研究所|センター",
        "ko": "공장|연구소|센터|거점|사무소",
    },
    "countries": {
        "en": "countr|nation|market",
        "de": "länder|staaten|märkte",
        "fr": "pays|marché",
        "es": "país|mercado",
        "pt": "país|mercado",
        "it": "paes|mercat",
        "nl": "landen|markt",
        "zh": "国家|國家|国|國|市场",
        "ja": "国|地域",
        "ko": "개국|나라|국가",
    },
    "cities": {
        "en": "cit(?:y|ies)|town|province",
        "de": "städt|stadt|provinz",
        "fr": "ville|province",
        "es": "ciudad|provincia",
        "pt": "cidade|província",
        "it": "città|provinc",
        "nl": "sted|provinc",
        "zh": "城市|市|省|县",
        "ja": "都市|市|県",
        "ko": "도시|시|개 도",
    },
    "products": {
        "en": "medicine|drug|product|vaccine|treatment|therap|device",
        "de": "medikament|arznei|produkt|wirkstoff|impfstoff|gerät",
        "fr": "médicament|produit|vaccin|appareil",
        "es": "medicament|producto|fármaco|vacuna",
        "pt": "medicament|produto|remédio|vacina",
        "it": "farmac|prodott|medicinal|vaccin",
        "nl": "geneesmiddel|medicijn|product|vaccin",
        "zh": "药|藥|产品|產品|疫苗|设备",
        "ja": "薬|製品|ワクチン|品目",
        "ko": "의약품|신약|제품|백신|품목",
    },
    "projects": {
        "en": "project|programme|program|stud(?:y|ies)|trial",
        "de": "projekt|programm|studie",
        "fr": "projet|programme|étude|essai",
        "es": "proyecto|programa|estudio|ensayo",
        "pt": "projeto|projecto|programa|estudo|ensaio",
        "it": "progett|programm|studi",
        "nl": "project|programma|studie",
        "zh": "项目|項目|研究|试验",
        "ja": "プロジェクト|事業|試験|研究",
        "ko": "프로젝트|사업|임상|연구",
    },
    "patents": {
        "en": "patent",
        "de": "patente|patenten",
        "fr": "brevet",
        "es": "patente",
        "pt": "patente",
        "it": "brevett",
        "nl": "octrooi|patenten",
        "zh": "专利|專利",
        "ja": "特許",
        "ko": "특허",
    },
    "beds": {
        "en": "bed",
        "de": "betten",
        "fr": "lits?",
        "es": "cama",
        "pt": "leito|cama",
        "it": "letto|letti",
        "nl": "bedden",
        "zh": "床",
        "ja": "床",
        "ko": "병상",
    },
    "shops": {
        "en": "shop|store|outlet|branch",
        "de": "filial|geschäfte|läden",
        "fr": "magasin|boutique",
        "es": "tienda",
        "pt": "loja",
        "it": "negoz",
        "nl": "winkel",
        "zh": "门店|門店|商店|店",
        "ja": "店",
        "ko": "매장|점포",
    },
    "vehicles": {
        "en": "vehicle|car|truck|bus|lorr|van",
        "de": "fahrzeug|autos|busse|lkw",
        "fr": "véhicule|voiture|camion",
        "es": "vehículo|coche|autobús",
        "pt": "veículo|carro|ônibus",
        "it": "veicol|auto|camion",
        "nl": "voertuig|auto|bussen",
        "zh": "车|車|辆",
        "ja": "車|台",
        "ko": "차량|대",
    },
}
_FIGURES = ("zh", "ja", "ko")
#: Words run together, so that what is counted ends a long one: Forschungszentren.
_COMPOUND = ("de", "nl")
_PEOPLE = frozenset({"doctors", "nurses", "patients", "researchers", "students", "people"})
_WORDS, _SIGNS = 3, 8
_ENDS = re.compile(r"[,;:.!?()、。，；]|\b(?:and|und|et|y|e|en|of)\b")


def things_in(text: str, language: str = "en") -> frozenset[str]:
    """The sorts of things that some words of a language name."""
    patterns = _patterns(primary(language))
    return frozenset(sort for sort, pattern in patterns.items() if pattern.search(text))


def things_counted(text: str, number: Number, language: str) -> frozenset[str]:
    """The sorts of things that a number in a text counts, as far as the table knows."""
    after = text[number.end : number.end + 80]
    following = [other.start for other in find_numbers(after, language)]
    after = _ENDS.split(after[: following[0]] if following else after)[0]
    if primary(language) in _FIGURES:
        return things_in(after[:_SIGNS], language)
    return things_in(" ".join(after.split()[:_WORDS]), language)


def can_be(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether sorts of things can be the same; what is not known can be anything."""
    ours, theirs = _narrowed(ours), _narrowed(theirs)
    if not ours or not theirs or ours & theirs:
        return True
    return ("people" in ours | theirs) and bool(ours & _PEOPLE) and bool(theirs & _PEOPLE)


def _narrowed(sorts: frozenset[str]) -> frozenset[str]:
    """40名医生 are doctors: what says people of a sort says more than people."""
    narrow = sorts - {"people"}
    return narrow if narrow & _PEOPLE else sorts


@cache
def _patterns(code: str) -> dict[str, re.Pattern[str]]:
    start = "" if code in (*_FIGURES, *_COMPOUND) else r"(?<!\w)"
    return {
        sort: re.compile(rf"{start}(?:{words[code]})", re.IGNORECASE)
        for sort, words in _TABLE.items()
        if code in words
    }
