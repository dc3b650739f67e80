/* Proposals that were begun, kept in this browser: each with how its form read when it was opened, so
 * that what has changed since can be told from what the reader changed. What is stored may be anything. */

import { today } from "../collected/tray.js";

const SITE = new URL("../../../", import.meta.url);
/** Two atlases may share a host. */
const keyOf = (form, subject) => `atlas-proposal ${SITE.pathname} ${form} ${subject}`;

const isTexts = (found) =>
  typeof found === "object" && found !== null && Object.values(found).every((text) => typeof text === "string");

/** The draft of a form about a subject: `base`, `values` and the day; null when there is none. */
export function draftOf(form, subject) {
  try {
    const found = JSON.parse(localStorage.getItem(keyOf(form, subject)));
    return isTexts(found.base) && isTexts(found.values) && typeof found.on === "string" ? found : null;
  } catch {
    return null;
  }
}

/** Keep a draft. Where the browser has no room for it the form still works. */
export function keepDraft(form, subject, base, values) {
  try {
    localStorage.setItem(keyOf(form, subject), JSON.stringify({ base, values, on: today() }));
  } catch {
    // It is lost when the page is left, as any form.
  }
}

export function forget(form, subject) {
  try {
    localStorage.removeItem(keyOf(form, subject));
  } catch {
    // Nothing is kept here.
  }
}

/** Today's fields with what the reader changed, and which of these have changed here too since. */
export function merged(draft, base) {
  const values = { ...base };
  const changed = [];
  for (const [name, value] of Object.entries(draft.values)) {
    if (name === "version" || value === (draft.base[name] ?? "")) continue;
    values[name] = value;
    if (name in base && squeezed(base[name]) !== squeezed(draft.base[name] ?? "")) changed.push(name);
  }
  return { values, changed };
}

const squeezed = (text) => text.replace(/\s+/g, " ").trim();
