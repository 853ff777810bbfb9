/* Rows of a form: Enter goes to the next row, and the last row makes another one; without script some are there. */
(() => {
  const fields = (row) => [...row.querySelectorAll("input:not([type=hidden]), select, textarea")];

  const added = (list) => {
    const total = document.getElementById(`id_${list.dataset.rows}-TOTAL_FORMS`);
    const most = document.getElementById(`id_${list.dataset.rows}-MAX_NUM_FORMS`);
    if (Number(total.value) >= Number(most.value)) return null;
    const template = list.querySelector("template");
    const row = template.content.firstElementChild.cloneNode(true);
    row.innerHTML = row.innerHTML.replaceAll("__prefix__", total.value);
    total.value = String(Number(total.value) + 1);
    row.querySelector("[data-rows-number]").textContent = total.value;
    list.insertBefore(row, template);
    return row;
  };

  document.addEventListener("focusin", (event) => {
    const row = event.target.closest("[data-rows-row]");
    const list = row && row.closest("[data-rows]");
    if (list && row === [...list.querySelectorAll("[data-rows-row]")].pop()) added(list);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.defaultPrevented) return;
    const row = event.target.closest("[data-rows-row]");
    if (!row || event.target.tagName === "SELECT") return;
    event.preventDefault();
    const next = row.nextElementSibling;
    if (next && next.matches("[data-rows-row]")) fields(next)[0].focus();
  });
})();
