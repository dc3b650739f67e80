/* Compare a choice of companies: the choice is in the address (?c=one&c=another), and each
 * company's column is loaded when it is chosen, from a file that atlas/pages/types/compare.py
 * writes. Columns are finished HTML; here they are only put beside each other, each row of a table
 * at the place that it states. */

import { plain } from "./letters.js";

const joined = (columns, html) => columns.map(html).join("");

function fillTable(part, columns, none) {
  const rows = new Map();
  columns.forEach((column, at) => {
    for (const [place, head, cell] of column.rows[part.dataset.table]) {
      if (!rows.has(place)) rows.set(place, { place, head, cells: columns.map(() => null) });
      rows.get(place).cells[at] = cell;
    }
  });
  const kept = [...rows.values()]
    .filter((row) => row.cells.filter(Boolean).length >= part.dataset.least)
    .sort((a, b) => a.place - b.place);
  const head = part.querySelector("thead tr");
  head.innerHTML = head.firstElementChild.outerHTML + joined(columns, (column) => column.head);
  part.querySelector("tbody").innerHTML = joined(
    kept,
    (row) => `<tr>${row.head}${joined(row.cells, (cell) => cell ?? none)}</tr>`,
  );
  part.querySelector(".scroll").hidden = !kept.length;
  const empty = part.querySelector("[data-empty]");
  if (empty) empty.hidden = kept.length > 0;
  else part.hidden = !kept.length;
}

function fillSides(part, columns) {
  const name = part.dataset.part;
  part.hidden = !columns.some((column) => column.parts[name]);
  part.querySelector(".sides").innerHTML = joined(
    columns,
    (column) => column.parts[name] ?? column.parts.none,
  );
}

function fillLanes(part, columns) {
  const drawn = columns.filter((column) => column.axis);
  part.hidden = !drawn.length;
  if (!drawn.length) return;
  const first = Math.min(...drawn.map((column) => column.axis[0]));
  const last = Math.max(...drawn.map((column) => column.axis[1]));
  const most = Math.max(1, ...drawn.map((column) => column.axis[2]));
  const years = last - first + 1;
  const lanes = part.querySelector(".lanes");
  lanes.setAttribute("style", `--first:${first};--years:${years};--most:${most}`);
  const scales = [...lanes.querySelectorAll("[data-longest]")];
  const fits = scales.find((scale) => scale.dataset.longest >= years) ?? scales.at(-1);
  for (const scale of scales) {
    scale.hidden = scale !== fits;
    for (const year of scale.children) {
      year.hidden = Number(year.textContent) < first || Number(year.textContent) > last;
    }
  }
  part.querySelector(".lanes__lanes").innerHTML = joined(drawn, (column) => column.parts.timeline);
}

function show(root, columns) {
  root.hidden = !columns.length;
  if (!columns.length) return;
  const none = root.querySelector("template").content.querySelector("td").outerHTML;
  root.querySelectorAll("[data-table]").forEach((part) => fillTable(part, columns, none));
  root.querySelectorAll("[data-part]").forEach((part) => fillSides(part, columns));
  fillLanes(root.querySelector("[data-lanes]"), columns);
}

export function enhanceComparison(document) {
  const form = document.querySelector("form[data-compare]");
  const root = document.querySelector("[data-compared]");
  const boxes = new Map([...form.querySelectorAll("[name=c]")].map((box) => [box.value, box]));
  const status = form.querySelector("[role=status]");
  const loaded = new Map();
  const given = [...new Set(new URLSearchParams(location.search).getAll("c"))];
  let chosen = given.filter((id) => boxes.has(id));
  const unknown = given.length - chosen.length;

  const load = (id) => {
    if (!loaded.has(id)) {
      const file = fetch(new URL(`data/${id}.json`, document.baseURI)).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status} for ${id}`);
        return answer.json();
      });
      file.catch(() => loaded.delete(id)); // so that it can be tried again
      loaded.set(id, file);
    }
    return loaded.get(id);
  };
  const say = (what) => (status.textContent = status.getAttribute(`data-${what}`));
  const sayHowMany = () => {
    const number = chosen.length;
    say(number > 1 ? "more" : number);
    status.textContent = status.textContent.replace("#", number);
  };
  const update = async () => {
    const wanted = chosen;
    try {
      const columns = await Promise.all(wanted.map(load));
      if (wanted !== chosen) return; // the choice has changed in the meantime
      show(root, columns);
      sayHowMany();
    } catch {
      say("failed");
    }
  };
  form.addEventListener("change", (event) => {
    const box = event.target;
    if (box.name !== "c") return;
    chosen = chosen.filter((id) => id !== box.value).concat(box.checked ? [box.value] : []);
    const query = new URLSearchParams(chosen.map((id) => ["c", id])).toString();
    history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
    update();
  });
  form.querySelector("[data-find]")?.addEventListener("input", (event) => {
    const sought = plain(event.target.value);
    for (const box of boxes.values()) {
      const item = box.closest("li");
      item.hidden = !box.checked && !plain(item.textContent).includes(sought);
    }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  if (chosen.length) {
    boxes.forEach((box, id) => (box.checked = chosen.includes(id)));
    update();
  } else {
    chosen = [...boxes].filter(([, box]) => box.checked).map(([id]) => id);
    if (unknown) say("unknown");
    else sayHowMany();
  }
}
