/* Make tables with class "sortable" sort by a click on a column's head. */
import { plain } from "./letters.js";

/** As atlas/text/names.py sorts names: punctuation is ignored, dashes and slashes split words. */
const sortable = (text) =>
  plain(text.replace(/[&+]/g, ""))
    .replace(/[\s/\u2010-\u2015-]+/gu, " ")
    .replace(/[^\p{L}\p{M}\p{N} ]|[\u02b0-\u02ff]/gu, "")
    .trim();

const key = (row, column) => {
  const cell = row.cells[column];
  return cell.dataset.sort ?? sortable(cell.textContent);
};

function sort(table, column, descending) {
  const body = table.tBodies[0];
  const compare = new Intl.Collator("en-GB", { numeric: true }).compare;
  const rows = [...body.rows].sort((a, b) => compare(key(a, column), key(b, column)));
  body.append(...(descending ? rows.reverse() : rows));
}

export function enhanceTables(root) {
  for (const table of root.querySelectorAll("table.sortable")) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const descending = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", descending ? "descending" : "ascending");
        sort(table, column, descending);
      });
    });
  }
}
