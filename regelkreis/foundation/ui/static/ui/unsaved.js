/* Leaving a form with unsaved text asks first; the browser words the question. */
(() => {
  let unsaved = false;
  document.addEventListener("input", (event) => {
    if (event.target.closest("form[method='post']")) unsaved = true;
  });
  document.addEventListener("submit", () => { unsaved = false; });
  document.addEventListener("rk:kept", () => { unsaved = false; });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
})();
