/* Plays the steps of a replay one after the other. Each step is a page with its own address. */
"use strict";

(() => {
  const PARTS = ["#stepping", "#played", "#standing .moves"];
  let playing = 0;
  let under = false;

  const box = () => document.querySelector(".playing");
  const said = (text) => (document.querySelector("#said").textContent = text);
  const next = () => document.querySelector("#on[href]");
  const where = () =>
    document.querySelector("#stepping label").textContent + ": " + document.querySelector("#brought").textContent.trim();

  /** Shows a step in the place of the one that is shown; who was at a link stays at it. */
  async function go(address) {
    const focused = document.activeElement?.closest("#stepping") ? document.activeElement.id : "";
    under = true;
    await window.roadmap.show(address, PARTS);
    under = false;
    if (focused) {
      document.getElementById(focused)?.focus();
    }
  }

  function button() {
    const controls = box();
    if (controls) {
      controls.hidden = false;
      controls.querySelector(".play").textContent = playing ? controls.dataset.pause : controls.dataset.play;
    }
  }

  function stop(words) {
    clearTimeout(playing);
    playing = 0;
    button();
    said(words + " " + where());
  }

  const wait = () => Number(document.querySelector("#pace").value);

  async function advance() {
    const link = next();
    if (!link) {
      stop(box().dataset.ended);
      return;
    }
    await go(link.getAttribute("href"));
    if (playing) {
      playing = setTimeout(advance, wait());
    }
  }

  async function play() {
    said("");
    const first = document.querySelector("#first[href]");
    playing = setTimeout(advance, wait());
    button();
    if (!next() && first) {
      await go(first.getAttribute("href"));
    }
  }

  document.addEventListener("click", async (event) => {
    if (event.target.closest(".playing .play")) {
      if (playing) {
        stop(box().dataset.paused);
      } else {
        play();
      }
      return;
    }
    const link = event.target.closest("#stepping a[href]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    if (playing) {
      stop(box().dataset.paused);
    }
    if (!under) {
      await go(link.getAttribute("href"));
      said(where());
    }
  });

  // whoever looks elsewhere misses nothing
  document.addEventListener("visibilitychange", () => document.hidden && playing && stop(box().dataset.paused));
  document.addEventListener("roadmap:shown", button);
  button();
})();
