/* What is typed is kept on the server after each pause; when that fails the page says so and keeps the text. */
(() => {
  const PAUSE = 700;
  const OLD = 5 * 60 * 1000;
  const waiting = new WeakMap();
  const kept = new WeakMap();
  const flying = new WeakMap();

  const say = (form, text, lost) => {
    const line = form.querySelector("[data-draft-state]");
    if (!line) return;
    line.textContent = text;
    line.classList.toggle("rk-danger", lost);
  };

  // After signing in again in another window, forms need the token of the new session.
  const renewToken = async (form) => {
    const answer = await fetch(form.action, { headers: { "X-Requested-With": "fetch" } });
    if (answer.redirected || !answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("input[name='csrfmiddlewaretoken']");
    if (!fresh) return;
    document.querySelectorAll("input[name='csrfmiddlewaretoken']").forEach((field) => { field.value = fresh.value; });
  };

  const send = (form) => fetch(form.dataset.draft, { method: "POST", body: new FormData(form) });

  const keep = (form) => {
    clearTimeout(waiting.get(form));
    const sent = attempt(form).finally(() => flying.delete(form));
    flying.set(form, sent);
    return sent;
  };

  const attempt = async (form) => {
    try {
      let answer = await send(form);
      if (answer.status === 403) { await renewToken(form); answer = await send(form); }
      const isAnswer = !answer.redirected && answer.headers.get("Content-Type")?.startsWith("application/json");
      if (!isAnswer) throw new Error("no answer");
      say(form, (await answer.json()).said, !answer.ok);
      kept.set(form, Date.now());
      document.dispatchEvent(new CustomEvent("rk:kept"));
      return true;
    } catch {
      kept.delete(form);
      say(form, form.dataset.draftLost, true);
      return false;
    }
  };

  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-draft]");
    if (!form) return;
    clearTimeout(waiting.get(form));
    waiting.set(form, setTimeout(() => keep(form), PAUSE));
  });

  // Before sending after a long pause or a failure, it is looked whether the server still knows who this is.
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-draft]");
    if (!form) return;
    clearTimeout(waiting.get(form));
    const last = flying.get(form);
    if (!last && Date.now() - (kept.get(form) ?? 0) < OLD) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (await (last ?? keep(form))) form.requestSubmit();
  }, true);
})();
