/* What cards show: small files beside the scripts, each with the cards of some addresses, of which
 * one is loaded when a card of it is opened. Which one, `atlas/pages/files/cards.py` decides. */

const SITE = new URL("../../", import.meta.url);
const CARDS = new URL("assets/cards/", SITE);
const PAGE = /^(companies|organisations|landscapes|topics|sources)\/[^/]+\/$/;
const loaded = new Map();

function load(name) {
  if (!loaded.has(name)) {
    const file = fetch(new URL(name, CARDS)).then((answer) =>
      answer.ok ? answer.json() : Promise.reject(answer.status),
    );
    loaded.set(name, file);
    file.catch(() => loaded.delete(name));
  }
  return loaded.get(name);
}

/** FNV-1a: the same number as in `atlas/pages/files/cards.py`. */
function hashed(address) {
  let hash = 0x811c9dc5;
  for (const letter of address) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193) >>> 0;
  return hash;
}

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
    const { parts } = await load("parts.json");
    for (const address of addresses) {
      const found = (await load(`${hashed(address) % parts}.json`))[address];
      if (found) return found;
    }
  } catch {
    // no network: the link is still a link
  }
  return null;
}
