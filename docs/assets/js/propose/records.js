/* A list of records in a form: a group of fields for each. As text, a record is a line for each field
 * that has a value, with an empty line before the next (atlas/editing/entered.py reads it). */

const LINE = /^([a-z_]+(?:\.[a-z_]+)*): (.*)$/;

/** Add an empty record; returns its group. */
export function addRecord(list) {
  const record = list.querySelector("template").content.firstElementChild.cloneNode(true);
  list.querySelector("[data-add]").before(record);
  return record;
}

/** Show the records of a text. Lines of fields that the form has not are kept for the text. */
export function fillRecords(list, text) {
  list.querySelectorAll(".proposal__record").forEach((record) => record.remove());
  for (const part of text.split(/\n\s*\n/).filter((lines) => lines.trim())) {
    const record = addRecord(list);
    for (const line of part.trim().split("\n")) {
      const [, name, value] = LINE.exec(line) ?? [];
      const control = name && record.querySelector(`[data-part="${name}"]`);
      if (control) control.value = value;
      else record.dataset.rest = [record.dataset.rest, line].filter(Boolean).join("\n");
    }
  }
}

/** The records as text. */
export function linesOf(list) {
  const records = [...list.querySelectorAll(".proposal__record")].map((record) => {
    const lines = [...record.querySelectorAll("[data-part]")]
      .map(({ dataset, value }) => [dataset.part, value.replace(/\s+/g, " ").trim()])
      .filter(([, value]) => value)
      .map(([name, value]) => `${name}: ${value}`);
    return [...lines, record.dataset.rest].filter(Boolean).join("\n");
  });
  return records.filter(Boolean).join("\n\n");
}
