/* Collected statements as a Word document with real footnotes (Office Open XML, ECMA-376 part 1).
 *
 * Its styles have the names that Word knows, so what is pasted into a report looks like the report.
 */
import { licenceLine, noteOf, subjectOf } from "./texts.js";
import { zip } from "./zip.js";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const PARTS = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What XML 1.0 has no way to write. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const RIGHT_TO_LEFT = /^(ar|fa|he|ur|yi)\b/;
/** Footnotes 0 and 1 are the lines between text and notes. */
const FIRST_NOTE = 2;

const xml = (text) => text.replace(NOT_XML, "").replace(/[&<>"]/g, (sign) => SIGNS[sign]);
const run = (text, look = "") =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
const style = (name) => `<w:rStyle w:val="${name}"/>`;
const paragraph = (content, name = "") =>
  `<w:p>${name && `<w:pPr><w:pStyle w:val="${name}"/></w:pPr>`}${content}</w:p>`;
const inLanguage = (code) =>
  `${RIGHT_TO_LEFT.test(code) ? "<w:rtl/>" : ""}<w:lang w:val="${xml(code)}" w:eastAsia="${xml(code)}" w:bidi="${xml(code)}"/>`;

/** Addresses that a part links to, each with the id that stands for it in the part. */
class Links {
  #ids = new Map();

  to(url, content) {
    if (!/^https?:/.test(url)) return content;
    if (!this.#ids.has(url)) this.#ids.set(url, `link${this.#ids.size + 1}`);
    return `<w:hyperlink r:id="${this.#ids.get(url)}">${content}</w:hyperlink>`;
  }

  relations() {
    return [...this.#ids].map(([url, id]) => [id, "hyperlink", url, ' TargetMode="External"']);
  }
}

function relations(list) {
  const each = list.map(
    ([id, kind, target, more = ""]) =>
      `<Relationship Id="${id}" Type="${kind.includes("/") ? kind : `${RELATION}/${kind}`}" Target="${xml(target)}"${more}/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function footnotes(entries, about, links) {
  const lines = ["separator", "continuationSeparator"].map(
    (kind, id) => `<w:footnote w:type="${kind}" w:id="${id}">${paragraph(`<w:r><w:${kind}/></w:r>`)}</w:footnote>`,
  );
  const notes = entries.map((entry, at) => {
    const { before, title, url, after, passages } = noteOf(entry, about);
    const cited = run(before) + links.to(url, run(title, style("Hyperlink"))) + run(after);
    const quoted = passages.map(
      (passage) => `${run(" “")}${run(passage.quote, inLanguage(passage.language))}${run(`”${passage.after}`)}`,
    );
    const number = `<w:r><w:rPr>${style("FootnoteReference")}</w:rPr><w:footnoteRef/></w:r>${run(" ")}`;
    const address = run(" ") + links.to(url, run(url, style("Hyperlink")));
    return `<w:footnote w:id="${FIRST_NOTE + at}">${paragraph(number + cited + quoted.join("") + address, "FootnoteText")}</w:footnote>`;
  });
  return `${HEAD}<w:footnotes xmlns:w="${W}" xmlns:r="${RELATION}">${lines.join("")}${notes.join("")}</w:footnotes>`;
}

function body(entries, about, links) {
  const each = entries.map(({ statement, note }, at) => {
    const mark = `<w:r><w:rPr>${style("FootnoteReference")}</w:rPr><w:footnoteReference w:id="${FIRST_NOTE + at}"/></w:r>`;
    const own = note.trim().split(/\s*\n\s*/).filter(Boolean);
    return [
      paragraph(run(subjectOf(statement) + statement.text) + mark),
      ...own.map((line) => paragraph(run(line), "Quote")),
    ].join("");
  });
  const { licence, licenceUrl } = about;
  const line = licenceLine(about);
  const at = licence ? line.indexOf(licence) : -1;
  const terms =
    at < 0
      ? run(line)
      : run(line.slice(0, at)) +
        links.to(licenceUrl, run(licence, style("Hyperlink"))) +
        run(line.slice(at + licence.length));
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>' +
    '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';
  return `${HEAD}<w:document xmlns:w="${W}" xmlns:r="${RELATION}"><w:body>${paragraph(run("Collected statements"), "Title")}${each.join("")}${paragraph(terms)}${page}</w:body></w:document>`;
}

/** A style by its id, with the name that Word knows it by. */
function styleOf(type, id, name, paragraphLook, look, basedOn = "") {
  const base = basedOn && `<w:basedOn w:val="${basedOn}"/>`;
  const isDefault = id === "Normal" ? ' w:default="1"' : "";
  return `<w:style w:type="${type}"${isDefault} w:styleId="${id}"><w:name w:val="${name}"/>${base}${paragraphLook && `<w:pPr>${paragraphLook}</w:pPr>`}${look && `<w:rPr>${look}</w:rPr>`}</w:style>`;
}

function styles() {
  const font = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/>';
  return `${HEAD}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>${font}</w:rPr></w:rPrDefault></w:docDefaults>${[
    styleOf("paragraph", "Normal", "Normal", '<w:spacing w:after="160" w:line="264" w:lineRule="auto"/>', ""),
    styleOf("paragraph", "Title", "Title", '<w:spacing w:after="240"/>', '<w:sz w:val="40"/><w:szCs w:val="40"/>', "Normal"),
    styleOf("paragraph", "Quote", "Quote", '<w:ind w:left="567"/>', "<w:i/>", "Normal"),
    styleOf("paragraph", "FootnoteText", "footnote text", '<w:spacing w:after="60" w:line="240" w:lineRule="auto"/>', '<w:sz w:val="18"/><w:szCs w:val="18"/>', "Normal"),
    styleOf("character", "FootnoteReference", "footnote reference", "", '<w:vertAlign w:val="superscript"/>'),
    styleOf("character", "Hyperlink", "Hyperlink", "", '<w:color w:val="0B6E5F"/><w:u w:val="single"/>'),
  ].join("")}</w:styles>`;
}

const SETTINGS = `${HEAD}<w:settings xmlns:w="${W}"><w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr></w:settings>`;

function contentTypes() {
  const parts = ["document.main", "footnotes", "settings", "styles"].map(
    (name) => `<Override PartName="/word/${name.split(".")[0]}.xml" ContentType="${PARTS}.${name}+xml"/>`,
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join("")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
}

function properties(about) {
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Collected statements</dc:title><dc:creator>${xml(about.atlas)}</dc:creator><dc:description>${xml(licenceLine(about))}</dc:description><dc:language>en-GB</dc:language></cp:coreProperties>`;
}

/** The document, as a file to save. */
export function word(entries, about) {
  const [inText, inNotes] = [new Links(), new Links()];
  const texts = {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relations([
      ["document", "officeDocument", "word/document.xml"],
      ["properties", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": properties(about),
    "word/document.xml": body(entries, about, inText),
    "word/footnotes.xml": footnotes(entries, about, inNotes),
    "word/styles.xml": styles(),
    "word/settings.xml": SETTINGS,
  };
  texts["word/_rels/document.xml.rels"] = relations([
    ["footnotes", "footnotes", "footnotes.xml"],
    ["styles", "styles", "styles.xml"],
    ["settings", "settings", "settings.xml"],
    ...inText.relations(),
  ]);
  texts["word/_rels/footnotes.xml.rels"] = relations(inNotes.relations());
  return zip(texts, TYPE);
}
