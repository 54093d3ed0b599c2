"use strict";
// The page reads without this; what it adds is filters, the order, opening all, and copying.
document.documentElement.classList.add("js");

document.addEventListener("DOMContentLoaded", () => {
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const form = one(".filters");
  const OPEN = "Open all";
  const root = document.documentElement;
  const sheets = all(".sheet").map((element, place) => ({
    element,
    place,
    name: element.dataset.name,
    grade: Number(element.dataset.grade),
    // [category, severity, count]
    kinds: element.dataset.kinds.split(";").map((kind) => kind.split(" ")),
    tally: Object.fromEntries(
      [...element.querySelectorAll("summary .tally li")].map((item) => [item.className.slice(2), item])
    ),
  }));
  const number = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

  function filter() {
    const off = [...form.querySelectorAll("input[type=checkbox]:not(:checked)")].map((box) => box.value);
    const words = one("#file").value.trim().toLowerCase().split(/\s+/);
    for (const box of form.querySelectorAll("input[type=checkbox]")) {
      root.classList.toggle(`no-${box.value}`, !box.checked);
    }
    let findings = 0;
    let articles = 0;
    for (const sheet of sheets) {
      const left = { error: 0, warning: 0, info: 0 };
      for (const [category, severity, count] of sheet.kinds) {
        if (!off.includes(category) && !off.includes(severity)) left[severity] += Number(count);
      }
      sheet.left = left.error + left.warning + left.info;
      for (const [severity, item] of Object.entries(sheet.tally)) {
        item.hidden = !left[severity];
        item.firstChild.textContent = left[severity].toLocaleString("en");
        item.lastChild.textContent = ` ${severity}${left[severity] === 1 ? "" : "s"}`;
      }
      sheet.element.hidden = !sheet.left || !words.every((word) => sheet.name.includes(word));
      if (!sheet.element.hidden) {
        articles += 1;
        findings += sheet.left;
      }
    }
    const filtered = off.length > 0 || words[0] !== "";
    one(".status output").textContent = filtered
      ? `${number(findings, "finding")} in ${number(articles, "article")} shown`
      : number(findings, "finding");
    one(".reset").hidden = !filtered;
    one(".none").hidden = articles > 0;
    label();
  }

  function reset() {
    form.reset();
    sort();
    filter();
  }

  function sort() {
    const by = {
      path: (a, b) => a.place - b.place,
      found: (a, b) => b.left - a.left || a.place - b.place,
      grade: (a, b) => b.grade - a.grade || a.place - b.place,
    }[one("#order").value];
    const end = one(".none");
    for (const sheet of [...sheets].sort(by)) end.before(sheet.element);
  }

  // the place that an address or a link names may stand in an article that is closed or filtered out
  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    const sheet = target && target.closest(".sheet");
    if (!sheet) return;
    sheet.open = true;
    if (sheet.hidden || !target.getClientRects().length) reset();
    target.scrollIntoView({ block: "center" });
  }

  function label() {
    const closed = sheets.some(({ element }) => !element.hidden && !element.open);
    one(".all").textContent = closed ? OPEN : "Close all";
  }

  async function copy(button) {
    const sentence = button.parentElement.querySelector("p");
    try {
      await navigator.clipboard.writeText(sentence.textContent);
    } catch {
      // without leave to write there, the sentence is marked and copied as by hand
      getSelection().selectAllChildren(sentence);
      if (!document.execCommand("copy")) return;
    }
    const said = button.innerHTML;
    button.textContent = "Copied";
    setTimeout(() => { button.innerHTML = said; }, 2000);
  }

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    if (button.matches(".copy")) copy(button);
    if (button.matches(".reset")) reset();
    if (button.matches(".all")) {
      const open = button.textContent === OPEN;
      for (const sheet of sheets) sheet.element.open = open && !sheet.element.hidden;
      label();
    }
  });
  if (form) {
    form.addEventListener("input", ({ target }) => (target.id === "order" ? sort() : filter()));
    form.addEventListener("submit", (event) => event.preventDefault());
    filter();
  }
  addEventListener("hashchange", reveal);
  reveal();
});
