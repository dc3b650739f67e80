/* Walk through a long list by buttons, and by J and K while one of its items has the focus:
 * only there, since single letters are commands in speech control. */

const STEPS = { j: 1, k: -1 };

export function enhanceWalk(root) {
  const walk = root.querySelector("[data-walk]");
  if (!walk) return;
  const items = [...root.querySelectorAll(walk.dataset.walk)];
  let last = null;

  /** From the item with the focus, or that was left, or else the one that the address names. */
  const step = (by) => {
    const from = items.indexOf(last ?? root.querySelector(`${walk.dataset.walk}:target`));
    const to = items[Math.min(Math.max(from + by, 0), items.length - 1)];
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: "nearest" });
  };
  for (const item of items) item.addEventListener("focusin", () => (last = item));
  for (const button of walk.querySelectorAll("button")) {
    button.addEventListener("click", () => step(Number(button.dataset.step)));
  }
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = STEPS[event.key.toLowerCase()];
    if (by && event.target.closest?.(walk.dataset.walk)) step(by);
  });
}
