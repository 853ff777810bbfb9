/* Keys: one letter acts only outside fields, and everything also works without them. */
(() => {
  // Into a circle or a box nobody writes: there a letter is a key.
  const WRITTEN = "input:not([type='radio'], [type='checkbox']), textarea, select, [contenteditable]";
  const inField = (target) => target.closest(WRITTEN) !== null;
  const rows = () => [...document.querySelectorAll("[data-row]")];

  const moveRow = (step) => {
    const all = rows();
    if (!all.length) return;
    const at = all.findIndex((row) => row.classList.contains("rk-row-focus"));
    const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
    all.forEach((row) => row.classList.remove("rk-row-focus"));
    next.classList.add("rk-row-focus");
    const target = next.querySelector("[data-row-action]") || next.querySelector("a, button");
    if (target) target.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };

  const digits = (event) => {
    const group = event.target.closest("[data-digits]");
    if (!group || !/^[1-9]$/.test(event.key)) return false;
    const box = group.querySelectorAll("input")[Number(event.key) - 1];
    if (box) box.click();
    return Boolean(box);
  };

  const letters = (event) => {
    const group = event.target.closest("[data-letters]");
    const box = group && group.querySelector(`[data-letter="${CSS.escape(event.key.toLowerCase())}"]`);
    if (box) { box.focus(); box.click(); }
    return Boolean(box);
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.metaKey) return;
    if (event.ctrlKey) {
      const form = event.key === "Enter" && event.target.closest("form[method='post']");
      if (form) { event.preventDefault(); form.requestSubmit(); }
      return;
    }
    if (digits(event) || letters(event)) { event.preventDefault(); return; }
    if (inField(event.target)) return;
    const search = event.key === "/" && document.querySelector("[data-search]");
    if (search) { event.preventDefault(); search.focus(); return; }
    if (event.key === "j") moveRow(1);
    if (event.key === "k") moveRow(-1);
    if (event.key === "?") {
      const help = document.querySelector("[data-keys]");
      if (help) help.open = !help.open;
    }
    const bound = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (bound) { event.preventDefault(); bound.click(); }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    document.querySelectorAll("details.rk-menu[open]").forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.rk-menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
})();
