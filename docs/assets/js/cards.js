/* Links to statements, names, topics, places and sources show a card of what they lead to.
 *
 * The card is a popover: Escape, or a press elsewhere, closes it. On hover and keyboard focus it
 * describes the link, which keeps the focus and works as usual. On a touch screen the first tap
 * opens it as a small dialog with a link to go on, and a second tap follows the link; titles, which
 * say what they lead to, are followed at once. Closing the dialog gives the focus back.
 */

import { cardOf, hasCard, targetOf } from "./card-data.js";

const OPEN_AFTER = 300;
const CLOSE_AFTER = 250;
const GAP = 6;
const MARGIN = 8;
const LINKS = ".atlas a[href]:not(.anchor)";
const TITLES = "h1 a, h2 a, h3 a, th a, .row__title, .pointers__title";

function made(name, className, ...content) {
  const element = document.createElement(name);
  element.className = className;
  element.append(...content);
  return element;
}

/** The parts of a card; everything is set as text. */
function shownParts(card) {
  const meta = made("p", "glimpse__meta", ...card.meta.map((part) => made("span", "", part)));
  if (card.mark) meta.append(made("span", `mark mark--${card.mark[0]}`, card.mark[1]));
  const parts = [meta, made("p", "glimpse__title", card.title)];
  if (card.text) parts.push(made("p", "glimpse__text", card.text));
  if (card.quote) {
    const words = card.quote.map(([text, quoted]) => (quoted ? made("mark", "", text) : text));
    const quote = made("blockquote", "", made("p", "", ...words));
    quote.lang = card.lang;
    quote.dir = "auto";
    parts.push(quote);
  }
  if (card.facts) parts.push(made("p", "glimpse__facts", card.facts));
  return parts;
}

/** Below the link, or above it where there is more room; never over the edge of the screen. */
function place(card, link) {
  // In a picture what a mark says may stand apart from it, in the same link.
  const shown = link.querySelector(".pic-point, .pic-span") ?? link;
  const at = shown.getClientRects()[0] ?? shown.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const left = Math.max(MARGIN, Math.min(at.left - GAP, width - card.offsetWidth - MARGIN));
  const above = at.bottom + GAP + card.offsetHeight > innerHeight && at.top > innerHeight - at.bottom;
  const top = above ? at.top - GAP - card.offsetHeight : at.bottom + GAP;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${Math.max(top, MARGIN) + scrollY}px`;
}

/** The browser's own hint would lie over the card; a picture's link keeps it as its name. */
function withoutHint(link) {
  link.removeAttribute("title");
  const title = link.querySelector(":scope > title");
  if (!title) return;
  link.setAttribute("aria-label", title.textContent);
  title.remove();
}

export function enhanceCards(root) {
  const content = root.querySelector(".md-typeset .atlas");
  if (!("popover" in HTMLElement.prototype) || !content) return;
  const body = made("div", "glimpse__body");
  body.id = "_glimpse";
  const onward = made("a", "glimpse__onward");
  const close = made("button", "glimpse__close", "Close");
  close.type = "button";
  const actions = made("p", "glimpse__actions", onward, close);
  const card = made("div", "glimpse", body, actions);
  card.popover = "auto";
  card.tabIndex = -1;

  let shown = null; // the link whose card is open
  let wanted = null; // the link whose card is to open, unless something else comes first
  let touched = null; // the link that a finger is on, when its card is to open
  let timer = 0;

  /** Open a link's card; says whether there is one. */
  const open = async (link, asDialog = false) => {
    wanted = link;
    const found = await cardOf(link);
    if (wanted !== link) return true; // something else came first
    if (shown) card.hidePopover();
    if (!found) return false;
    withoutHint(link);
    body.replaceChildren(...shownParts(found));
    onward.href = targetOf(link);
    onward.textContent = found.quote ? "Go to the statement" : "Go to the page";
    actions.hidden = !asDialog;
    if (asDialog) {
      card.setAttribute("role", "dialog");
      card.setAttribute("aria-label", found.title);
    } else {
      card.removeAttribute("role");
      card.removeAttribute("aria-label");
      link.setAttribute("aria-describedby", body.id);
    }
    // Inside the page's own content, so that its rules of type hold for the card too.
    if (!card.isConnected) content.append(card);
    card.showPopover();
    place(card, link);
    shown = wanted = link;
    if (asDialog) card.focus({ preventScroll: true });
    return true;
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
  const isDialog = () => shown !== null && !actions.hidden;
  /** The link of an event, if it has a card and is not in one. */
  const linkAt = (event) => {
    const link = event.target.closest?.(LINKS);
    return link && !card.contains(link) && hasCard(link) ? link : null;
  };

  card.addEventListener("beforetoggle", (event) => {
    if (event.newState !== "closed" || !shown) return;
    // The link may be read again right away: what described it has gone.
    shown.removeAttribute("aria-describedby");
    if (card.contains(document.activeElement)) shown.focus({ preventScroll: true });
    shown = wanted = null;
  });
  close.addEventListener("click", dismiss);
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", () => !isDialog() && later(dismiss, CLOSE_AFTER));
  root.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !shown) return;
      event.stopPropagation(); // the row around the link stays open
      event.preventDefault();
      dismiss();
    },
    { capture: true },
  );

  root.addEventListener("pointerover", (event) => {
    const link = linkAt(event);
    if (!link || event.pointerType === "touch" || link.contains(event.relatedTarget)) return;
    later(() => shown !== link && open(link), OPEN_AFTER);
  });
  root.addEventListener("pointerout", (event) => {
    const link = linkAt(event);
    if (!link || event.pointerType === "touch" || link.contains(event.relatedTarget)) return;
    if (!isDialog()) later(dismiss, CLOSE_AFTER);
  });
  root.addEventListener("focusin", (event) => {
    const link = linkAt(event);
    if (!link?.matches(":focus-visible")) return;
    clearTimeout(timer); // that of the link before, whose card is to close
    if (shown !== link) open(link);
  });
  root.addEventListener("focusout", (event) => {
    if (linkAt(event) && !isDialog()) later(dismiss, CLOSE_AFTER);
  });
  root.addEventListener("pointerdown", (event) => {
    const link = linkAt(event);
    const opens = event.pointerType === "touch" && link && shown !== link && !link.matches(TITLES);
    touched = opens ? link : null;
  });
  root.addEventListener("click", (event) => {
    const link = linkAt(event);
    if (!link || touched !== link) return dismiss();
    touched = null;
    event.preventDefault();
    clearTimeout(timer);
    open(link, true).then((isThere) => isThere || location.assign(targetOf(link)));
  });
}
