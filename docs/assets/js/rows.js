/* Rows are <details> and open without a script. Here: Escape closes, printing opens all, and what
 * an address names is shown, however deep it is folded. */

import { targetOf } from "./address.js";

/** Open everything that an element is folded into. */
export function unfold(element) {
  for (let at = element?.parentElement?.closest("details"); at; at = at.parentElement.closest("details")) {
    at.open = true;
  }
}

export function enhanceRows(root) {
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = event.target.closest?.("details.evidence[open], details.row[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...root.querySelectorAll(".atlas details:not([open])")];
    opened.forEach((details) => (details.open = true));
  });
  addEventListener("afterprint", () => opened.forEach((details) => (details.open = false)));
  const show = () => {
    const target = targetOf(document, location.hash);
    if (!target || target.checkVisibility()) return;
    unfold(target);
    target.scrollIntoView();
  };
  addEventListener("hashchange", show);
  show();
}
