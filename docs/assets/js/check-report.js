/* Check a report: what it cites of the atlas, and whether that still stands. It is read here, in the
 * browser; only records of the atlas are loaded, from files beside the page. */

import { copy } from "./cite.js";
import { dataIn } from "./parts.js";
import { findings, VERDICTS } from "./report/findings.js";
import { mentions } from "./report/mentions.js";
import { pastedText } from "./report/paste.js";
import { readReport, Unreadable } from "./report/texts.js";

const SITE = new URL("../../", import.meta.url);
const records = dataIn(new URL("check-a-report/data/", SITE));
const SAID_FOR = 2000;

function made(name, className, ...content) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/** Words of a difference, said to those who do not see colours. */
function shownPiece([change, text]) {
  if (change === "same") return text;
  const [name, said] = change === "removed" ? ["del", "was"] : ["ins", "now"];
  const hidden = (words) => made("span", "visually-hidden", words);
  return made(name, "", hidden(`[${said}: `), text, hidden("]"));
}

function shownDiff(pieces) {
  const shown = pieces.flatMap((piece, at) => (at ? [" ", shownPiece(piece)] : [shownPiece(piece)]));
  return made("span", "diff", ...shown);
}

const row = (term, ...content) => made("div", "", made("dt", "", term), made("dd", "", ...content));

/** A button that copies a text. */
function copying(label, name, text) {
  const button = made("button", "", label);
  button.type = "button";
  button.setAttribute("aria-label", name);
  button.addEventListener("click", async () => {
    try {
      await copy({ plain: text });
      button.textContent = "Copied";
    } catch {
      button.textContent = "Not copied";
    }
    setTimeout(() => (button.textContent = label), SAID_FOR);
  });
  return button;
}

function citing({ title, cite, markdown }) {
  const plain = copying("Copy", `Copy citation of ${title}`, cite);
  const note = copying("Markdown", `Copy Markdown note of ${title}`, markdown);
  const form = made("dd", "citing__form", made("div", "", cite), made("div", "", plain, note));
  return made("div", "", made("dt", "", "Cite now"), form);
}

function placeOf({ lines, unit, part }) {
  const shown = lines.length > 1 ? `${unit}s ${lines.join(", ")}` : `${unit} ${lines[0]}`;
  return part ? `${part}, ${shown}` : shown;
}

function shownFinding(found, template) {
  const item = template.content.cloneNode(true);
  const { known, version, verdict } = found;
  const [what, says, words, cites] = item.firstElementChild.children;
  const title = made(known?.at ? "a" : "span", "pointers__title", known?.title ?? found.cited);
  if (known?.at) title.href = new URL(known.at, SITE);
  const about = known ? `${found.cited}; ${placeOf(found)}` : placeOf(found);
  what.append(title, " ", made("span", "role", about));
  says.textContent = found.says;
  says.hidden = found.isPlain;
  for (const reason of version?.reasons ?? []) says.after(made("p", "role", reason));
  for (const { field, source, pieces } of version?.diff ?? []) {
    words.append(row(source ? `${field}, ${source}` : field, shownDiff(pieces)));
  }
  if (known?.cite && verdict !== "unchanged") cites.append(citing(known));
  for (const [address, name] of (!known?.cite && known?.to) || []) {
    const link = made("a", "", name);
    link.href = new URL(address, SITE);
    cites.append(row("Read now", link));
  }
  for (const list of [words, cites]) if (!list.children.length) list.remove();
  return item;
}

function shownGroup(verdict, found, root) {
  const group = root.querySelector("template[data-group]").content.cloneNode(true);
  const term = [...root.querySelectorAll("[data-verdict]")].find(
    (one) => one.dataset.verdict === verdict,
  );
  const heading = made("h2", "", `${term.textContent} `, made("span", "role", String(found.length)));
  heading.id = `found-${verdict.replaceAll(" ", "-")}`;
  const intro = group.querySelector(".intro");
  intro.before(heading);
  intro.textContent = term.nextElementSibling.textContent;
  const template = root.querySelector("template[data-finding]");
  group.querySelector("ol").append(...found.map((one) => shownFinding(one, template)));
  return group;
}

/** Findings of all texts of a report, in their order. */
async function findingsOf(texts) {
  const head = await records.head();
  const bases = [...head.bases, SITE.href];
  const all = [];
  for (const { text, unit, part } of texts) {
    const found = await findings(mentions(text, bases), records.value, head);
    all.push(...found.map((one) => ({ ...one, unit, part })));
  }
  return all;
}

export function enhanceReport(root) {
  const form = root.querySelector("form[data-report]");
  const fields = form.querySelector("fieldset");
  const text = form.querySelector("textarea");
  const input = form.querySelector("input[type=file]");
  const status = root.querySelector("[data-status]");
  const shown = root.querySelector("[data-reported]");
  let checks = 0; // how many were begun: only the last is shown

  const say = (what, name = "") => {
    status.textContent = status.getAttribute(`data-${what}`).replace("#", () => name);
  };
  const show = (found, name) => {
    const groups = VERDICTS.map((verdict) => [verdict, found.filter((one) => one.verdict === verdict)]);
    const there = groups.filter(([, ones]) => ones.length);
    shown.replaceChildren(...there.map(([verdict, ones]) => shownGroup(verdict, ones, root)));
    if (!found.length) return say("none", name);
    const counts = there.map(([verdict, ones]) => `${ones.length} ${verdict}`).join(", ");
    const number = found.length === 1 ? "1 citation" : `${found.length} citations`;
    status.textContent = `${number} of the atlas in “${name}”: ${counts}.`;
  };
  /** Check the texts that `read` gives. */
  const check = async (name, read) => {
    const mine = (checks += 1);
    shown.replaceChildren();
    say("busy");
    try {
      const found = await findingsOf(await read());
      if (mine === checks) show(found, name);
    } catch (error) {
      if (mine === checks) say(error instanceof Unreadable ? error.message : "failed", name);
    }
  };
  const checkFile = (file) => check(file.name, () => readReport(file));
  const checkText = () => {
    if (!text.value.trim()) return say("empty");
    return check("the pasted text", async () => [{ text: text.value, unit: "line", part: "" }]);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.files.length) checkFile(input.files[0]);
    else checkText();
  });
  form.addEventListener("reset", () => {
    checks += 1;
    shown.replaceChildren();
    status.textContent = "";
  });
  input.addEventListener("change", () => {
    if (!input.files.length) return;
    text.value = "";
    checkFile(input.files[0]);
  });
  text.addEventListener("paste", (event) => {
    const pasted = pastedText(event.clipboardData);
    if (pasted) {
      event.preventDefault();
      text.setRangeText(pasted, text.selectionStart, text.selectionEnd, "end");
    }
    input.value = "";
    setTimeout(checkText); // when the text is there
  });
  text.addEventListener("input", () => (input.value = ""));
  root.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    fields.classList.add("reporting--over");
  });
  const dropped = () => fields.classList.remove("reporting--over");
  root.addEventListener("dragleave", (event) => event.relatedTarget ?? dropped());
  root.addEventListener("drop", (event) => {
    dropped();
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault(); // or the browser would open it
    form.reset();
    checkFile(file);
  });
  fields.disabled = false;
}
