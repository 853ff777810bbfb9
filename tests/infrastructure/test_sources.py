"""Where settings come from: the environment first, then one file."""

import dj_database_url
import pytest

from regelkreis.config.sources import Sources


@pytest.fixture
def settings_file(tmp_path):
    path = tmp_path / "regelkreis.toml"
    path.write_text(
        'hosts = "kim.example.org"\nhttps = true\nDATABASE_URL = "sqlite:////tmp/x"\n', encoding="utf-8"
    )
    return str(path)


def test_the_environment_counts_more_than_the_file(settings_file):
    sources = Sources(
        {"REGELKREIS_CONFIG": settings_file, "REGELKREIS_HOSTS": "a.example.org, b.example.org"}
    )
    assert sources.names("REGELKREIS_HOSTS") == ["a.example.org", "b.example.org"]


def test_what_the_environment_does_not_say_the_file_says(settings_file):
    sources = Sources({"REGELKREIS_CONFIG": settings_file})
    assert sources.names("REGELKREIS_HOSTS") == ["kim.example.org"]
    assert sources.flag("REGELKREIS_HTTPS") is True


def test_without_either_the_default_holds(tmp_path):
    sources = Sources({"REGELKREIS_CONFIG": str(tmp_path / "none.toml")})
    assert sources.text("REGELKREIS_HOSTS", "127.0.0.1") == "127.0.0.1"
    assert sources.flag("REGELKREIS_HTTPS") is False


def test_a_secret_is_made_once_and_read_by_its_owner_only(tmp_path):
    sources = Sources({"REGELKREIS_CONFIG": str(tmp_path / "none.toml")})
    first = sources.secret("REGELKREIS_SECRET_KEY", tmp_path / "secret-key")
    assert sources.secret("REGELKREIS_SECRET_KEY", tmp_path / "secret-key") == first
    assert len(first) >= 50
    assert (tmp_path / "secret-key").stat().st_mode & 0o777 == 0o600


def test_a_database_is_reached_by_its_socket():
    parts = dj_database_url.parse("postgres://regelkreis@%2Ftmp%2Fsocket/regelkreis")
    assert (parts["HOST"], parts["NAME"], parts["USER"]) == ("/tmp/socket", "regelkreis", "regelkreis")
