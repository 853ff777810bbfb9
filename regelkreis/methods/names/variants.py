"""
Names that are one name in several languages and do not sound alike.

Each line is one name; the forms are those of passports and registers, checked against the entries on
these given names in R. and V. Kohlheim, Duden: Das große Vornamenlexikon, 5th ed. 2016. Short forms
(Sascha, Fredi) are left out: they are not in documents.
"""

from functools import cache

from regelkreis.methods.names.folding import fold

_LINES = """
Mohammed Muhammad Mohamad Muhamet Mehmet Mehmed Mamadou Mohamud
Ahmad Ahmed Ahmet Achmed Ahmadu
Yusuf Yousef Josef Joseph Josip Iosif Osip Yosyp José
Ibrahim Abraham Brahim Ibrahima Avraam
Ismail Ismael Smail
Ishaq Isaak Isaac Ishak
Yaqub Jakob Jacob Yakup Yaakov Jakiv Iakov
Musa Moussa Moses Moshe
Isa Issa Jesus Eissa
Yahya Johannes Johann Ivan Jovan Ioan Ion Yohannes Yohanes
Dawud Daud David Davut Davit Dawit Daoud
Sulaiman Suleiman Salomon Süleyman Solomon
Ayub Hiob Eyüp Ayoub
Ilyas Elias Ilija Illia Ilya
Idris Henoch Idriss Edris
Ramadan Ramazan Ramadhan Ramzan
Othman Osman Uthman Usman Ousmane
Jamal Gamal Cemal Djamal Dschamal
Hadi Hady
Aisha Ayşe Aicha Aischa Aïssatou Aysha
Khadija Hatice Chadidscha Khadidja Kadiatou Hadiza
Fatima Fatma Fatoumata Fatou Fadma
Zainab Zeynep Zaynab Seinab
Maryam Miriam Meryem Maria Marija Mariya Mariama Mariam
Sara Sarah Sarra
Hawa Eva Havva Yeva
Amina Emine Aminata Aminatou
Oleksandr Aleksandr Alexander Aleksandar Iskender Iskandar
Oleksandra Aleksandra Alexandra
Oleksii Aleksej Alexej Alexei Alexey
Olena Elena Helena Jelena Yelena Ilona
Kateryna Katharina Ekaterina Jekaterina Katerina Yekaterina
Mykola Nikolaj Nikolai Nikola Nikolaos
Volodymyr Wladimir Vladimir Wolodymyr
Dmytro Dmitrij Dmitri Dimitrij Dimitri Dimitar Dimitrios
Yevhen Evgenij Jewgenij Eugen Yevgeny Evgeny
Hryhorii Grigorij Grigori Gregor Hryhoriy
Mykhailo Michail Mikhail Michael Mihail Mihajlo Mikael
Pavlo Pawel Pavel Pavle Paul Paulos Bulus
Petro Pjotr Petar Peter Petros Boutros
Stepan Stefan Stephan Stjepan Estifanos
Andrii Andrej Andrey Andrei Andreas
Serhii Sergej Sergei Sergey Serhij
Yurii Jurij Juri Georg Giorgi Georgi Georgij Giorgis Yuri
Oleh Oleg
Ihor Igor
Anastasiia Anastasia Nastasia Anastasija
Nataliia Natalia Natalja Nataliya
Tetiana Tatiana Tatjana Tetyana
Hanna Anna Hana Ganna
Yuliia Julia Julija Iuliia Giulia
Iryna Irina Irena
Svitlana Svetlana Swetlana
Liudmyla Ludmila Ljudmila Lyudmila
Mariana Marjana
Tewodros Theodor Teodros Fedir Fjodor Todor
Samuel Samuil Ismuil
Gebriel Gabriel Jibril Cebrail Dschibril
"""


@cache
def _groups() -> dict[str, str]:
    """Return the number of the line by each folded form."""
    lines = [line for line in _LINES.splitlines() if line]
    return {fold(form): str(number) for number, line in enumerate(lines, start=1) for form in line.split()}


def variant_of(part: str) -> str:
    """
    Return the number of the name of which a folded part is a form, or nothing.

    >>> variant_of("mehmet") == variant_of("mohammed"), variant_of("mehdi")
    (True, '')
    """
    return _groups().get(part, "")
