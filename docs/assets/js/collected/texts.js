/* Collected statements as text: Markdown with numbered notes, and a table of comma-separated values. */

const MARKDOWN = /[\\`*_[\]~^]/g;
/** Not every Markdown knows a backslash before these. */
const HTML = [[/&(?=#?\w+;)/g, "&amp;"], [/</g, "&lt;"]];
const escaped = (text) =>
  HTML.reduce((done, [sign, name]) => done.replace(sign, name), text.replace(MARKDOWN, "\\$&")).replace(/\s+/g, " ");
/** A line that begins so would be a list or a heading. */
const asParagraph = (text) => escaped(text).replace(/^(\d+)([.)])/, "$1\\$2").replace(/^([-+#>])/, "\\$1");

/** Whose statement it is, where its text does not say so; "Acme" will do for "Acme in China". */
export function subjectOf({ profile, text }) {
  const [name] = profile.replace(/^The /, "").split(" ");
  return text.includes(name) ? "" : `${profile}: `;
}

/** What may be done with it, in one line. */
export function licenceLine({ licence, licenceUrl, atlas }) {
  const ours = licence ? `The statements are under ${licence} (${licenceUrl})` : `The statements are the ${atlas}’s`;
  return `${ours}; quoted passages belong to their authors and publishers.`;
}

/** The passages of one source after the other, with the source after its last. */
function inTurn(passages) {
  return passages.map((passage, at) => ({
    ...passage,
    after: passages[at + 1]?.source === passage.source ? "," : ` – ${passage.source}.`,
  }));
}

/** The parts of a note, which each format links and emphasises in its own way. */
export function noteOf({ statement }, { atlas }) {
  const { quotedTitle, state, url, passages } = statement;
  return { before: `${atlas}, `, title: quotedTitle, url, after: `, ${state}.`, passages: inTurn(passages) };
}

export function markdown(entries, about) {
  const lines = ["# Collected statements", ""];
  entries.forEach(({ statement, note }, at) => {
    lines.push(`${asParagraph(subjectOf(statement) + statement.text)}[^${at + 1}]`, "");
    if (note.trim()) lines.push(...note.trim().split(/\s*\n\s*/).map((line) => `> ${asParagraph(line)}`), "");
  });
  entries.forEach((entry, at) => {
    const { before, title, url, after, passages } = noteOf(entry, about);
    const quoted = passages.map((passage) => ` “${escaped(passage.quote)}”${escaped(passage.after)}`);
    lines.push(`[^${at + 1}]: ${before}[${escaped(title)}](<${url}>)${escaped(after)}${quoted.join("")}`);
  });
  return `${[...lines, "", licenceLine(about)].join("\n")}\n`;
}

const COLUMNS = {
  number: (entry, at) => at + 1,
  profile: ({ statement }) => statement.profile,
  title: ({ statement }) => statement.title,
  text: ({ statement }) => statement.text,
  kind: ({ statement }) => statement.kind,
  date: ({ statement }) => statement.date,
  status: ({ statement }) => statement.status[1],
  reference: ({ statement }) => statement.ref,
  version: ({ statement }) => `${statement.number} (${statement.version})`,
  address: ({ statement }) => statement.url,
  passages: ({ statement }) => statement.passages.map(({ quote }) => `“${quote}”`).join("\n"),
  sources: ({ statement }) => statement.passages.map(({ source }) => source).join("\n"),
  note: ({ note }) => note,
  collected: ({ on }) => on,
  licence: (entry, at, about) => about.licence ?? "",
};

/** In quotation marks where needed; a spreadsheet must not take it for a formula. */
function cell(value) {
  const text = String(value).replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** As RFC 4180 has it, with a mark at its beginning from which Excel knows that it is UTF-8. */
export function csv(entries, about) {
  const rows = entries.map((entry, at) => Object.values(COLUMNS).map((value) => cell(value(entry, at, about))));
  return `\ufeff${[Object.keys(COLUMNS), ...rows].map((row) => row.join(",")).join("\r\n")}\r\n`;
}
