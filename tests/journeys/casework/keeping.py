"""A notice comes into the file and out of it again, for nobody but who keeps the file."""

from tests.journeys.casework.known import open_file, under_more

NOTICE = b"Bescheid vom Jobcenter\nDie Mietschulden werden als Darlehen \xc3\xbcbernommen.\n"


def a_notice_is_put_into_the_file(team):
    manager = open_file(team)
    under_more(manager, "Dokument ablegen")
    with manager.expecting(422):
        manager.press("ablegen")
    manager.reads("Bitte eine Datei wählen")
    manager.look()
    notice = {"name": "bescheid-jobcenter.txt", "mimeType": "text/plain", "buffer": NOTICE}
    manager.field("Dateien").set_input_files(notice)
    manager.choose("Art", "Bescheid")
    manager.write("Bezeichnung", "Bescheid zum Darlehen")
    manager.press("ablegen")
    manager.reads("Bescheid zum Darlehen")
    manager.look()


def its_owner_downloads_it_as_it_was(team, folder):
    manager = open_file(team)
    manager.follow("Bescheid zum Darlehen", within="#dokumente")
    manager.look()
    team.known["document"] = manager.path
    assert manager.take("Herunterladen", folder).read_bytes() == NOTICE


def a_stranger_does_not_learn_that_it_exists(team):
    stranger = team.stranger
    with stranger.expecting(404):
        for address in (team.known["document"], team.known["document"] + "datei/"):
            assert stranger.context.request.get(address).status == 404
            assert stranger.page.goto(address).status == 404
            stranger.does_not_read("Darlehen")
