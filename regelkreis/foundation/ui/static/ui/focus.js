/* Focus goes to what changed: the error summary of a page, or the heading of a part that was swapped in. */
(() => {
  const announce = (text) => {
    const region = document.getElementById("announcements");
    if (region) region.textContent = text;
  };
  const focusOn = (root) => {
    const wanted = root.querySelector("[data-focus]");
    if (wanted) wanted.focus();
    return Boolean(wanted);
  };
  focusOn(document);

  // The event comes from what was pressed; what changed is the target, under its id if it was replaced.
  const changed = (event) => {
    const wanted = event.detail?.ctx?.target;
    if (wanted instanceof Element) return wanted.isConnected ? wanted : document.getElementById(wanted.id);
    return event.target;
  };

  document.addEventListener("htmx:after:swap", (event) => {
    // What loads by itself must not take the focus from where somebody is about to read.
    if (event.detail?.ctx?.sourceEvent?.type === "load") return;
    const found = changed(event);
    const part = found instanceof Element ? found : document;
    if (focusOn(part)) return;
    const heading = part.querySelector("h1, h2, h3");
    if (!heading) return;
    const active = document.activeElement;
    const pressed = event.target instanceof Element && event.target.contains(active);
    if (!part.contains(active) && (pressed || active === document.body)) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    announce(heading.textContent.trim());
  });
})();
