/* The search dialog: sends what is typed to the index, and moves the keyboard through the results. */
import { openIndex } from "./search-index.js";
import { render } from "./search-results.js";

/** Wait this long for the next key before searching, in milliseconds. */
const PAUSE = 120;

/** Make the dialog answer what is typed into it, including what is already there. */
export function makeSearch(dialog, folder) {
  const input = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");
  const results = dialog.querySelector(".search__results");
  const help = dialog.querySelector(".search__help");
  const links = () => [...results.querySelectorAll("a, button")];

  let index;
  let turn = 0; // which question an answer belongs to
  let timer;

  const load = () => (index ??= openIndex(folder));

  const run = () => {
    clearTimeout(timer);
    return answer(++turn, input.value.trim());
  };

  const answer = async (mine, words) => {
    if (!words) return show(mine, "", []);
    try {
      let late = false; // the passages come after all the rest, which stays as it is by then
      for await (const found of (await load()).search(words)) {
        if (mine !== turn) return;
        const [summary, parts] = await render(found, words, new URL("../../", folder), late ? ["passage"] : undefined);
        if (late) add(mine, summary, parts);
        else show(mine, summary, parts);
        late = true;
      }
    } catch {
      index = undefined; // loaded again for the next query
      show(mine, "The search index could not be loaded. Please try again.", []);
    }
  };

  const show = (mine, summary, parts) => {
    if (mine !== turn) return;
    results.replaceChildren();
    add(mine, summary, parts);
  };

  const add = (mine, summary, parts) => {
    if (mine !== turn) return;
    status.textContent = summary;
    results.append(...parts);
    help.hidden = results.hasChildNodes();
  };

  const move = (step) => {
    const stops = [input, ...links()];
    const at = stops.indexOf(document.activeElement);
    stops[Math.max(0, Math.min(stops.length - 1, at + step))].focus();
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE);
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else return;
    event.preventDefault();
  });
  load().catch(() => {}); // reported when a query is made
  if (input.value) run();
  return {
    /** Go to the first of what is found. */
    async follow() {
      await run();
      results.querySelector("a")?.click();
    },
  };
}
