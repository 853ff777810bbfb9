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

  document.addEventListener("htmx:after:swap", (event) => {
    const target = event.target instanceof Element ? event.target : document;
    if (focusOn(target)) return;
    const heading = target.querySelector("h1, h2, h3");
    if (!heading) return;
    if (!target.contains(document.activeElement)) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    announce(heading.textContent.trim());
  });
})();
