/* Keeps what is being entered in this tab, so that a lost connection or session loses nothing. */
"use strict";

(() => {
  const form = document.querySelector("#entry");
  const draft = "entry " + form.getAttribute("action");
  const skipped = new Set(["_csrf", "key", "newId", "version", "act"]);
  /** What is said of a person is not left lying in the browser. */
  const personal = /\.responsible\./;
  const fields = () =>
    [...form.elements].filter((field) => field.name && !skipped.has(field.name) && !personal.test(field.name));

  const save = () => {
    const values = {};
    for (const field of fields()) {
      if (field.type === "checkbox" ? field.checked : field.value) {
        (values[field.name] ??= []).push(field.value);
      }
    }
    sessionStorage.setItem(draft, JSON.stringify(values));
  };

  const restore = () => {
    const values = JSON.parse(sessionStorage.getItem(draft) ?? "{}");
    for (const field of fields()) {
      const kept = values[field.name];
      if (!kept || field.type === "hidden") {
        continue;
      }
      if (field.type === "checkbox") {
        field.checked = kept.includes(field.value);
      } else if (!field.value) {
        field.value = kept[0];
      }
    }
  };

  const answered = document.querySelector("#refused") ?? document.querySelector("#effect");
  if (answered) {
    answered.focus();
  } else {
    restore();
  }
  form.addEventListener("input", save);
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) {
      event.preventDefault();
      return;
    }
    sent = true;
    save();
  });
  window.addEventListener("pageshow", () => (sent = false));
})();
