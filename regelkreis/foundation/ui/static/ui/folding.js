/* On a phone the sections of a long page fold to their headings. Without script they all stand open. */
(() => {
  const narrow = matchMedia("(max-width: 37.5rem)");

  const set = (section, open) => {
    section.classList.toggle("rk-folded", !open);
    section.querySelector(".rk-fold-button").setAttribute("aria-expanded", String(open));
  };

  const prepare = (section) => {
    const heading = section.querySelector(":scope > .rk-panel-head > h2");
    if (!heading || heading.querySelector(".rk-fold-button")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "rk-fold-button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => set(section, section.classList.contains("rk-folded")));
    set(section, !narrow.matches || section.matches(openAtFirst()));
  };

  const opened = () => document.querySelector("[data-folds]");
  const page = () => opened()?.closest("main");
  // The page names the sections that stand open; whoever follows a link to one finds it open too.
  const openAtFirst = () => [opened().dataset.folds, location.hash.length > 1 && location.hash].filter(Boolean).join(", ");
  const prepareAll = () => page() && page().querySelectorAll(".rk-panel[id]").forEach(prepare);

  const follow = () => {
    if (!page() || location.hash.length < 2) return;
    const section = page().querySelector(`.rk-panel[id="${CSS.escape(location.hash.slice(1))}"]`);
    if (!section || !section.querySelector(".rk-fold-button")) return;
    set(section, true);
    section.scrollIntoView();
  };

  narrow.addEventListener("change", () => {
    document.querySelectorAll(".rk-folded").forEach((section) => { if (!narrow.matches) set(section, true); });
  });
  addEventListener("hashchange", follow);
  document.addEventListener("htmx:after:swap", prepareAll);
  prepareAll();
})();
