/* What scripts add to pages that work without them: a module a feature. */
import { enhanceColours, enhanceContents, enhanceMasthead, enhanceMenus } from "./frame.js";
import { enhanceFilters } from "./filters.js";
import { enhanceTables } from "./tables.js";
import { enhanceRows } from "./rows.js";
import { enhanceCards } from "./cards.js";
import { enhanceCollect } from "./collect.js";
import { enhanceSearch } from "./search.js";

enhanceColours(document);
enhanceMasthead(document);
enhanceMenus(document);
enhanceContents(document);
enhanceFilters(document);
enhanceTables(document);
enhanceRows(document);
enhanceCards(document);
enhanceCollect(document);
enhanceSearch(document);

const has = (part) => document.querySelector(part) !== null;
/** One page each, or a few, need these, so the others do not load them. */
const PARTS = [
  [
    has(".pic-map") && has("form[data-filter] [name=site]"),
    async () => (await import("./map.js")).enhanceMap,
  ],
  [has("[data-walk]"), async () => (await import("./walk.js")).enhanceWalk],
  [has("form[data-filter] [name=sort]"), async () => (await import("./order.js")).enhanceOrder],
  [has("form[data-compare]"), async () => (await import("./compare.js")).enhanceComparison],
  [has("[data-collected]"), async () => (await import("./collected.js")).enhanceCollected],
  [has(".citing, .copying"), async () => (await import("./cite.js")).enhanceCite],
  [has("[data-propose], form[data-proposal]"), async () => (await import("./propose.js")).enhancePropose],
  [has("form[data-report]"), async () => (await import("./check-report.js")).enhanceReport],
];
await Promise.all(PARTS.map(async ([needed, load]) => needed && (await load())(document)));
// Until then a click may do nothing; the page's load event is earlier.
document.documentElement.dataset.enhanced = "";
