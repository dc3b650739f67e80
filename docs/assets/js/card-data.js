/* What cards show, by the address of what they are about. */

import { dataIn } from "./parts.js";

const SITE = new URL("../../", import.meta.url);
const cards = dataIn(new URL("assets/cards/", SITE));
const PAGE = /^(companies|organisations|landscapes|topics|sources)\/[^/]+\/$/;
/** Where a link leads, in a text or in a picture. */
export const targetOf = (link) => new URL(link.getAttribute("href"), document.baseURI);

/** The addresses under which the card of a link can stand, the best first. */
function addressesOf(link) {
  const url = targetOf(link);
  if (url.origin !== SITE.origin || !url.pathname.startsWith(SITE.pathname)) return [];
  const page = url.pathname.slice(SITE.pathname.length);
  const isHere = url.pathname === location.pathname;
  if (url.hash.startsWith("#place-")) return [`map/${url.hash}`];
  if (!PAGE.test(page)) return [];
  const own = isHere ? [] : [page];
  if (!url.hash) return own;
  if (isHere && document.querySelector(`:is(h2, h3)[id="${CSS.escape(url.hash.slice(1))}"]`)) return [];
  return [page + url.hash, ...own];
}

/** Whether a link leads to something that has a card. */
export const hasCard = (link) => addressesOf(link).length > 0;

/** The card of a link; null if it cannot be loaded. */
export async function cardOf(link) {
  const addresses = addressesOf(link);
  try {
    for (const address of addresses) {
      const found = await cards.value(address);
      if (found) return found;
    }
  } catch {
    // no network: the link is still a link
  }
  return null;
}
