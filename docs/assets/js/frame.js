/* The frame of the page: its colours, what the header shows, and the section that is being read. */
import { targetOf } from "./address.js";

/** The reader's choices: "" is to follow the system. Icons: Material Design Icons. */
const COLOURS = {
  "": ["Colours: as the system", "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 18V4a8 8 0 0 1 0 16"],
  light: ["Colours: light", "M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10M11 1h2v4h-2zm0 18h2v4h-2zM1 11h4v2H1zm18 0h4v2h-4zM4.2 5.6l1.4-1.4 2.8 2.8L7 8.4zm11.4 11.4 1.4-1.4 2.8 2.8-1.4 1.4zM4.2 18.4 7 15.6 8.4 17l-2.8 2.8zM15.6 7l2.8-2.8 1.4 1.4L17 8.4z"],
  dark: ["Colours: dark", "M12 3a9 9 0 1 0 9 9c0-.5 0-.9-.1-1.4a5.5 5.5 0 0 1-7.5-7.5C12.9 3 12.5 3 12 3"],
};
/** Read by templates/theme/partials/javascripts/base.html too, before the page is painted. */
const KEY = "atlas-colours";

export function enhanceColours(root) {
  const button = root.querySelector("button.colours");
  const show = (choice) => {
    const [label, path] = COLOURS[choice];
    button.setAttribute("aria-label", label);
    button.title = label;
    button.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
  };
  const chosen = () => {
    const choice = root.documentElement.dataset.colours ?? "";
    return Object.hasOwn(COLOURS, choice) ? choice : "";
  };
  button.addEventListener("click", () => {
    const choices = Object.keys(COLOURS);
    const next = choices[(choices.indexOf(chosen()) + 1) % choices.length];
    if (next) root.documentElement.dataset.colours = next;
    else delete root.documentElement.dataset.colours;
    show(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // storage is blocked: the choice holds for this page
    }
  });
  show(chosen());
}

/** Once the title is under the header, the header shows it. */
export function enhanceMasthead(root) {
  const masthead = root.querySelector(".masthead");
  const title = root.querySelector("h1");
  if (!title) return;
  const update = (entries) => {
    const { isIntersecting, boundingClientRect, rootBounds } = entries.at(-1);
    masthead.toggleAttribute("data-scrolled", !isIntersecting && boundingClientRect.top < rootBounds.top);
  };
  new IntersectionObserver(update, { rootMargin: `-${masthead.offsetHeight}px 0px 0px` }).observe(title);
}

/** Where the sections stand beside the page and the menu is a row; as in frame.css. */
const ROOM = { ".menu": "(width >= 48em)", ".contents": "(width >= 60em)" };

/** A menu that was opened from the header closes when there is room for it on the page. */
export function enhanceMenus(root) {
  for (const [selector, room] of Object.entries(ROOM)) {
    const menu = root.querySelector(selector);
    const close = () => menu.matches(":popover-open") && menu.hidePopover();
    if (menu) matchMedia(room).addEventListener("change", close);
  }
}

/** Mark the section that is being read, and close the list once a section was chosen from it. */
/** How far below the top of the window a head begins to be the one that is read: short sections
 * of a year with one row have no room for more. */
const LINE = 130;

export function enhanceContents(root) {
  const contents = root.querySelector(".contents");
  if (!contents) return;
  const links = [...contents.querySelectorAll("a")];
  const heads = links.map((link) => targetOf(root, link.hash));
  let current;
  let waiting = false;

  const top = (head) => head.getBoundingClientRect().top;
  /** The last head above the line; at the end of the page, where no more come up to it, the one
   * of the address. One that a filter hides does not count. */
  const reading = () => {
    const shown = heads.filter((head) => head?.checkVisibility());
    const target = targetOf(root, location.hash);
    const isAtEnd = scrollY + innerHeight >= root.documentElement.scrollHeight - 2;
    if (shown.includes(target) && top(target) >= 0 && (isAtEnd || top(target) <= LINE)) return target;
    return isAtEnd ? shown.at(-1) : shown.findLast((head) => top(head) <= LINE);
  };
  const update = () => {
    waiting = false;
    const link = links[heads.indexOf(reading())];
    if (link === current) return;
    current?.removeAttribute("aria-current");
    current = link;
    current?.setAttribute("aria-current", "location");
    follow();
  };
  const follow = () => {
    const { offsetTop = 0 } = current ?? {};
    const isOut = offsetTop < contents.scrollTop || offsetTop > contents.scrollTop + contents.clientHeight - 40;
    if (isOut) contents.scrollTop = offsetTop - contents.clientHeight / 3;
  };
  const soon = () => {
    if (!waiting) requestAnimationFrame(update);
    waiting = true;
  };
  /** Nor is a section offered that a filter has emptied. */
  const offer = () => {
    links.forEach((link, at) => {
      link.parentElement.hidden = heads[at] !== null && !heads[at].checkVisibility();
    });
  };
  root.addEventListener("filtered", offer);
  addEventListener("scroll", soon, { passive: true });
  addEventListener("hashchange", soon);
  contents.addEventListener("toggle", follow);
  contents.addEventListener("click", (event) => {
    if (event.target.closest("a") && contents.matches(":popover-open")) contents.hidePopover();
  });
}
