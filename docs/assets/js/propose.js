/* Proposing a change: links to the host's forms lead to the site's own page of forms, which fills in
 * what the link has, keeps what is entered in this browser, and hands it to the host's form. What is
 * too long for an address can be copied as the text of the issue. */

import { copy } from "./cite.js";
import { draftOf, forget, keepDraft, merged } from "./propose/drafts.js";
import { addRecord, fillRecords, linesOf } from "./propose/records.js";

const PAGE = new URL("../../contribute/propose/", import.meta.url);
const SAID_FOR = 2000;
/** What was left empty, as the host writes it; a field that is taken away. */
const EMPTY = "_No response_";
const GONE = "-";
const CORRECTION = "correction";
/** Fields of a correction that are always sent. */
const ABOUT = ["statement", "version", "reason"];

const squeezed = (text) => text.replace(/\s+/g, " ").trim();

/** Under what a draft is kept: the statement to correct, or the passage that a new one rests on. */
const subjectOf = (given) => given.get("statement") ?? squeezed([given.get("source"), given.get("quote")].join(" "));

function leadToPage(link) {
  const query = new URL(link.href).searchParams;
  for (const [name, value] of new URLSearchParams(link.dataset.propose)) query.set(name, value);
  const form = query.get("template").replace(/\.yml$/, "");
  link.href = `${PAGE}#${query}`;
  if (draftOf(form, subjectOf(query))) link.textContent = "Go on with your proposal";
}

/** The fields of a form, each with how its value is read and set. */
function fieldsOf(form) {
  const found = [...form.querySelectorAll("[data-field]")].map((place) => {
    const { field: name, label, sort } = place.dataset;
    const list = place.querySelector("[data-records]");
    const control = place.querySelector("[name]");
    return {
      name,
      label,
      sort,
      mayGo: "mayGo" in place.dataset,
      read: () => (list ? linesOf(list) : control.value.trim()),
      write: (value) => (list ? fillRecords(list, value) : (control.value = value)),
    };
  });
  return new Map(found.map((field) => [field.name, field]));
}

/** Controls of what a kind of statement has besides, by the name of its line. */
const ownControls = (form) => [...form.querySelectorAll("[data-kind] [name]")];

function showKind(form, kind) {
  for (const part of form.querySelectorAll("[data-kind]")) {
    part.hidden = part.disabled = part.dataset.kind !== kind;
  }
}

class Proposal {
  constructor(form, given) {
    this.form = form;
    this.name = form.dataset.proposal;
    this.fields = fieldsOf(form);
    this.subject = subjectOf(given);
    this.title = given.get("title") ?? form.dataset.title;
    this.fill(Object.fromEntries([...this.fields.keys()].map((name) => [name, given.get(name) ?? ""])));
    this.base = this.values(); // as the fields hold it, so that what nobody changed is equal
  }

  /** What is entered now: fields by their names, own ones of the kind as `kind.name`. */
  values() {
    const values = Object.fromEntries([...this.fields].map(([name, field]) => [name, field.read()]));
    for (const control of ownControls(this.form)) {
      values[`${control.closest("[data-kind]").dataset.kind}.${control.name}`] = control.value.trim();
    }
    return values;
  }

  fill(values) {
    for (const [name, field] of this.fields) field.write(values[name] ?? "");
    for (const control of ownControls(this.form)) {
      control.value = values[`${control.closest("[data-kind]").dataset.kind}.${control.name}`] ?? "";
    }
    showKind(this.form, values.kind);
  }

  /** Start from one's own proposal, if there is one. */
  begin() {
    const draft = draftOf(this.name, this.subject);
    const note = this.form.querySelector(".proposal__draft");
    note.hidden = !draft;
    if (!draft) return;
    const { values, changed } = merged(draft, this.base);
    this.fill(values);
    const labels = changed.map((name) => this.fields.get(name)?.label ?? name).join(", ");
    const moved = labels ? ` The statement has changed since: look at ${labels} again.` : "";
    note.querySelector("span").textContent = `This is your own proposal, kept in this browser since ${draft.on}.${moved}`;
  }

  keep() {
    const values = this.values();
    if (Object.keys(values).every((name) => values[name] === (this.base[name] ?? ""))) forget(this.name, this.subject);
    else keepDraft(this.name, this.subject, this.base, values);
    this.form.querySelector(".proposal__text").hidden = true;
  }

