/* A link whose form has a place on the page opens it there; the file stays, and without script it is a page. */
(() => {
  const placeOf = (href) =>
    [...document.querySelectorAll("[data-inline]")].find((place) => place.dataset.inline === href);

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const place = placeOf(link.getAttribute("href"));
    const into = place && document.querySelector(".rk-main");
    if (!into) return;
    event.preventDefault();
    const open = document.getElementById(place.dataset.inlinePart);
    if (open) {
      (open.querySelector("[data-focus]") || open).focus();
      open.scrollIntoView({ block: "nearest" });
      return;
    }
    window.htmx.ajax("GET", `${link.pathname}?teil`, { target: into, swap: "afterbegin" });
  });
})();
