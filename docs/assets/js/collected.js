/* The page of collected statements: order, remove, undo, write notes, export. */
import { FORMATS, save } from "./collected/export.js";
import { button, itemElement, made } from "./collected/item.js";
import { statementAt } from "./collected/statements.js";
import { addressOf, isKept, itemFor, items, keep, onChange } from "./collected/tray.js";

const MOST_STEPS_BACK = 50;
/** Where lists are sorted, what has no date or no company comes after all that has one. */
const LAST = "\uffff";

/** Whether both are the same statements in the same order and wordings; notes aside. */
const isSame = (one, other) =>
  one.length === other.length && one.every(({ page, version }, at) => page === other[at].page && version === other[at].version);

class Collected {
  #root;
  #about;
  #found = new Map(); // page → what the site says today
  #elements = new Map(); // page → its element
  #before = []; // what the list was before each step
  #shown = [];

  constructor(root) {
    this.#root = root;
    const { atlas, licence, licenceUrl } = root.dataset;
    this.#about = { atlas, licence, licenceUrl };
    this.count = made("p", "collected__count");
    this.tools = made(
      "div",
      "collected__tools",
      this.#group("Export", Object.keys(FORMATS).map((name) => button(name, "export"))),
      this.#group("Order", [button("By date", "day"), button("By company", "profile")]),
      this.#group("List", [button("Remove all", "clear")]),
    );
    this.list = made("ol", "collected__list");
    this.status = made("p", "collected__status");
    this.status.setAttribute("role", "status");
    this.undo = button("Undo", "undo");
    this.empty = made("p", "", "Nothing has been collected yet. Open a statement on any page and choose “Collect”.");
    root.append(this.count, this.tools, this.empty, this.list, made("div", "collected__bar", this.status, this.undo));
    root.addEventListener("click", (event) => this.#press(event));
    root.addEventListener("keydown", (event) => this.#key(event));
    root.addEventListener("change", (event) => this.#moveTo(event));
    root.addEventListener("input", (event) => this.#write(event));
    onChange(() => this.show());
  }

  #group(name, buttons) {
    const group = made("div", "collected__group", made("span", "collected__label", name), ...buttons);
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", name);
    return group;
  }

  /** Bring the page in line with the tray. */
  async show() {
    const list = items();
    const missing = list.filter(({ page }) => !this.#found.has(page));
    if (missing.length) this.status.textContent = "Loading …";
    let failed = 0;
    await Promise.all(
      missing.map(({ page }) =>
        statementAt(page)
          .then((found) => this.#found.set(page, found && withHost(found)))
          .catch(() => (failed += 1)),
      ),
    );
    if (missing.length) this.#say(failed ? `${failed} of ${list.length} could not be loaded. Please try again.` : "");
    this.#render(items());
  }

  #render(list) {
    for (const item of list) {
      const known = this.#elements.get(item.page);
      if (known && known.version === item.version && known.found === this.#found.get(item.page)) continue;
      const found = this.#found.get(item.page);
      const element = itemElement(item, found);
      known?.element.replaceWith(element);
      this.#elements.set(item.page, { element, version: item.version, found });
    }
    const elements = list.map(({ page }) => this.#elements.get(page).element);
    const focused = document.activeElement;
    if (!isSame(list, this.#shown)) this.list.replaceChildren(...elements);
    if (focused !== document.activeElement && focused?.isConnected) focused.focus();
    list.forEach(({ note }, at) => {
      const field = elements[at].querySelector("textarea");
      if (field !== document.activeElement) field.value = note;
      const place = elements[at].querySelector("input");
      place.value = at + 1;
      place.max = list.length;
    });
    this.#shown = list;
    this.count.textContent = list.length === 1 ? "1 statement" : `${list.length} statements`;
    this.count.hidden = this.tools.hidden = list.length === 0;
    this.empty.hidden = list.length > 0;
    this.undo.hidden = this.#before.length === 0;
  }

  #say(text) {
    this.status.textContent = text;
  }

  /** Keep another list, which can be undone, and say what was done. */
  #change(list, text) {
    this.#before = [...this.#before, items()].slice(-MOST_STEPS_BACK);
    if (this.#keep(list)) this.#say(text);
  }

  #keep(list) {
    try {
      keep(list);
      this.#render(list);
      return true;
    } catch {
      this.#say("This browser has no more room for the list; nothing was changed.");
      return false;
    }
  }

  #pageAt(target) {
    return target.closest("[data-page]")?.dataset.page;
  }

  #press(event) {
    const pressed = event.target.closest("button");
    if (!pressed) return;
    const { action } = pressed.dataset;
    const page = this.#pageAt(pressed);
    if (action === "up") this.#move(page, -1);
    else if (action === "down") this.#move(page, 1);
    else if (action === "remove") this.#remove(page);
    else if (action === "accept") this.#accept(page);
    else if (action === "note") this.#openNote(pressed);
    else if (action === "undo") this.#undo();
    else if (action === "clear") this.#change([], "All removed.");
    else if (action === "day" || action === "profile") this.#sort(action);
    else if (action === "export") this.#export(pressed.textContent);
  }

  #key(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const page = this.#pageAt(event.target);
    if (event.altKey && step && page) {
      event.preventDefault();
      this.#move(page, step);
    } else if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.target.matches("textarea, input")) {
      event.preventDefault();
      this.#undo();
    }
  }

  #move(page, step) {
    const list = items();
    this.#place(page, list.findIndex((item) => item.page === page) + step);
  }

  #moveTo(event) {
    if (!event.target.matches(".collected__place")) return;
    const place = event.target.valueAsNumber;
    if (Number.isInteger(place)) this.#place(this.#pageAt(event.target), place - 1);
    else this.#render(items());
  }

