/* The search dialog: what opens and closes it, and how the keyboard moves through its results. */
import { openIndex } from "./search-index.js";
import { render } from "./search-results.js";

/** Wait this long for the next key before asking, in milliseconds. */
const PAUSE = 120;

const isTyping = (element) => element.matches?.("input, textarea, select, [contenteditable]");

export function enhanceSearch(root) {
  const link = root.querySelector("a[data-search]");
  const dialog = root.querySelector("dialog.search");
  if (!link || !dialog?.showModal) return;
  const input = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");
  const results = dialog.querySelector(".search__results");
  const help = dialog.querySelector(".search__help");
  const folder = new URL(link.dataset.search, location.href);
  const links = () => [...results.querySelectorAll("a, button")];

  let index; // loaded when the dialog is opened for the first time
  let turn = 0; // which question an answer belongs to
  let answered = Promise.resolve();
  let timer;

  const load = () => (index ??= openIndex(folder));

  const open = (words) => {
    load().catch(() => {}); // told when a question is asked
    if (!dialog.open) dialog.showModal();
    if (words !== undefined) {
      input.value = words;
      ask();
    }
    input.focus();
    input.select();
  };

  const ask = () => {
    clearTimeout(timer);
    answered = answer(++turn, input.value.trim());
    return answered;
  };

  const answer = async (mine, words) => {
    if (!words) return show(mine, "", []);
    try {
      for await (const found of (await load()).search(words)) {
        if (mine !== turn) return;
        const [told, parts] = await render(found, words, new URL("../../", folder));
        show(mine, told, parts);
      }
    } catch {
      index = undefined; // loaded anew for the next question
      show(mine, "The search index could not be loaded. Please try again.", []);
    }
  };

  const show = (mine, told, parts) => {
    if (mine !== turn) return;
    status.textContent = told;
    results.replaceChildren(...parts);
    help.hidden = parts.length > 0;
  };

  const move = (step) => {
    const stops = [input, ...links()];
    const at = stops.indexOf(document.activeElement);
    stops[Math.max(0, Math.min(stops.length - 1, at + step))].focus();
  };

  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-keyshortcuts", "/ Control+K Meta+K");
  button.append(...link.childNodes);
  link.replaceWith(button);
  button.addEventListener("click", () => open());

  document.addEventListener("keydown", (event) => {
    const combined = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!(combined || (slash && !isTyping(event.target) && !dialog.open))) return;
    event.preventDefault();
    open();
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else return;
    event.preventDefault();
  });
  dialog.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    await ask();
    results.querySelector("a")?.click();
  });
  dialog.querySelector(".search__close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    // Outside of it, or on a result, which may stand on this very page.
    if (event.target === dialog || event.target.closest("a")) dialog.close();
  });

  const asked = new URLSearchParams(location.search).get("q");
  if (asked && root.querySelector(".search-page")) open(asked);
}
