/* Evidence is a <details>; here Escape closes it and gives the focus back, and printing opens all. */

export function enhanceEvidence(root) {
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = event.target.closest?.("details.evidence[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...root.querySelectorAll("details.evidence:not([open])")];
    opened.forEach((details) => (details.open = true));
  });
  addEventListener("afterprint", () => opened.forEach((details) => (details.open = false)));
}
