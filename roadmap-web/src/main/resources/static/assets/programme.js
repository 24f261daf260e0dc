/* What makes the pages of a programme handier. All of them are complete without it. */
"use strict";

(() => {
  const parser = new DOMParser();

  /** Puts what another address shows in the place of what is shown, without moving the focus. */
  async function show(address, parts = ["#content", "#standing .stand", "#standing .moves"]) {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok) {
      location.assign(address);
      return;
    }
    const page = parser.parseFromString(await answer.text(), "text/html");
    for (const part of [...parts, "#standing input[name=back]", ".tools [hreflang]"]) {
      const now = document.querySelector(part);
      const then = page.querySelector(part);
      if (now && then) {
        now.replaceWith(then);
      }
    }
    const standing = page.querySelector("#standing");
    document.querySelector("#standing").className = standing ? standing.className : "";
    const slider = document.querySelector(".slider");
    if (slider && page.querySelector(".slider")) {
      slider.dataset.here = page.querySelector(".slider").dataset.here;
    }
    document.title = page.title;
    history.replaceState(null, "", address);
    document.dispatchEvent(new CustomEvent("roadmap:shown"));
  }

  function slider() {
    const box = document.querySelector(".slider");
    if (!box) {
      return;
    }
    const range = box.querySelector("input");
    const play = box.querySelector(".play");
    const words = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });
    let days = [];
    let playing = 0;

    const address = (day) => {
      const here = new URL(box.dataset.here, location.href);
      const clocks = new URLSearchParams(box.dataset.clocks ?? "");
      clocks.delete("validAt");
      if (day !== box.dataset.today) {
        clocks.set("validAt", day);
      }
      clocks.forEach((value, name) => here.searchParams.set(name, value));
      return here.pathname + here.search;
    };

    const say = () => range.setAttribute("aria-valuetext", words.format(new Date(days[range.value])));

    const go = async (to) => {
      range.value = Math.max(0, Math.min(days.length - 1, to));
      say();
      const day = days[range.value];
      document.querySelector("#validAt").value = day.split("-").reverse().join(".");
      await show(address(day));
    };

    const stop = () => {
      clearTimeout(playing);
      playing = 0;
      play.textContent = box.dataset.play;
    };

    const step = async () => {
      await go(Number(range.value) + 1);
      if (playing && Number(range.value) < days.length - 1) {
        playing = setTimeout(step, 1200);
      } else {
        stop();
      }
    };

    const load = async () => {
      const answer = await fetch(box.dataset.days + "?" + (box.dataset.clocks ?? ""));
      if (!answer.ok) {
        return;
      }
      days = [...new Set([...(await answer.json()), box.dataset.today, box.dataset.day])].sort();
      range.max = days.length - 1;
      range.value = days.indexOf(box.dataset.day);
      say();
      box.hidden = false;
    };

    range.addEventListener("input", say);
    range.addEventListener("change", () => go(Number(range.value)));
    box.querySelector(".back").addEventListener("click", () => go(Number(range.value) - 1));
    box.querySelector(".on").addEventListener("click", () => go(Number(range.value) + 1));
    play.addEventListener("click", () => {
      if (playing) {
        stop();
        return;
      }
      if (Number(range.value) >= days.length - 1) {
        range.value = 0;
      }
      play.textContent = box.dataset.pause;
      playing = setTimeout(step, 0);
    });
    const clocks = box.closest("details");
    clocks.addEventListener("toggle", () => clocks.open && !days.length && load());
  }

  /** Says that something was recorded, and leaves it to the reader to bring it in. */
  function live() {
    const news = document.querySelector("#news");
    if (!news || !window.EventSource) {
      return;
    }
    let source;
    const connect = () => {
      source = new EventSource(news.dataset.live + "?after=" + news.dataset.position);
      source.addEventListener("recorded", (event) => {
        const number = JSON.parse(event.data).events;
        news.querySelector("span").textContent =
          number === 1 ? news.dataset.one : news.dataset.many.replace("{0}", number);
        news.hidden = false;
      });
    };
    news.querySelector("a").addEventListener("click", async (event) => {
      event.preventDefault();
      source.close();
      const before = texts();
      await show(news.querySelector("a").getAttribute("href"));
      mark(before);
      news.hidden = true;
      document.querySelector("#content").focus({ preventScroll: true });
      news.dataset.position = document.querySelector("#standing .moves a[href*=atPosition]")
        .href.match(/atPosition=(\d+)/)[1];
      connect();
    });
    window.addEventListener("pagehide", () => source.close());
    connect();
  }

  const items = () => [...document.querySelectorAll("#content li, #content tbody tr")];
  const texts = () => new Set(items().map((item) => item.textContent.trim()));

  /** What was not there before is new; whoever looks at the page finds it marked. */
  function mark(before) {
    for (const item of items()) {
      if (!before.has(item.textContent.trim()) && !item.querySelector("li, tr")) {
        item.classList.add("new");
      }
    }
  }

  /** What was recorded needs no draft any more. */
  if (document.querySelector("#recorded")) {
    Object.keys(sessionStorage).filter((key) => key.startsWith("entry ")).forEach((key) => sessionStorage.removeItem(key));
  }

  slider();
  live();
  window.roadmap = { show };
})();
