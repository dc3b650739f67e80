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
// One page each needs these, so the others do not load them.
if (document.querySelector(".pic-map") && document.querySelector("form[data-filter] [name=site]")) {
  const { enhanceMap } = await import("./map.js");
  enhanceMap(document);
}
if (document.querySelector("[data-walk]")) {
  const { enhanceWalk } = await import("./walk.js");
  enhanceWalk(document);
}
if (document.querySelector("form[data-filter] [name=sort]")) {
  const { enhanceOrder } = await import("./order.js");
  enhanceOrder(document);
}
if (document.querySelector("form[data-compare]")) {
  const { enhanceComparison } = await import("./compare.js");
  enhanceComparison(document);
}
if (document.querySelector("[data-collected]")) {
  const { enhanceCollected } = await import("./collected.js");
  enhanceCollected(document);
}
if (document.querySelector(".citing")) {
  const { enhanceCite } = await import("./cite.js");
  enhanceCite(document);
}
if (document.querySelector("form[data-report]")) {
  const { enhanceReport } = await import("./check-report.js");
  enhanceReport(document);
}