  #place(page, wanted) {
    const list = items();
    const from = list.findIndex((item) => item.page === page);
    const to = Math.max(0, Math.min(list.length - 1, wanted));
    const focused = document.activeElement;
    if (from === to) {
      this.#render(list);
      return this.#say(to === 0 ? "It is the first." : to === list.length - 1 ? "It is the last." : "");
    }
    const [item] = list.splice(from, 1);
    list.splice(to, 0, item);
    this.#change(list, `Now ${to + 1} of ${list.length}.`);
    focused.focus();
    focused.closest(".collected__item")?.scrollIntoView({ block: "nearest" });
  }

  #remove(page) {
    const list = items();
    const at = list.findIndex((item) => item.page === page);
    const [{ title }] = list.splice(at, 1);
    this.#change(list, `Removed: ${title}`);
    const next = list[Math.min(at, list.length - 1)];
    const stop = next && this.#elements.get(next.page).element.querySelector("[data-action=remove]");
    (stop ?? this.undo).focus();
  }

  #accept(page) {
    const list = items();
    const at = list.findIndex((item) => item.page === page);
    const { statement } = this.#found.get(page);
    list[at] = { ...itemFor(page, statement), note: list[at].note };
    this.#change(list, `Today’s wording taken: ${statement.title}`);
    this.#elements.get(page).element.querySelector("a").focus();
  }

  #sort(by) {
    const key = ({ page }) => this.#found.get(page)?.statement?.[by] || LAST;
    const { compare } = new Intl.Collator("en-GB", { numeric: true });
    const list = items().toSorted((one, other) => compare(key(one), key(other)));
    this.#change(list, by === "day" ? "In order of date." : "In order of company.");
  }

  #undo() {
    const list = this.#before.pop();
    if (!list) return;
    const notes = new Map(items().map(({ page, note }) => [page, note]));
    if (!this.#keep(list.map((item) => ({ ...item, note: notes.get(item.page) ?? item.note })))) return;
    this.#say("Undone.");
    if (this.undo.hidden) this.list.querySelector("a")?.focus();
  }

  #openNote(pressed) {
    const field = pressed.closest("[data-page]").querySelector("textarea");
    field.hidden = !field.hidden;
    pressed.setAttribute("aria-expanded", String(!field.hidden));
    if (!field.hidden) field.focus();
  }

  #write(event) {
    if (!event.target.matches("textarea")) return;
    const page = this.#pageAt(event.target);
    this.#keep(items().map((item) => (item.page === page ? { ...item, note: event.target.value } : item)));
  }

  async #export(format) {
    const entries = items().flatMap((item) => {
      const found = this.#found.get(item.page);
      return found?.statement ? [{ ...item, page: found.page, statement: found.statement }] : [];
    });
    const left = items().length - entries.length;
    try {
      await save(format, entries, this.#about);
      this.#say(`Saved ${entries.length} as ${format}.${left ? ` ${left} no longer in the atlas left out.` : ""}`);
    } catch {
      this.#say(`The ${format} file could not be made. Please try again.`);
    }
  }
}

/** Where the site does not know its address, this browser does. */
function withHost(found) {
  if (!found.statement || found.statement.url.includes("://")) return found;
  const url = addressOf(found.statement.url.replace(/^\//, ""));
  return { ...found, statement: { ...found.statement, url } };
}

export function enhanceCollected(document) {
  const root = document.querySelector("[data-collected]");
  if (isKept()) new Collected(root).show();
  else root.append(made("p", "", "This browser keeps nothing for this site, so nothing can be collected."));
}
