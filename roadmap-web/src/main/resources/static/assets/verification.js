/* Tells on an open page how far a check of the log is. Without it, a link asks again. */
"use strict";

(() => {
  const box = document.querySelector("#run .under-way");
  if (!box) {
    return;
  }
  const told = document.querySelector("#told");
  const language = document.documentElement.lang;
  const number = new Intl.NumberFormat(language);
  const unit = (name) => new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay: "long" });
  const words = { second: unit("second"), minute: unit("minute") };
  const duration = (seconds) =>
    seconds < 90 ? words.second.format(seconds) : words.minute.format(Math.round(seconds / 60));
  const filled = (text, ...values) => values.reduce((all, value, i) => all.replace(`{${i}}`, value), text);
  const opened = performance.now();
  let share = 0;

  function show(status) {
    box.querySelector("progress").max = status.total;
    box.querySelector("progress").value = status.done;
    box.querySelector(".words").textContent =
      filled(box.dataset.words, number.format(status.done), number.format(status.total));
    let left = box.querySelector(".left");
    if (!left) {
      left = document.createElement("span");
      left.className = "left";
      box.querySelector("label").append(" ", left);
    }
    left.textContent = status.secondsLeft ? filled(box.dataset.left, duration(status.secondsLeft)) : "";
    const ran = Number(box.dataset.ran) + (performance.now() - opened) / 1000;
    box.querySelector(".ran").textContent = duration(Math.floor(ran));
    const reached = Math.floor((4 * status.done) / Math.max(1, status.total)) * 25;
    if (reached > share && reached < 100) {
      share = reached;
      told.textContent = filled(box.dataset.share, number.format(reached));
    }
  }

  /** Brings in what came out; who was at a button is led to the heading. */
  async function end() {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) {
      location.reload();
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const run = document.querySelector("#run");
    const focused = run.contains(document.activeElement);
    run.replaceWith(page.querySelector("#run"));
    document.title = page.title;
    const heading = document.querySelector("#run h1");
    if (focused) {
      heading.focus();
    }
    // an alert speaks for itself
    told.textContent = document.querySelector("#run [role=alert]") ? "" : heading.textContent;
  }

  const source = new EventSource(box.dataset.progress);
  source.addEventListener("open", () => share || (told.textContent = box.dataset.started), { once: true });
  source.addEventListener("progress", (event) => show(JSON.parse(event.data)));
  for (const kind of ["result", "cancelled", "interrupted", "failed"]) {
    source.addEventListener(kind, () => {
      source.close();
      end();
    });
  }
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) {
      // as many look on as can; this page asks from time to time
      setTimeout(() => location.reload(), 5000);
    } else {
      told.textContent = box.dataset.lost;
    }
  });
  window.addEventListener("pagehide", () => source.close());
})();
