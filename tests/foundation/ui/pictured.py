"""Pictures with figures in them, as pages would hand them over."""

from datetime import date

from regelkreis.foundation.ui import pictures as pic

STEPS = [
    pic.RingStep("Erhebung", "Was fällt auf?"),
    pic.RingStep("Analyse", "Warum?"),
    pic.RingStep("Planung", "Was tun?"),
    pic.RingStep("Umsetzung", "Wird es getan?"),
    pic.RingStep("Evaluation", "Hat es gewirkt?"),
    pic.RingStep("Nachsteuerung", "Was ändern?"),
]
DISCS = [
    pic.RingDisc(11, "Gesundheitskarte bei Umzug", 0, 5 / 30, None, "5 von 30 Tagen", url="/t/11/"),
    pic.RingDisc(6, "Post geht verloren nach Auszug", 0, 12 / 30, 9, "12 von 30 Tagen"),
    pic.RingDisc(3, "Anerkennung beim Wechsel zum Jobcenter", 1, 33 / 60, 19, "33 von 60 Tagen"),
    pic.RingDisc(
        9, "Auslagen bei der Passbeschaffung", 1, 71 / 60, 8, "71 Tage, 11 über Frist", "late", "/t/9/"
    ),
    pic.RingDisc(2, "Abendkurs B1 mit Kinderbetreuung", 2, 52 / 120, 27, "52 von 120 Tagen"),
    pic.RingDisc(
        4, "Fiktionsbescheinigung kommt nach Ablauf", 2, 146 / 120, 44, "146 Tage, 26 über Frist", "late"
    ),
    pic.RingDisc(5, "AsylbLG zu SGB II: Wochen ohne Leistung", 3, 63 / 180, 31, "63 von 180 Tagen"),
    pic.RingDisc(7, "Sprachmittlung in Arztpraxen", 3, 96 / 180, 23, "96 von 180 Tagen"),
    pic.RingDisc(8, "Schulplatz für Jugendliche ab 16", 3, 118 / 180, 14, "118 von 180 Tagen"),
    pic.RingDisc(1, "Kita-Platz für Fünfjährige", 4, 41 / 90, 38, "✓ Wirkung: bewegt", "better"),
    pic.RingDisc(10, "Doppelberatung MBE und KIM", 5, 20 / 60, 12, "Wirkung: nicht bewegt", "worse"),
]
RING = pic.Ring(
    STEPS,
    DISCS,
    "531",
    "laufende Fälle",
    "249 Beobachtungen",
    "87 Rückmeldungen",
    "in 12 Monaten",
    "Regelkreis",
    "Elf Themen in sechs Schritten; die Tabelle darunter nennt alle.",
)
LADDER = pic.Ladder(
    [
        pic.Rung("Land", "Antwort offen", [pic.RungDisc(pic.Disc(7, 23), "Sprachmittlung")], 0),
        pic.Rung(
            "Lenkungsgruppe",
            "nächste: 09.12.",
            [pic.RungDisc(pic.Disc(1, 38), "Kita"), pic.RungDisc(pic.Disc(4, 44, True), "Fiktion", "/t/4/")],
            3,
        ),
        pic.Rung("Fallkonferenz", "laufend", [pic.RungDisc(pic.Disc(11, None), "Karte")], 31),
    ],
    "Leiter",
    "Wo die Themen liegen",
    "Themen jetzt",
    "hier gelöst 2023",
)
VALUES = [
    104,
    121,
    None,
    132,
    118,
    97,
    141,
    126,
    113,
    135,
    None,
    122,
    108,
    129,
    96,
    74,
    61,
    58,
    66,
    49,
    55,
    52,
]
MONTHS = [
    pic.Month(date(2022 + i // 12, i % 12 + 1, 1), value, is_small=value is None)
    for i, value in enumerate(VALUES)
]
RUN = pic.RunChart(
    MONTHS,
    date(2023, 3, 1),
    "Beschluss wirkt ab 01.03.",
    pic.Span(122, "vorher 122 Tage", "Median, 74 Fälle"),
    pic.Span(60, "nachher 60 Tage", "Median, 50 Fälle"),
    74,
    168,
    "übliche Schwankung vor dem Beschluss",
    "Tage von Anmeldung bis Zusage",
    "Median je Monat; die Tabelle darunter nennt jeden.",
    is_better=True,
)
CHANGE = pic.Change(
    [
        pic.ChangeRow("Aufenthalt", 2, 3),
        pic.ChangeRow("Existenz", 3, 2),
        pic.ChangeRow("Wohnen", 3, 3),
        pic.ChangeRow("Gesundheit", None, 2),
        pic.ChangeRow("Teilhabe", 4, None),
    ],
    "1 kritisch",
    "5 trägt sich",
    "Was sich verändert hat",
    "Ring vorher, Scheibe jetzt",
)
BARS = pic.Bars(
    [
        pic.Bar("Neuenhof", 12, term=9),
        pic.Bar("Eichberg", 8, is_late=True, term=6),
        pic.Bar("5 weitere", None),
        pic.Bar("Haslach", 0),
    ],
    "Wo",
    "Beobachtungen je Stadt",
)


def all_pictures():
    return {
        "ring": pic.ring(RING),
        "ladder": pic.ladder(LADDER),
        "run": pic.run_chart(RUN),
        "change": pic.change(CHANGE),
        "bars": pic.bars(BARS),
        "small_ring": pic.small_ring(4, label="Schritt 5 von 6: Evaluation"),
        "small_ladder": pic.small_ladder(1, 5, "Lenkungsgruppe"),
    }
