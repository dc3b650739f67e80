/* The tray: which statements were collected in this browser, in their order.
 *
 * Of each it keeps the address of its page, the version that it had then, its title, the day, and the
 * reader's note. What is stored may be anything: older, broken, or written by something else.
 */

const SITE = new URL("../../../", import.meta.url);
/** Two atlases may share a host. */
const KEY = `atlas-collected ${SITE.pathname}`;
const PAGE = /^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+\/$/;

/** The absolute address of a page of the site. */
export const addressOf = (page) => new URL(page, SITE).href;

/** The page of an absolute address, from the site's root; empty for other sites. */
export const pageOf = (address) => (address.startsWith(SITE.href) ? address.slice(SITE.href.length) : "");

/** Whether this browser keeps anything for the site. */
export function isKept() {
  try {
    localStorage.setItem(`${KEY} test`, "");
    localStorage.removeItem(`${KEY} test`);
    return true;
  } catch {
    return false;
  }
}

function asItem(found) {
  if (typeof found !== "object" || found === null || !PAGE.test(found.page)) return null;
  const text = (name) => (typeof found[name] === "string" ? found[name] : "");
  const number = Number.isSafeInteger(found.number) ? found.number : 0;
  return { page: found.page, version: text("version"), number, title: text("title"), on: text("on"), note: text("note") };
}

/** The items, each page once; what is no item is left out. */
export function items() {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    const found = (Array.isArray(stored) ? stored : []).map(asItem).filter(Boolean);
    return [...new Map(found.map((item) => [item.page, item])).values()];
  } catch {
    return [];
  }
}

const changed = new EventTarget();

/** Keep these items instead. Throws where the browser has no more room. */
export function keep(list) {
  localStorage.setItem(KEY, JSON.stringify(list));
  changed.dispatchEvent(new Event("change"));
}

/** Call a function after each change of the tray, in this tab or in another. */
export function onChange(action) {
  changed.addEventListener("change", action);
  addEventListener("storage", ({ key }) => (key === KEY || key === null) && action());
}

/** An item for a statement as it is today. */
export function itemFor(page, statement) {
  const { version, number, title } = statement;
  return { page, version, number, title, on: today(), note: "" };
}

/** The reader's own day. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}
