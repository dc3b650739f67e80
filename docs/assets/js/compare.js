/* Compare companies of one's choice: the choice is in the address (?c=one&c=another), and each
 * company's data is loaded when it is chosen. The marks are those of templates/compare.html, the
 * rule that orders rows is that of atlas/views/comparison.py. Data files hold finished HTML. */

import { plain } from "./letters.js";

const NUMBERS = new Intl.NumberFormat("en-GB");
const STEPS = [1, 2, 5, 10, 20, 50, 100];
const MOST_TICKS = 8;

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** What at least so many columns have, as [label, numbers], in order. */
export function unite(columns, group, least) {
  const found = new Map();
  columns.forEach((column, at) => {
    for (const [key, order, label, number] of column.counted[group]) {
      if (!found.has(key)) found.set(key, { key, order, label, numbers: columns.map(() => 0) });
      found.get(key).numbers[at] = number;
    }
  });
  const having = (row) => row.numbers.filter(Boolean).length;
  return [...found.values()]
    .filter((row) => having(row) >= least)
    .sort(
      (a, b) =>
        a.order - b.order ||
        having(b) - having(a) ||
        sum(b.numbers) - sum(a.numbers) ||
        (a.key < b.key ? -1 : 1),
    )
    .map((row) => [row.label, row.numbers]);
}

const cell = (value) =>
  value
    ? `<td>${typeof value === "number" ? NUMBERS.format(value) : value}</td>`
    : '<td class="compare__none">–</td>';

function fillTable(part, columns, rows) {
  const [first] = part.querySelectorAll("thead th");
  const heads = columns.map((column) => `<th scope="col">${column.name}</th>`);
  part.querySelector("thead tr").innerHTML = first.outerHTML + heads.join("");
  part.querySelector("tbody").innerHTML = rows
    .map(([label, cells]) => `<tr><th scope="row">${label}</th>${cells.map(cell).join("")}</tr>`)
    .join("\n");
  part.querySelector(".scroll").hidden = !rows.length;
}

function fillFacts(part, columns) {
  const rows = columns[0].facts.map(([label], at) => [
    label,
    columns.map((column) => column.facts[at][1]),
  ]);
  fillTable(part, columns, rows.filter(([, cells]) => cells.some(Boolean)));
}

function fillCounted(part, columns) {
  const rows = unite(columns, part.dataset.counted, Number(part.dataset.least));
  fillTable(part, columns, rows);
  const empty = part.querySelector("[data-empty]");
  if (empty) empty.hidden = rows.length > 0;
  else part.hidden = !rows.length;
}

function fillSides(part, columns) {
  const html = columns.map((column) => column.parts[part.dataset.part]);
  part.hidden = !html.some(Boolean);
  part.querySelector(".sides").innerHTML = columns
    .map((column, at) => {
      const told = html[at] ?? '<p class="role">None in the sources here.</p>';
      return `<div class="side"><h3 class="side__name">${column.name}</h3>${told}</div>`;
    })
    .join("\n");
}

function fillLanes(part, columns) {
  const drawn = columns.filter((column) => column.axis);
  part.hidden = !drawn.length;
  if (!drawn.length) return;
  const first = Math.min(...drawn.map((column) => column.axis[0]));
  const last = Math.max(...drawn.map((column) => column.axis[1]));
  const most = Math.max(1, ...drawn.map((column) => column.axis[2]));
  const years = last - first + 1;
  const step = STEPS.find((candidate) => years / candidate <= MOST_TICKS) ?? STEPS.at(-1);
  const lanes = part.querySelector(".lanes");
  lanes.setAttribute("style", `--first:${first};--years:${years};--most:${most}`);
  const ticks = Array.from({ length: years }, (_, at) => first + at)
    .filter((year) => year % step === 0)
    .map((year) => `<li style="--y:${year}">${year}</li>`);
  const items = drawn.map(
    (column) =>
      `<div class="lane"><h3 class="lane__name">${column.name}</h3>${column.parts.timeline}</div>`,
  );
  lanes.innerHTML = `<ol class="lanes__axis" aria-hidden="true">${ticks.join("")}</ol>\n${items.join("\n")}`;
}

function show(root, columns) {
  root.hidden = !columns.length;
  if (!columns.length) return;
  fillFacts(root.querySelector("[data-facts]"), columns);
  fillLanes(root.querySelector("[data-lanes]"), columns);
  root.querySelectorAll("[data-counted]").forEach((part) => fillCounted(part, columns));
  root.querySelectorAll("[data-part]").forEach((part) => fillSides(part, columns));
}

export function enhanceComparison(document) {
  const form = document.querySelector("form[data-compare]");
  const root = document.querySelector("[data-compared]");
  const boxes = new Map([...form.querySelectorAll("[name=c]")].map((box) => [box.value, box]));
  const status = form.querySelector("[role=status]");
  const loaded = new Map();
  const asked = [...new Set(new URLSearchParams(location.search).getAll("c"))];
  let chosen = asked.filter((id) => boxes.has(id));
  const unknown = asked.length - chosen.length;

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
  const told = () => {
    if (chosen.length > 1) return `${chosen.length} companies compared`;
    return chosen.length ? "Choose at least one more company" : "Choose two or more companies";
  };
  const update = async () => {
    const wanted = chosen;
    try {
      const columns = await Promise.all(wanted.map(load));
      if (wanted !== chosen) return; // chosen anew in the meantime
      show(root, columns);
      status.textContent = told();
    } catch {
      status.textContent = "The data of a company could not be loaded. Choose it again to retry.";
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
    status.textContent = unknown ? "The companies of this address are not in the atlas" : told();
  }
}
