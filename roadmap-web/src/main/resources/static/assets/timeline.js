/* Makes the timeline handier: arrow keys, plus and minus, dragging. Without it every mark is a link. */
"use strict";

(() => {
  const board = () => document.querySelector(".board");
  const marks = () => [...document.querySelectorAll(".board .entry")];

  /** One stop for the tab key; the arrows do the rest. */
  function rove() {
    const all = marks();
    const first = all.find((mark) => mark.classList.contains("selected")) ?? all[0];
    all.forEach((mark) => mark.setAttribute("tabindex", mark === first ? "0" : "-1"));
  }

  function focus(mark) {
    if (mark) {
      marks().forEach((other) => other.setAttribute("tabindex", other === mark ? "0" : "-1"));
      mark.focus();
    }
  }

  const lane = (mark) => mark.closest("[role=list]");
  const place = (mark) => Number(mark.querySelector(".ring").getAttribute("x"));

  function beside(mark, step) {
    const all = [...lane(mark).querySelectorAll(".entry")].sort((a, b) => place(a) - place(b));
    return all[all.indexOf(mark) + step];
  }

  /** What is nearest in time in the next lane. */
  function across(mark, step) {
    const lanes = [...document.querySelectorAll(".board [role=list]")];
    const next = lanes[lanes.indexOf(lane(mark)) + step];
    return next && [...next.querySelectorAll(".entry")]
      .sort((a, b) => Math.abs(place(a) - place(mark)) - Math.abs(place(b) - place(mark)))[0];
  }

  function zoom(step) {
    const links = [...document.querySelectorAll(".zoom [data-zoom]")];
    const now = links.findIndex((link) => link.hasAttribute("aria-current"));
    links[now + step]?.click();
  }

  function keys(event) {
    if (event.key === "+" || event.key === "-") {
      zoom(event.key === "+" ? 1 : -1);
      return;
    }
    const mark = event.target.closest?.(".entry");
    if (!mark) {
      return;
    }
    const all = marks();
    const to = {
      ArrowRight: () => beside(mark, 1),
      ArrowLeft: () => beside(mark, -1),
      ArrowDown: () => across(mark, 1),
      ArrowUp: () => across(mark, -1),
      Home: () => all[0],
      End: () => all[all.length - 1],
    }[event.key];
    if (to) {
      event.preventDefault();
      focus(to());
    }
  }

  /** Where the picture is wider than the window, it begins near today. */
  function begin() {
    const today = board()?.querySelector(".today path");
    if (today && board().scrollWidth > board().clientWidth) {
      const way = today.getBoundingClientRect().left - board().getBoundingClientRect().left;
      board().scrollLeft = way - board().clientWidth / 2;
    }
  }

  let from = null;
  function drag(event) {
    if (!event.target.closest?.(".board")) {
      return;
    }
    from = event.clientX;
  }

  function drop(event) {
    if (from === null || !board()) {
      return;
    }
    const way = event.clientX - from;
    from = null;
    if (Math.abs(way) > board().clientWidth / 5 && board().scrollWidth <= board().clientWidth) {
      document.querySelector(way > 0 ? ".zoom .earlier" : ".zoom .later")?.click();
    }
  }

  function wheel(event) {
    if (event.ctrlKey && event.target.closest?.(".board")) {
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1 : -1);
    }
  }

  document.addEventListener("keydown", keys);
  document.addEventListener("pointerdown", drag);
  document.addEventListener("pointerup", drop);
  document.addEventListener("dragstart", (event) => event.target.closest?.(".board") && event.preventDefault());
  document.addEventListener("wheel", wheel, { passive: false });
  document.addEventListener("roadmap:shown", rove);
  rove();
  begin();
})();
