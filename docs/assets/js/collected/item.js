/* One collected statement on the list: what it says, whether it has changed, and its controls. */
import { addressOf } from "./tray.js";

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

export function made(name, className, ...content) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content.filter((part) => part !== ""));
  return element;
}

export function button(text, action, label = "") {
  const element = made("button", "", text);
  element.type = "button";
  element.dataset.action = action;
  if (label) element.setAttribute("aria-label", label);
  return element;
}

function link(href, text) {
  const element = made("a", "", text);
  element.href = href;
  return element;
}

/** "2026-03-04" in words; as it is, when it is no day. */
function inWords(day) {
  const [year, month, date] = day.split("-").map(Number);
  const when = new Date(year, month - 1, date);
  return Number.isNaN(when.getTime()) ? day : DAY.format(when);
}

/** What readers should know before they use it; nothing when it is as it was collected. */
function warning(item, found) {
  if (!found) return [made("p", "collected__care", made("strong", "", "Not found: "), "the atlas has nothing at this address.")];
  const parts = [];
  if (found.gone) {
    const { became, why, to } = found.gone;
    const line = made("p", "collected__care", made("strong", "", `${became}: `), why || "it is no longer at the address where you collected it.");
    if (!found.statement) line.append(" ", link(addressOf(to[0] ?? item.page), "What to read now"));
    parts.push(line);
  }
  if (found.statement && item.version && item.version !== found.statement.version) {
    const now = found.statement;
    const since = item.on ? ` on ${inWords(item.on)}` : "";
    parts.push(
      made(
        "p",
        "collected__care",
        made("strong", "", "Changed "),
        `since you collected it${since}: then version ${item.number} (${item.version}), now ${now.number} (${now.version}). `,
        link(addressOf(`${found.page}#v-${item.version}`), "What has changed"),
        " ",
        button("Take today’s wording", "accept"),
      ),
    );
  }
  return parts;
}

/** Its place in the list, into which another number can be typed. */
function placeField(title) {
  const field = made("input", "collected__place");
  field.type = "number";
  field.min = 1;
  field.setAttribute("aria-label", `Place of: ${title}`);
  return field;
}

function controls(title, hasNote) {
  const note = button("Note", "note", `Note on: ${title}`);
  note.setAttribute("aria-expanded", String(hasNote));
  return made(
    "p",
    "collected__controls",
    button("Up", "up", `Up: ${title}`),
    button("Down", "down", `Down: ${title}`),
    button("Remove", "remove", `Remove: ${title}`),
    note,
  );
}

function noteField(title, hasNote) {
  const field = made("textarea", "collected__note");
  field.rows = 2;
  field.hidden = !hasNote;
  field.setAttribute("aria-label", `Your note on: ${title}`);
  return field;
}

/** The element of an item; `found` is what the site says of it today. */
export function itemElement(item, found) {
  const statement = found?.statement;
  const title = statement?.title || found?.gone?.title || item.title || item.page;
  const element = made("li", "collected__item");
  element.dataset.page = item.page;
  const heading = made("h2", "collected__title", link(addressOf(found?.page ?? item.page), title));
  element.append(placeField(title), heading);
  if (statement) {
    const [status, word] = statement.status;
    const meta = [statement.profile, statement.when, statement.kind].filter(Boolean).map((part) => made("span", "", part));
    element.append(
      made("p", "collected__meta", ...meta, made("span", `mark mark--${status}`, word)),
      made("p", "collected__text", statement.text),
      made("p", "collected__cited", `${statement.state}. ${statement.url}`),
    );
  }
  const hasNote = item.note !== "";
  element.append(...warning(item, found), controls(title, hasNote), noteField(title, hasNote));
  return element;
}
