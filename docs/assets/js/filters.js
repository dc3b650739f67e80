/* Filter a list by its data attributes; the choice is kept in the address, so it can be shared. */

import { targetOf } from "./address.js";
import { plain } from "./letters.js";
import { unfold } from "./rows.js";

/* Choices of how items are shown, not which. */
const SHOWING = ["rows", "sort"];

/** Whether an item matches what is chosen. It may have several values of one name, with spaces
 * between; `q` is a part of its text. */
export function matches(data, chosen) {
  return Object.entries(chosen).every(([name, value]) => {
    if (!value) return true;
    if (SHOWING.includes(name)) return true;
    if (name === "topic") return (data.topics ?? "").split(" ").includes(value);
    if (name === "partner") return (data.partner ?? "").split(" ").includes(value);
    if (name === "background") return data.importance !== "background";
    if (name === "q") return plain(data.q ?? "").includes(plain(value));
    return data[name] === value;
  });
}

export function enhanceFilters(root) {
  const form = root.querySelector("form[data-filter]");
  if (!form) return;
  const items = [...root.querySelectorAll("[data-item]")];
  const status = form.querySelector("[role=status]");
  const parameters = new URLSearchParams(location.search);
  for (const field of form.elements) {
    const wanted = field.name ? parameters.get(field.name) : null;
    if (field.type === "checkbox") {
      field.checked = wanted === field.value;
      continue;
    }
    const offered = !field.options || [...field.options].some((option) => option.value === wanted);
    if (wanted && offered) field.value = wanted;
  }
  const rows = items.filter((item) => item.matches("details"));
  let allOpen = false;
  const folds = [...root.querySelectorAll("details.background")].map((fold) => ({
    fold,
    label: fold.querySelector("summary").textContent,
    total: fold.querySelectorAll("[data-item]").length,
  }));
  const apply = () => {
    const chosen = Object.fromEntries(new FormData(form));
    if (allOpen !== (chosen.rows === "open")) {
      allOpen = !allOpen;
      rows.forEach((row) => (row.open = allOpen));
    }
    let shown = 0;
    for (const item of items) {
      const hit = matches(item.dataset, chosen);
      (item.closest("li, tr") ?? item).hidden = !hit;
      shown += hit;
    }
    for (const group of root.querySelectorAll("[data-group]")) {
      group.hidden = !group.querySelector("li:not([hidden]) > [data-item], li[data-item]:not([hidden])");
    }
    // Do not hide in a fold what has been chosen.
    const choosing = Object.entries(chosen).some(([name, value]) => value && name !== "background");
    for (const { fold, label, total } of folds) {
      fold.open = choosing;
      const left = fold.querySelectorAll("li:not([hidden]) > [data-item]").length;
      fold.querySelector("summary").textContent = left === total ? label : `${left} of ${label}`;
    }
    status.textContent = shown === items.length ? `All ${shown} shown` : `${shown} of ${items.length} shown`;
    if (!shown) status.textContent = `No matches among ${items.length}`;
    root.dispatchEvent(new Event("filtered"));
    const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value)).toString();
    history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
  };
  // A link to what the filter hides would lead nowhere: show it, and everything else with it.
  const reveal = () => {
    const target = targetOf(document, location.hash);
    if (!target) return;
    unfold(target);
    if (target.checkVisibility()) return;
    form.reset();
    setTimeout(() => {
      unfold(target);
      target.scrollIntoView();
    });
  };
  // Followed a second time, a link leaves the address unchanged, and the browser reports no change.
  root.addEventListener("click", (event) => {
    const hash = event.target.closest?.("a[href]")?.getAttribute("href");
    if (hash?.startsWith("#") && hash === location.hash) reveal();
  });
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  addEventListener("hashchange", reveal);
  apply();
  reveal();
}
