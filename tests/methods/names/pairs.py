"""
Labelled pairs of invented records: the same person written twice, or two people who could be confused.

Given name, family name and birth date (DD.MM.YYYY, or nothing) of either side. The spellings are those
in which documents, registers and case workers write the names; no pair is a real person.
"""

SAME_PERSON = """
Mohammed Darwishi 03.05.1990 | Muhammad Darwischi 03.05.1990
Mohammed Ali - | Muhamet Aly -
Mohamad Al-Hallabi 12.11.1985 | Muhammed Hallabi 12.11.1985
Yousef Shamieh 04.02.1988 | Jusuf Schamieh 02.04.1988
Youssef Qabbani - | Yusuf Kabbani -
Khaled Haddad - | Haled Hadad -
Chalid Mansur - | Khalid Mansour -
Oleksandr Shevtsiv 17.08.1979 | Alexander Schewziw 17.08.1979
Oleksandr Kovalchenko - | Олександр Ковальченко 01.01.1980
Олександр Шевченко - | Oleksandr Shevchenko -
Oleh Moroziuk 09.09.1991 | Oleg Morozjuk 09.09.1991
Serhii Bondarchuk - | Sergej Bondartschuk -
Yevhen Tkachuk - | Jewgenij Tkatschuk -
Kateryna Moroz 22.03.1995 | Ekaterina Moros 22.03.1995
Mykola Hrytsenko - | Nikolaj Gritsenko -
Volodymyr Lysenko - | Wladimir Lisenko -
Bohdan Horbatsch 30.06.2001 | Bogdan Gorbatsch 30.06.2001
Yuliia Kravets - | Julija Krawez -
Dmytro Zhuk 11.11.1990 | Dmitrij Schuk 11.11.1990
Ahmad Saadoun - | Achmed Sadoun -
Ahmet Yıldırak - | Ahmed Yildirak -
Hatice Öztürk - | Khadija Oeztuerk -
Ayşe Demirhan 01.01.1982 | Aischa Demirhan 05.07.1982
Zeynep Aktaşlı - | Zainab Aktasli -
Çetin Kılıç - | Cetin Kilic -
Cemal Şahin - | Dschamal Schahin -
Mehmet Uğurlu 02.10.1977 | Mohammed Ugurlu 02.10.1977
Abd al-Rahman Khatib - | Abdulrahman Chatib -
Abdel Karim Nasser - | Abdulkarim Nasir -
Abdullah Rahimi 14.04.1999 | Abdollah Rahimy 14.04.1999
Nour Eddine Bakri - | Noureddin Bakri -
Salah al-Din Omar - | Salahaddin Omar -
Hossein Azadmehr - | Hussain Azadmehr -
Gholam Rostamian - | Golam Rustamian -
Mahsa Ghorbandi 08.03.2000 | Mahsa Qorbandi 03.08.2000
Jawad Panahi - | Dschawad Panahi -
Javad Wardaki - | Jawad Wardaki -
Shirin Kohestan - | Schirin Kuhestan -
Najibullah Sahil - | Nadschibullah Sahil -
Xalid Berzan - | Khalid Berzan -
Cîhan Rojava 19.12.1993 | Jihan Rojava 19.12.1993
Şêrîn Botan - | Sherin Botan -
Dragana Jovičin - | Dragana Jovicin -
Đorđe Petrović - | Djordje Petrovic -
Željko Marković 13.02.1970 | Zeljko Markowitsch 13.02.1970
Snežana Krstevik - | Snezana Krstevik -
Jovan Hadžić - | Jovan Hadschitsch -
Yonas Ghebreyes 12.01.1996 | Jonas Gebreyes 12.01.1996
Tewolde Tekleab - | Tewelde Tekleab -
Dawit Woldai - | Dawid Weldai -
Merhawi Haile - | Merhawi Hayle -
Selam Tesfaye - | Selam Tesfay -
Abdirahman Farax - | Abdurahman Farah -
Ifrah Dualeh - | Ifrah Dualle -
Aïssatou Baldé - | Aissatou Balde -
Mamadou Soumano 25.05.1994 | Mohamadou Sumano 25.05.1994
Thierno Camarou - | Tierno Kamarou -
Ouarda Belhadi - | Warda Belhadi -
Djamel Cherif - | Jamal Sharif -
Weiß Müller - | Weiss Mueller -
Jürgen Strauß - | Juergen Strauss -
Amal Hasnawi 07.06.1987 | Hasnawi Amal 07.06.1987
Ahmad Khaled Mansour - | Ahmad Khaled_Mansour -
Anna-Maria Lupescu - | Annamaria Lupescu -
Maria Elena Petrisor 23.09.1989 | Elena Petrisor 23.09.1989
Rana Saadoun_Karimi - | Rana Saadoun -
Farid Nuristani 04.11.1992 | Farid Nuristany 11.04.1992
Omid Panahi 01.01.1998 | Omid Panahi 15.06.1998
Haider Al-Dulami 01.01.1990 | Haidar Dulaimi 01.01.1991
Nadia Hasnawi 17.03.1990 | Nadia Hasnawi 17.03.1980
Rasha Hallabi 28.02.1991 | Rasha Mansour 28.02.1991
Elmaze Ramizov - | Elmaze Ramisow -
Firat Demirhan 10.10.1990 | Firat Demirhna 10.10.1990
Zlatko Stankov 15.08.1984 | Zlatko Stankow 18.05.1984
Alhassan Baldeh 06.06.1997 | Hassan Baldeh 06.06.1997
- Igbinosa 12.12.1988 | Osaro Igbinosa 12.12.1988
Wolfgang Szewczyk - | Wolfgang Schewtschik -
Blessing Okonjima 20.05.1993 | Blesing Okonjima 20.05.1993
"""

