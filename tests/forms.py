"""Forms as a browser would send them back."""

from html.parser import HTMLParser


class _Controls(HTMLParser):
    """Collects what the first form with method post holds, as a browser fills it in."""

    def __init__(self, action=None):
        super().__init__()
        self.action, self.inside, self.done = action, False, False
        self.values, self.select, self.option, self.area = {}, None, None, None

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag == "form":
            wanted = self.action is None or found.get("action") == self.action
            self.inside = found.get("method") == "post" and wanted and not self.done
            self.inside = (
                self.inside
                and "konto" not in found.get("action", "")
                and "rolle" not in found.get("action", "")
            )
        if not self.inside:
            return
        if tag == "input" and "name" in found:
            self._input(found)
        elif tag == "select":
            self.select = found["name"]
        elif tag == "option" and self.select and "selected" in found:
            self._add(self.select, found.get("value", ""))
        elif tag == "textarea":
            self.area = found["name"]
            self.values[self.area] = ""

    def _input(self, found):
        if found.get("type") in {"checkbox", "radio"}:
            if "checked" in found:
                self._add(found["name"], found.get("value", "on"))
        else:
            self.values[found["name"]] = found.get("value", "")

    def _add(self, name, value):
        held = self.values.get(name)
        self.values[name] = value if held is None else [*([held] if isinstance(held, str) else held), value]

    def handle_data(self, data):
        if self.inside and self.area:
            self.values[self.area] += data

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.area = None
        if tag == "select":
            self.select = None
        if tag == "form" and self.inside:
            self.inside, self.done = False, True


def as_sent(response, action=None):
    """Return what a browser would send if the form on the page were sent as it is."""
    parser = _Controls(action)
    parser.feed(response.content.decode())
    values = {name: value for name, value in parser.values.items() if name != "csrfmiddlewaretoken"}
    return {
        name: value.removeprefix("\r\n").removeprefix("\n") if isinstance(value, str) else value
        for name, value in values.items()
    }
