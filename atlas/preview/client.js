/* On every page of a preview: after a save, shows at once what has changed, and loads the page again,
 * as it was left; shows what is wrong above it. */

const version = Number(document.querySelector("script[src='/_preview/client.js']").dataset.version);
const KEPT = `_preview ${location.pathname}`;

/** Where an element stands: by its own id, or by places from the nearest one with an id. */
function placeOf(element) {
  const steps = [];
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    if (at.id) return [`#${CSS.escape(at.id)}`, ...steps].join(" > ");
    steps.unshift(`:nth-child(${[...at.parentElement.children].indexOf(at) + 1})`);
  }
  return ["body", ...steps].join(" > ");
}

const sentOpen = new Set(document.querySelectorAll("details[open]"));

function viewOf() {
  const rows = [...document.querySelectorAll("details")];
  const anchor = [...document.querySelectorAll("main [id]")].find(
    (element) => element.checkVisibility() && element.getBoundingClientRect().bottom > 0,
  );
  return {
    // Those that are not as they were sent: of hundreds of rows, a few.
    rows: rows.filter((row) => row.open !== sentOpen.has(row)).map((row) => [placeOf(row), row.open]),
    focus: document.activeElement === document.body ? null : placeOf(document.activeElement),
    anchor: anchor?.id,
    offset: anchor?.getBoundingClientRect().top,
    top: scrollY,
  };
}

function scrollAs(view) {
  const anchor = view.top > 0 && view.anchor && document.getElementById(view.anchor);
  const top = anchor ? anchor.getBoundingClientRect().top + scrollY - view.offset : view.top;
  scrollTo({ top, behavior: "instant" });
}

function restore(view) {
  for (const [place, open] of view.rows) {
    const row = document.querySelector(place);
    if (row?.matches("details") && row.open !== open) row.open = open;
  }
  const focused = document.querySelector(view.focus ?? "_none");
  if (focused !== document.activeElement) focused?.focus({ preventScroll: true });
  scrollAs(view);
}

function restoreKept() {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  if (!kept) return;
  const view = JSON.parse(kept);
  history.scrollRestoration = "manual";
  restore(view);
  // The browser may still go to the place that the address names.
  addEventListener("load", () => {
    scrollAs(view);
    history.scrollRestoration = "auto";
  });
}

