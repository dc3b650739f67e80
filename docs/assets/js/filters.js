/* Filter a list by its data attributes; the choice is kept in the address, so it can be shared. */

import { targetOf } from "./address.js";
import { plain } from "./letters.js";

/** Does one item match the chosen values? `topic` is one word of many, `q` a part of the text. */
export function matches(data, chosen) {
  return Object.entries(chosen).every(([name, value]) => {
    if (!value) return true;
    if (name === "topic") return (data.topics ?? "").split(" ").includes(value);
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
    const offered = !field.options || [...field.options].some((option) => option.value === wanted);
    if (wanted && offered) field.value = wanted;
  }
  const apply = () => {
    const chosen = Object.fromEntries(new FormData(form));
    let shown = 0;
    for (const item of items) {
      const hit = matches(item.dataset, chosen);
      (item.closest("li, tr") ?? item).hidden = !hit;
      shown += hit;
    }
    for (const group of root.querySelectorAll("[data-group]")) {
      group.hidden = !group.querySelector("li:not([hidden]) > [data-item], li[data-item]:not([hidden])");
    }
    status.textContent = shown === items.length ? `All ${shown} shown` : `${shown} of ${items.length} shown`;
    if (!shown) status.textContent = `None of ${items.length} fits`;
    root.dispatchEvent(new Event("filtered"));
    const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value)).toString();
    history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
  };
  // A link to what the filter hides would lead nowhere: show it, and everything else with it.
  const reveal = () => {
    const target = targetOf(document, location.hash);
    if (!target || target.checkVisibility()) return;
    form.reset();
    setTimeout(() => target.scrollIntoView());
  };
  // Followed a second time, a link changes no address and the browser tells of no change.
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
