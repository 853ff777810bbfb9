"""Invented people: names by country, put together at random; any likeness is chance."""

import random
from dataclasses import dataclass

NAMES: dict[str, tuple[str, str, str, str]] = {
    "AFG": (
        "Zahra Maryam Shabnam Parwin Nilofar",
        "Farid Habib Jawad Rahim Omid",
        "Nuristani Wardaki Panahi Sahil Ghorbandi",
        "Dari",
    ),
    "BGR": (
        "Desislava Elena Rositsa Vesela",
        "Dimitar Ivaylo Plamen Stoyan",
        "Vasilkov Draganski Zlatarov",
        "Bulgarisch",
    ),
    "ERI": ("Feven Luwam Rahwa Senait", "Dawit Filmon Merhawi Yonas", "Ghebreyes Tekleab Woldai", "Tigrinya"),
    "GIN": (
        "Aissatou Fatoumata Kadiatou Mariama",
        "Alpha Ibrahima Mamadou Thierno",
        "Baldeh Camarou Soumano",
        "Französisch",
    ),
    "IRN": (
        "Golnaz Mahsa Shirin Yasaman",
        "Behrouz Kamran Navid Siavash",
        "Azadmehr Kohestan Rostamian",
        "Persisch",
    ),
    "IRQ": ("Hala Nadia Rana Zainab", "Ammar Haider Karim Mustafa", "Al-Dulami Hasnawi Saadoun", "Arabisch"),
    "MKD": ("Biljana Elmaze Snezana", "Agim Goran Zoran", "Ademovski Krstevik Ramizov", "Mazedonisch"),
    "NGA": ("Blessing Efe Osas Peace", "Chidi Emeka Osaro Tunde", "Adebanjo Igbinosa Okonjima", "Englisch"),
    "ROU": (
        "Andreea Ioana Mihaela Roxana",
        "Ciprian Florin Marius Vasile",
        "Codreanca Lupescu Petrisor",
        "Rumänisch",
    ),
    "SOM": ("Hodan Ifrah Sagal Ubah", "Abdirahman Guled Liban Warsame", "Dualeh Farax Shirwac", "Somali"),
    "SRB": ("Dragana Mirela Vesna", "Bojan Nenad Zlatko", "Jovicin Markovac Stankov", "Serbisch"),
    "SYR": (
        "Amal Hiba Lina Rasha Yara",
        "Bassel Iyad Khaled Nizar",
        "Darwishi Hallabi Qabbani Shamieh",
        "Arabisch",
    ),
    "TUR": ("Berfin Elif Rojda Zeynep", "Baran Emre Firat Serhat", "Aktasli Demirhan Yildirak", "Türkisch"),
    "UKR": (
        "Daria Kateryna Oksana Yuliia",
        "Andrii Bohdan Maksym Taras",
        "Kovalchenko Moroziuk Shevtsiv",
        "Ukrainisch",
    ),
}


@dataclass(frozen=True)
class Invented:
    """A name, a civil status entry, a country and a language that go together."""

    given_name: str
    family_name: str
    gender: str
    nationality: str
    language: str


def invent(dice: random.Random, countries: tuple[str, ...] = tuple(NAMES)) -> Invented:
    """Return somebody of one of the countries."""
    country = dice.choice(countries)
    women, men, families, language = NAMES[country]
    gender = dice.choice("wm")
    given = dice.choice((women if gender == "w" else men).split())
    return Invented(given, dice.choice(families.split()), gender, country, language)
