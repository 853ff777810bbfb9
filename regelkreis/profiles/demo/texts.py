"""What invented people want and what is done for it, by life domain."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Wish:
    """A goal in somebody's words, its steps, what a service is asked, who helps, what was needed."""

    title: str
    steps: tuple[str, ...]
    concern: str
    helpers: tuple[str, ...]
    need: str


WISHES: dict[str, tuple[Wish, ...]] = {
    "residence": (
        Wish(
            "Ich möchte bleiben dürfen.",
            ("Unterlagen für den Antrag sammeln", "Pass bei der Botschaft beantragen", "Antrag stellen"),
            "Klärung der Voraussetzungen für einen Aufenthaltstitel",
            ("mbe", "caritas", "auslaenderamt", "auslaenderbehoerde", "fluechtlingsberatung"),
            "residence-title",
        ),
        Wish(
            "Ich möchte wissen, wie lange ich hier sicher bin.",
            ("Bescheide gemeinsam durchgehen", "Beratungstermin wahrnehmen"),
            "Beratung zur Verlängerung des Aufenthalts",
            ("mbe", "jmd", "auslaenderamt", "fluechtlingsberatung"),
            "interim-certificate",
        ),
    ),
    "work": (
        Wish(
            "Ich möchte wieder in meinem Beruf arbeiten.",
            ("Zeugnisse übersetzen lassen", "Anerkennung beantragen", "Lebenslauf schreiben"),
            "Anerkennung der Ausbildung und Weg in qualifizierte Arbeit",
            ("integration-point", "agentur-fuer-arbeit", "jobcenter"),
            "qualified-work",
        ),
        Wish(
            "Ich möchte eine Ausbildung machen.",
            ("Berufsberatung besuchen", "Praktikum suchen"),
            "Berufsberatung und Ausbildungsplatz",
            ("jmd", "agentur-fuer-arbeit", "jobcenter"),
            "qualified-work",
        ),
    ),
    "language": (
        Wish(
            "Ich möchte mit den Lehrerinnen meiner Kinder sprechen können.",
            ("Einstufungstest machen", "Kurs am Vormittag finden"),
            "Platz in einem Sprachkurs mit Kinderbetreuung",
            ("bamf", "mbe", "stadt-hilden", "jobcenter"),
            "language-course",
        ),
    ),
    "housing": (
        Wish(
            "Ich möchte mit meiner Familie in einer eigenen Wohnung leben.",
            ("Wohnberechtigungsschein beantragen", "Anzeigen gemeinsam durchsehen"),
            "Unterstützung bei der Wohnungssuche nach dem Auszug aus der Unterkunft",
            ("caritas", "caritas-en", "mbe"),
            "flat",
        ),
    ),
    "health": (
        Wish(
            "Ich möchte wieder schlafen können.",
            ("Hausarzt finden", "Beratungsstelle besuchen"),
            "Erstgespräch in einer psychosozialen Beratung",
            ("caritas", "medizinische-fluechtlingshilfe"),
            "therapy",
        ),
    ),
    "livelihood": (
        Wish(
            "Ich möchte meine Schulden loswerden.",
            ("Schreiben ordnen", "Kindergeld beantragen", "Ratenzahlung vereinbaren"),
            "Regulierung von Schulden aus Verträgen",
            ("caritas", "awo-en", "mbe"),
            "debt-counselling",
        ),
    ),
    "education": (
        Wish(
            "Mein Sohn soll in die richtige Schule gehen.",
            ("Zeugnisse übersetzen lassen", "Termin in der Seiteneinsteigerberatung"),
            "Beratung zum Schulplatz",
            ("ki", "bildungsbuero"),
            "school-place",
        ),
    ),
    "childcare": (
        Wish(
            "Ich brauche einen Platz für meine Tochter, damit ich lernen kann.",
            ("Anmeldung in der Kita", "Bescheid abwarten"),
            "Betreuungsplatz während des Sprachkurses",
            ("ki", "stadt-hilden", "stadt-velbert"),
            "childcare-place",
        ),
    ),
}
NOTES = (
    "Schreiben gemeinsam gelesen und beantwortet.",
    "Unterlagen durchgesehen, eine Kopie fehlt noch.",
    "Termin bei der Einrichtung vorbereitet.",
    "Stand besprochen, nächster Schritt vereinbart.",
    "",
)
STRENGTHS = (
    "spricht vier Sprachen",
    "gut vernetzt in der Nachbarschaft",
    "Berufserfahrung",
    "lernt schnell",
    "",
)

RESULTS = (
    "Beratung abgeschlossen, nächste Schritte sind klar.",
    "Antrag ist gestellt, die Einrichtung begleitet weiter.",
    "Platz im Kurs, Beginn im nächsten Monat.",
)