function nodesUnder(root) {
  const walker = document.createTreeWalker(root);
  const nodes = [root];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/* The page as it was sent: this script comes before those of the site, which add to it. */
const sent = document.body.cloneNode(true);
const sentNodes = nodesUnder(document.body);

/** Without the nodes with which two lists begin and end alike; `next` follows in the first. */
function parted(before, after) {
  let [start, end] = [0, 0];
  const most = Math.min(before.length, after.length);
  while (start < most && before[start].isEqualNode(after[start])) start++;
  while (end < most - start && before.at(-1 - end).isEqualNode(after.at(-1 - end))) end++;
  const left = (nodes) => nodes.slice(start, nodes.length - end);
  return { gone: left(before), come: left(after), next: before[before.length - end] };
}

/** Change on the page what differs between two states of it as sent. `onPage` leads from the nodes of the
 * first to those on the page; what scripts of the site have changed there is left as it is. */
function change(before, after, onPage) {
  const here = onPage.get(before);
  if (before.nodeType !== Node.ELEMENT_NODE) {
    if (here.data === before.data) here.data = after.data;
    return;
  }
  for (const { name } of [...before.attributes, ...after.attributes]) {
    const value = after.getAttribute(name);
    if (value === before.getAttribute(name)) continue;
    if (value === null) here.removeAttribute(name);
    else here.setAttribute(name, value);
  }
  const { gone, come, next } = parted([...before.childNodes], [...after.childNodes]);
  if (gone.length === come.length && gone.every((node, at) => node.nodeName === come[at].nodeName)) {
    gone.forEach((node, at) => change(node, come[at], onPage));
    return;
  }
  const leave = gone.map((node) => onPage.get(node));
  const follows = next ? onPage.get(next) : null;
  if ([...leave, follows].some((node) => node && node.parentNode !== here)) return;
  leave.forEach((node) => node.remove());
  come.forEach((node) => here.insertBefore(document.importNode(node, true), follows));
}

/** Show what has changed, though without what scripts make of it. */
async function showChange() {
  const answer = await fetch(location.href);
  if (!answer.ok) return;
  const { body } = new DOMParser().parseFromString(await answer.text(), "text/html");
  const view = viewOf();
  change(sent, body, new Map(nodesUnder(sent).map((node, at) => [node, sentNodes[at]])));
  restore(view);
  // When the next frame begins, this one has been painted.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

let leaving = false;
addEventListener("beforeunload", () => (leaving = true));

/** Loading takes longer than showing, and makes the page what it is for readers. */
async function loadAgain() {
  try {
    await showChange();
  } finally {
    // A link that was followed meanwhile leads to another page, unless it is one to a download.
    if (leaving) await new Promise((done) => setTimeout(done, 10_000));
    sessionStorage.setItem(KEPT, JSON.stringify(viewOf()));
    location.reload();
  }
}

const STYLE = `
  :host { all: initial; position: fixed; z-index: 2147483647; inset: auto 0 0; max-height: 60vh;
    overflow: auto; color-scheme: dark; color: #fff; background: #5c1512;
    border-top: 3px solid #ff8a80; font: 15px/1.5 system-ui, sans-serif; }
  :host([hidden]) { display: none; }
  section { max-width: 70rem; margin: 0 auto; padding: .75rem 1rem; }
  header { display: flex; gap: 1rem; align-items: baseline; justify-content: space-between; }
  h2 { margin: 0; font-size: 1rem; }
  button { font: inherit; color: inherit; background: none; border: 1px solid; border-radius: 4px;
    padding: .1rem .6rem; cursor: pointer; }
  button:focus-visible { outline: 2px solid #fff; outline-offset: 2px; }
  ol { margin: .5rem 0 0; padding: 0; list-style: none; }
  li { margin: .5rem 0; padding-top: .5rem; border-top: 1px solid #ffffff40; overflow-wrap: anywhere; }
  .place { font: 13px/1.5 ui-monospace, monospace; color: #ffd7d3; }
  .found { font: 13px/1.5 ui-monospace, monospace; }
  p { margin: 0; }
  @media print { :host { display: none; } }
`;
const MOST = 12;

function element(name, text, className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function entry(problem) {
  const made = document.createElement("li");
  made.append(element("p", `${problem.place}  ${problem.code}`, "place"));
  made.append(element("p", problem.message));
  if (problem.found) made.append(element("p", problem.found, "found"));
  if (problem.fix) made.append(element("p", `→ ${problem.fix}`));
  return made;
}

let overlay = null;

/** Show what is wrong; with nothing wrong, nothing. */
function show(news) {
  overlay?.remove();
  overlay = null;
  const entries = [...news.faults.map((fault) => element("li", fault)), ...news.problems.map(entry)];
  if (!entries.length) return;
  overlay = document.createElement("div");
  overlay.id = "_preview";
  overlay.setAttribute("role", "alert");
  const inside = overlay.attachShadow({ mode: "open" });
  const count = entries.length === 1 ? "1 error" : `${entries.length} errors`;
  const what = news.stale ? "this page is from before" : "a build would refuse this";
  const head = document.createElement("header");
  const hide = element("button", "Hide");
  hide.addEventListener("click", () => (overlay.hidden = true));
  head.append(element("h2", `${count}: ${what}`), hide);
  const list = document.createElement("ol");
  list.append(...entries.slice(0, MOST));
  if (entries.length > MOST) {
    list.append(element("li", `… and ${entries.length - MOST} more: see the terminal`));
  }
  const section = document.createElement("section");
  section.append(head, list);
  inside.append(element("style", STYLE), section);
  document.body.append(overlay);
}

let source = null;
let shown = "";

function follow() {
  source = new EventSource("/_preview/news");
  source.addEventListener("message", (event) => {
    const news = JSON.parse(event.data);
    if (news.version !== version) {
      source.close();
      loadAgain();
    } else if (event.data !== shown) {
      shown = event.data;
      show(news);
    }
  });
}

document.addEventListener("DOMContentLoaded", restoreKept); // after the site's own scripts
follow();
// A browser keeps few connections to one host: pages that nobody sees leave theirs to others.
document.addEventListener("visibilitychange", () => {
  source.close();
  if (!document.hidden) follow();
});
