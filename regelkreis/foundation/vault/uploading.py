"""Takes uploads in as they arrive and stops storing what is beyond the limit."""

from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler


class CutUpload(UploadedFile[bytes]):
    """An upload beyond the limit: its name and size are known, its content was never stored."""


class LimitingUploadHandler(FileUploadHandler):
    """Stands before the handlers that store, and passes on no more than one file may have."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin to count."""
        super().new_file(*args, **kwargs)
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Pass the chunk on while the file is within the limit."""
        self.received += len(raw_data)
        return None if self.received > settings.FILE_LIMIT else raw_data

    def file_complete(self, file_size: int) -> UploadedFile[bytes] | None:
        """Say what was cut; a whole file is for the handlers behind."""
        if self.received <= settings.FILE_LIMIT:
            return None
        return CutUpload(name=self.file_name, content_type=self.content_type or "", size=self.received)
