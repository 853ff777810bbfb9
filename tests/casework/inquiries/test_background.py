"""What is done in the background is found by the worker, which imports nothing else before."""

import subprocess
import sys

import pytest

ALONE = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "regelkreis.config.settings"
import django
from django.utils.module_loading import import_string
django.setup()
print(import_string("{task}").module_path)
"""


@pytest.mark.parametrize("name", ["tell_holders", "forget_names"])
def test_the_worker_finds_the_task(name):
    path = f"regelkreis.casework.inquiries.tasks.{name}"
    found = subprocess.run(
        [sys.executable, "-c", ALONE.format(task=path)], capture_output=True, text=True, check=False
    )

    assert found.stdout.strip() == path, found.stderr
