/* "Collect" under each statement, and in the header how many have been collected. */
import { isKept, itemFor, items, keep, onChange, pageOf } from "./collected/tray.js";

/** The page of the statement that these facts are about. */
function pageOfFacts(facts) {
  const cite = facts.querySelector(".cite-link");
  if (cite) return pageOf(new URL(cite.getAttribute("href"), document.baseURI).href);
  const subject = facts.querySelector(".subject");
  const [profile, id] = (subject?.href ?? "").split("#");
  return id ? pageOf(`${profile}${id}/`) : "";
}

function addButton(place, page) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "collect";
  button.dataset.page = page;
  place.append(button);
  return button;
}

function show(button, collected) {
  const isIn = collected.has(button.dataset.page);
  button.textContent = isIn ? "Collected" : "Collect";
  button.title = isIn ? "Remove from the collected statements" : "";
  button.toggleAttribute("data-in", isIn);
}

async function toggle(button) {
  const { page } = button.dataset;
  const list = items();
  if (list.some((item) => item.page === page)) return keep(list.filter((item) => item.page !== page));
  const { statementAt } = await import("./collected/statements.js");
  const found = await statementAt(page);
  if (!found?.statement) throw new Error(`nothing at ${page}`);
  keep([...items(), itemFor(page, found.statement)]);
}

export function enhanceCollect(root) {
  if (!isKept()) return;
  for (const facts of root.querySelectorAll(".statement__facts")) {
    const page = pageOfFacts(facts);
    if (page) addButton(facts.appendChild(document.createElement("li")), page);
  }
  for (const place of root.querySelectorAll("[data-collect]")) addButton(place, place.dataset.collect);
  const buttons = [...root.querySelectorAll("button.collect")];
  const link = root.querySelector(".masthead__collected");
  const update = () => {
    const list = items();
    const collected = new Set(list.map((item) => item.page));
    buttons.forEach((button) => show(button, collected));
    if (!link) return;
    link.hidden = list.length === 0;
    link.querySelector("b").textContent = list.length;
    link.setAttribute("aria-label", `Collected statements: ${list.length}`);
  };
  root.addEventListener("click", (event) => {
    const button = event.target.closest?.("button.collect");
    if (!button) return;
    toggle(button).catch(() => (button.textContent = "Not collected"));
  });
  onChange(update);
  update();
}