TWO_PEOPLE = """
Hassan Amiri - | Hussein Amiri -
Hassan Amiri 01.02.1990 | Hussein Amiri 01.09.1994
Karim Haddad - | Karima Haddad -
Amin Sahil - | Amina Sahil -
Omar Mansour - | Amir Mansour -
Mohammed Darwishi - | Mahmoud Darwishi -
Jamal Saadoun - | Jamil Saadoun -
Rashid Panahi - | Rashad Panahi -
Ahmad Hasnawi - | Hamid Hasnawi -
Khaled Hallabi - | Khalil Hallabi -
Salim Qabbani - | Salma Qabbani -
Nadia Shamieh - | Nada Shamieh -
Mohammed Ali 03.04.1990 | Mohammed Ali 17.09.1983
Mohammed Ali - | Mohammed Omar -
Yousef Darwishi 12.05.1988 | Yousef Darwishi 24.11.1971
Oleksandr Moroziuk - | Oleksii Moroziuk -
Oleksandr Moroziuk - | Oleksandra Moroziuk -
Andrii Shevtsiv - | Taras Shevtsiv -
Bohdan Kovalchenko - | Bohdan Moroziuk -
Daria Kravets - | Maria Kravets -
Zeynep Demirhan - | Zehra Demirhan -
Emre Aktasli - | Emine Aktasli -
Serhat Yildirak - | Ferhat Yildirak -
Baran Demirhan - | Berfin Demirhan -
Farid Panahi - | Fareed Wardaki -
Zahra Sahil - | Sahar Sahil -
Maryam Wardaki - | Marwa Wardaki -
Kamran Rostamian - | Kambiz Rostamian -
Lina Qabbani - | Lena Qabbani 04.05.1999
Yara Hallabi 02.02.2012 | Yara Hallabi 19.07.2015
Bojan Stankov - | Bogdan Stankov -
Goran Ademovski - | Zoran Ademovski -
Vesna Markovac - | Vesna Jovicin -
Dawit Tekleab - | Yonas Tekleab -
Feven Woldai - | Selam Woldai -
Ibrahima Baldeh - | Alpha Baldeh -
Fatoumata Soumano - | Kadiatou Soumano -
Chidi Adebanjo - | Emeka Adebanjo -
Blessing Igbinosa - | Peace Igbinosa -
Florin Lupescu - | Marius Lupescu -
Ioana Petrisor 04.04.1990 | Mihaela Petrisor 04.04.1990
Anna Weber - | Hanno Weber -
Thomas Müller - | Thomas Möller -
Peter Schmidt - | Petra Schmidt -
Stefan Braun - | Stefan Brandt -
Ali Hussein - | Alia Hussein -
Noor Ahmadi - | Nora Ahmadi -
Ghassan Haddad - | Hassan Haddad -
Samir Nasser - | Samira Nasser -
Abdullah Karimi - | Abdulkarim Karimi -
Abd al-Rahman Omar - | Abd al-Rahim Omar -
Hodan Dualeh 01.01.1990 | Hodan Dualeh 01.01.1999
Sagal Warsame - | Guled Warsame -
Elena Draganski 03.03.1980 | Vesela Draganski 03.03.1980
Navid Azadmehr 05.05.1995 | Nawid Kohestan 06.07.1981
"""
