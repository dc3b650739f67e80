"""Words of which invented content is made. None is a number, and none names anything real."""

from __future__ import annotations

from random import Random

FIELDS = """
battery recycling, cold-chain logistics, gene therapy, crop protection, water treatment, stroke
care, speech recognition, wound healing, carbon storage, paediatric oncology, robotics,
corrosion, catalysis, machine vision, sleep medicine, packaging, food safety, vaccine storage,
asthma, diabetes, dialysis, imaging, tissue engineering, soil science, fermentation, enzyme
design, textile dyes, lubricants, hydrogen transport, heat pumps, glass fibres, adhesives,
coatings, thermal insulation, ship propulsion, rail safety, rare diseases, immunology,
radiotherapy, telemedicine, drug delivery, cell culture, protein folding, hearing aids,
prosthetics, eye surgery, dental materials, nutrition, animal health, pest control, seed
breeding, irrigation, desalination, waste sorting, biogas, wind turbines, solar cells, power
electronics, grid storage, quantum sensing, satellite data, flood warning, forestry, fisheries,
dairy science, baking, cosmetics, fragrance, paper making, printing, steel alloys, aluminium
casting, cement, road surfaces, elevators, tunnelling, air traffic, port automation, parcel
sorting
"""
THINGS = """
laboratory, pilot plant, data platform, test track, screening programme, training course,
patient register, clinical network, prototype, measuring method, simulation, software library,
clean room, reference material, robot arm, sensor array, demonstration farm, sample bank,
reading group, field station, quality label, design tool, open archive, mobile clinic,
mentoring scheme, supply contract, process model, test bench, imaging suite, safety standard,
shared workshop, knowledge base
"""
AIMS = """
shorten waiting times, lower the cost of early trials, reach remote regions, reuse spent
material, train young researchers, compare methods in the open, detect faults sooner, halve the
use of solvents, share instruments, keep samples traceable, bring results to market, support
family doctors, make tests repeatable, follow patients at home, save drinking water, protect
pollinators, reduce noise, test new materials under load, predict failures, open data to
schools, simplify approval, cut emissions, improve working conditions, map local demand,
translate findings into practice, replace animal tests
"""
UNITS = """
hospitals, engineers, patients, samples, schools, laboratories, farms, vehicles, researchers,
sites, students, clinics, suppliers, households, machines, publications, volunteers, start-ups,
villages
"""
SURNAMES = """
Abara Bellweather Castellane Dunmore Eskildsen Farrowby Garland Hartigan Ilves Jorunn Kestrel
Lindqvist Marchetti Norling Okonjo Pellerin Quillon Rasmora Santherre Tolvanen Umbero Vasquine
Winterle Yardley
"""
GIVEN = (
    "Ada Boris Clara Dario Edda Filip Greta Hugo Ines Jonas Klara Leon Mira Nils Olga Pavel Rosa"
)
COMPANY_ENDINGS = (
    *("Therapeutics", "Industries", "Systems", "Biologics", "Materials", "Foods", "Energy"),
    *("Robotics", "Chemicals", "Instruments", "Logistics", "Diagnostics"),
)
#: kind of organisation: endings of its name.
BODY_ENDINGS = {
    "hospital": ("General Hospital", "University Clinic"),
    "university": ("University", "Technical University"),
    "research-institute": ("Research Institute", "Academy"),
    "public-body": ("Regional Council", "Health Agency"),
    "fund": ("Growth Fund", "Venture Fund"),
    "association": ("Trade Association", "Patients Association"),
    "network": ("Network", "Alliance"),
    "company": ("Holding", "Group", "Works"),
}
#: id, name, country, latitude, longitude.
PLACES = (
    ("lisbon", "Lisbon", "PT", 38.72, -9.14),
    ("gdansk", "Gdańsk", "PL", 54.35, 18.65),
    ("lyon", "Lyon", "FR", 45.76, 4.84),
    ("turin", "Turin", "IT", 45.07, 7.69),
    ("bergen", "Bergen", "NO", 60.39, 5.32),
    ("leeds", "Leeds", "GB", 53.80, -1.55),
    ("graz", "Graz", "AT", 47.07, 15.44),
    ("porto-alegre", "Porto Alegre", "BR", -30.03, -51.23),
    ("cordoba", "Córdoba", "AR", -31.42, -64.18),
    ("medellin", "Medellín", "CO", 6.24, -75.58),
    ("monterrey", "Monterrey", "MX", 25.69, -100.32),
    ("calgary", "Calgary", "CA", 51.05, -114.07),
    ("denver", "Denver", "US", 39.74, -104.99),
    ("nairobi", "Nairobi", "KE", -1.29, 36.82),
    ("durban", "Durban", "ZA", -29.86, 31.02),
    ("accra", "Accra", "GH", 5.60, -0.19),
    ("pune", "Pune", "IN", 18.52, 73.86),
    ("hanoi", "Hanoi", "VN", 21.03, 105.85),
    ("busan", "Busan", "KR", 35.18, 129.08),
    ("sendai", "Sendai", "JP", 38.27, 140.87),
    ("perth", "Perth", "AU", -31.95, 115.86),
    ("hamilton", "Hamilton", "NZ", -37.79, 175.28),
)
TOPICS = (
    *("Research", "Hospitals", "Manufacturing", "Data and software", "Education", "Agriculture"),
    *("Environment", "Transport", "Energy", "Public health", "Start-ups", "Materials"),
)
#: Parts of syllables.
_ONSETS = "b br c cl d dr f fl g gl h j k kr l m n p pl qu r s sk st t tr v w z"
_VOWELS = "a e i o u ai ea io ou"
_CODAS = "l m n r s x nd rn th lt"


def entries(text: str) -> list[str]:
    """The entries of a list with commas."""
    return [" ".join(entry.split()) for entry in text.split(",")]


def invented(random: Random) -> str:
    """A word that exists nowhere, of two or three syllables."""
    onsets, vowels = _ONSETS.split(), _VOWELS.split()
    length = random.choice((2, 2, 3))
    syllables = (random.choice(onsets) + random.choice(vowels) for _ in range(length))
    return ("".join(syllables) + random.choice(_CODAS.split())).capitalize()
