/* A number in a summary shows the statement that it cites, and the passage under it, in a card.
 *
 * The card is a popover: Escape, or a press elsewhere, closes it. On hover and keyboard focus it
 * describes the link, which keeps the focus and works as ever. On a touch screen the first tap on
 * a number opens it as a small dialog with a link to go on; closing it gives the focus back. What
 * it shows is taken from the statement on this page, or fetched from its page when asked for.
 */

const OPEN_AFTER = 150;
const CLOSE_AFTER = 250;
const GAP = 6;
const MARGIN = 8;
/* A number says nothing by itself; the others are titles, which open no card on touch. */
const NUMBERS = ".atlas .cite a[href]";
const LINKS = `${NUMBERS}, .atlas .question__sides a[href], .atlas td a[href^="#"], .atlas .keyfact a[href^="#"]`;

const fetched = new Map();

/** The page on which a link's target stands: this one, or another, fetched once. */
function pageOf(url) {
  if (url.pathname === location.pathname) return document;
  if (!fetched.has(url.pathname)) {
    const page = fetch(url.pathname)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then((text) => new DOMParser().parseFromString(text, "text/html"));
    fetched.set(url.pathname, page);
    page.catch(() => fetched.delete(url.pathname));
  }
  return fetched.get(url.pathname);
}

/** The statement that a link leads to; null when it leads elsewhere or cannot be had. */
async function statementOf(link) {
  const url = new URL(link.href);
  if (url.origin !== location.origin || !url.hash) return null;
  try {
    const target = (await pageOf(url)).getElementById(decodeURIComponent(url.hash.slice(1)));
    return target?.closest(".row") ?? null;
  } catch {
    return null; // no network, or a stray % in the address: the link is still a link
  }
}

function made(name, className, ...content) {
  const element = document.createElement(name);
  element.className = className;
  element.append(...content);
  return element;
}

/** A copy without links, which may be relative to another page. */
function copied(element) {
  const copy = document.importNode(element, true);
  for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  return copy;
}

/** What the card says of a statement: when, how far, whose words; its title; the first passage. */
function told(statement) {
  const meta = made("p", "citation__meta");
  for (const part of statement.querySelectorAll(".row__date, .row__line .mark, .voice")) {
    meta.append(copied(part), " ");
  }
  const title = statement.querySelector(".row__title").textContent.trim();
  const passages = statement.querySelectorAll(".passage");
  const source = made("span", "", passages[0].querySelector(".passage__source").textContent);
  const more = passages.length - 1;
  if (more) source.append(` ${more} more ${more === 1 ? "passage" : "passages"}.`);
  return [
    meta,
    made("p", "citation__title", title),
    copied(passages[0].querySelector("blockquote")),
    made("p", "citation__source", source),
  ];
}

/** Below the link, or above it where there is more room; never over the edge of the screen. */
function place(card, link) {
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const left = Math.max(MARGIN, Math.min(at.left - GAP, width - card.offsetWidth - MARGIN));
  const above = at.bottom + GAP + card.offsetHeight > innerHeight && at.top > innerHeight - at.bottom;
  const top = above ? at.top - GAP - card.offsetHeight : at.bottom + GAP;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${Math.max(top, MARGIN) + scrollY}px`;
}

export function enhanceCitations(root) {
  if (!("popover" in HTMLElement.prototype) || !root.querySelector(LINKS)) return;
  const body = made("div", "citation__body");
  body.id = "_citation";
  const onward = made("a", "citation__onward", "Go to the statement");
  const close = made("button", "citation__close", "Close");
  close.type = "button";
  const actions = made("p", "citation__actions", onward, close);
  const card = made("div", "citation", body, actions);
  card.popover = "auto";
  card.tabIndex = -1;

  let shown = null; // the link whose card is open
  let wanted = null; // the link whose card is to open, unless something else comes first
  let timer = 0;

  const open = async (link, asDialog = false) => {
    wanted = link;
    const statement = await statementOf(link);
    if (wanted !== link || !statement) return;
    if (shown) card.hidePopover();
    body.replaceChildren(...told(statement));
    onward.href = link.href;
    actions.hidden = !asDialog;
    if (asDialog) {
      card.setAttribute("role", "dialog");
      card.setAttribute("aria-label", "The statement cited here");
    } else {
      card.removeAttribute("role");
      card.removeAttribute("aria-label");
      link.setAttribute("aria-describedby", body.id);
    }
    // Inside the page's own content, so that its rules of type hold for the card too.
    if (!card.isConnected) root.querySelector(".md-typeset .atlas").append(card);
    card.showPopover();
    place(card, link);
    shown = link;
    if (asDialog) card.focus({ preventScroll: true });
  };
  const dismiss = () => {
    clearTimeout(timer);
    wanted = null;
    if (shown) card.hidePopover();
  };
  const later = (action, delay) => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };

  card.addEventListener("beforetoggle", (event) => {
    if (event.newState !== "closed" || !shown) return;
    // The link may be read again right away: what described it has gone.
    shown.removeAttribute("aria-describedby");
    if (card.contains(document.activeElement)) shown.focus({ preventScroll: true });
    shown = wanted = null;
  });
  close.addEventListener("click", dismiss);
  onward.addEventListener("click", dismiss);

  const isDialog = () => shown !== null && !actions.hidden;
  for (const link of root.querySelectorAll(LINKS)) {
    link.removeAttribute("title"); // the card says it, and more
    link.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "touch") return;
      later(() => shown !== link && open(link), OPEN_AFTER);
    });
    link.addEventListener("pointerleave", (event) => {
      if (event.pointerType !== "touch" && !isDialog()) later(dismiss, CLOSE_AFTER);
    });
    link.addEventListener("focus", () => {
      if (!link.matches(":focus-visible")) return;
      clearTimeout(timer); // that of the link before, whose card is to close
      if (shown !== link) open(link);
    });
    link.addEventListener("blur", () => !isDialog() && later(dismiss, CLOSE_AFTER));
    if (!link.matches(NUMBERS)) continue;
    let touched = false;
    link.addEventListener("pointerdown", (event) => {
      // A second tap on the same number follows the link.
      touched = event.pointerType === "touch" && shown !== link;
    });
    link.addEventListener("click", (event) => {
      if (!touched) return dismiss();
      touched = false;
      event.preventDefault();
      clearTimeout(timer);
      open(link, true);
    });
  }
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", () => !isDialog() && later(dismiss, CLOSE_AFTER));
}