  startAnew() {
    forget(this.name, this.subject);
    this.fill(this.base);
    this.form.querySelector(".proposal__draft").hidden = true;
  }

  /** What goes into the issue, by field: of a correction only what was changed. */
  entered() {
    const values = this.values();
    const own = [];
    for (const control of ownControls(this.form)) {
      if (!control.matches(":disabled") && control.value.trim()) own.push(`${control.name}: ${squeezed(control.value)}`);
    }
    if (own.length) values.more = [...own, values.more].filter(Boolean).join("\n");
    const sent = new Map();
    for (const [name, field] of this.fields) {
      const isSame = this.name === CORRECTION && !ABOUT.includes(name) && values[name] === this.base[name];
      if (isSame) continue;
      const value = values[name] || (this.name === CORRECTION && this.base[name] && field.mayGo ? GONE : "");
      if (value) sent.set(name, value);
    }
    return sent;
  }

  address() {
    const { host } = this.form.dataset;
    return `${host}&${new URLSearchParams([["title", this.issueTitle()], ...this.entered()])}`;
  }

  issueTitle() {
    const own = this.fields.get("profile")?.read();
    return own ? `${this.form.dataset.title}: ${own}` : this.title;
  }

  /** The issue as the host writes it. */
  text() {
    const entered = this.entered();
    const parts = [...this.fields].map(([name, { label, sort }]) => {
      const value = entered.get(name);
      const shown = value && sort === "textarea" ? `\`\`\`text\n${value}\n\`\`\`` : value;
      return `### ${label}\n\n${shown || EMPTY}`;
    });
    return `${parts.join("\n\n")}\n`;
  }

  showText(why) {
    const place = this.form.querySelector(".proposal__text");
    place.hidden = false;
    place.querySelector("[role=status]").textContent = why;
    place.querySelector("textarea").value = this.text();
    place.querySelector("a").href = `${this.form.dataset.copied}&${new URLSearchParams({ title: this.issueTitle() })}`;
    place.querySelector("textarea").focus();
  }

  submit() {
    const address = this.address();
    if (address.length <= Number(this.form.dataset.longest)) return void open(address, "_self");
    this.showText("This is too long to be handed over. Copy it, open an empty issue, and paste it there.");
  }
}

function enhanceForm(form, given) {
  const proposal = new Proposal(form, given);
  proposal.begin();
  form.addEventListener("input", () => proposal.keep());
  form.addEventListener("change", ({ target }) => target.name === "kind" && showKind(form, target.value));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    proposal.submit();
  });
  form.addEventListener("click", async ({ target }) => {
    if (target.matches("[data-add]")) addRecord(target.closest("[data-records]")).querySelector("[data-part]").focus();
    if (target.matches("[data-remove]")) target.closest(".proposal__record").remove();
    if (target.matches("[data-remove]")) proposal.keep();
    if (target.matches("[data-forget]")) proposal.startAnew();
    if (target.matches("[data-as-text]") && form.reportValidity()) {
      proposal.showText("Copy it, open an empty issue, and paste it there.");
    }
    if (target.matches("[data-copy-text]")) {
      const done = await copy({ plain: proposal.text() }).then(() => "Copied", () => "Not copied");
      target.textContent = done;
      setTimeout(() => (target.textContent = "Copy"), SAID_FOR);
    }
  });
}

/** Show the form that the address names, filled in; without one, what can be begun here. */
function openForm(root) {
  const given = new URLSearchParams(location.hash.slice(1));
  const forms = [...root.querySelectorAll("form[data-proposal]")];
  const wanted = forms.map((form) => form.dataset.proposal).find((name) => given.get("template") === `${name}.yml`);
  for (const heading of root.querySelectorAll("article h2")) {
    heading.hidden = heading.nextElementSibling.hidden = wanted !== undefined && heading.id !== wanted;
  }
  for (const form of forms) {
    const fresh = form.cloneNode(true); // without what listened before
    form.replaceWith(fresh);
    enhanceForm(fresh, fresh.dataset.proposal === wanted ? given : new URLSearchParams());
    fresh.hidden = fresh.dataset.proposal === CORRECTION && wanted !== CORRECTION;
  }
  root.querySelector("[data-without]").hidden = wanted === CORRECTION;
}

export function enhancePropose(root) {
  root.querySelectorAll("a[data-propose]").forEach(leadToPage);
  if (!root.querySelector("form[data-proposal]")) return;
  openForm(root);
  addEventListener("hashchange", () => location.hash.includes("template=") && openForm(root));
}
