/* A report as text: Markdown, plain text, lists of references, HTML, Word, OpenDocument. The same
 * as atlas/cited/texts.py. Nothing in a report is run or fetched, and nothing leaves the browser. */

import { TooLarge, openZip } from "./zip.js";

const PLAIN = /\.(md|markdown|txt|tex|bib|ris|json)$/i;
const PAGES = /\.(html|htm|xhtml)$/i;
const PACKED = /\.(docx|odt)$/i;
/** Larger than a report can be, unpacked or not. */
const MAX_BYTES = 64 * 1024 * 1024;

const TAG = /<[^<>]*>/g;
const TARGET = /\b(?:href|src|cite)\s{0,9}=\s{0,9}["']?([^"'\s<>]+)/gi;
const WORD_PART = /^word\/(document|footnotes|endnotes|comments|header|footer)\d*\.xml$/;
const FIELD_ANCHOR = /"\s{1,9}\\l\s{1,9}"/g;
/** In the text of a paragraph, elements that stand for a character. */
const SIGNS = { tab: " ", br: " ", cr: " ", s: " ", "line-break": " ", noBreakHyphen: "-" };

/** Why a file cannot be read, for readers. */
export class Unreadable extends Error {}

function decoded(bytes) {
  const utf16 = { "255,254": "utf-16le", "254,255": "utf-16be" }[bytes.slice(0, 2).join()];
  return new TextDecoder(utf16 ?? "utf-8").decode(bytes);
}

function unescaped(line) {
  if (!line.includes("&")) return line;
  const box = document.createElement("textarea"); // holds text alone, whatever is put into it
  box.innerHTML = line.replaceAll("<", "&lt;");
  return box.value;
}

/** HTML as text, line by line: the targets of links stay, all other tags become a blank. */
function ofPage(source) {
  const shown = source.replace(TAG, (tag) => {
    const kept = [...tag.matchAll(TARGET)].map((found) => found[1]).join(" ");
    return ` ${kept} ${"\n".repeat(tag.split("\n").length - 1)}`;
  });
  return shown.split("\n").map(unescaped).join("\n");
}

function targetOf(element, links) {
  const held = Object.fromEntries([...element.attributes].map((one) => [one.localName, one.value]));
  if ("instr" in held) return held.instr.replace(FIELD_ANCHOR, "#");
  const target = held.href || links.get(held.id) || "";
  return target && held.anchor ? `${target}#${held.anchor}` : target;
}

/** The text of a document, each paragraph on a line; links stand behind their text. */
function paragraphs(root, links) {
  const mixed = root.localName === "document-content"; // has text between elements too
  const text = [];
  const waiting = [[root, false]]; // and whether all inside is done
  while (waiting.length) {
    const [node, done] = waiting.pop();
    const name = node.localName;
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) {
      const inside = node.parentNode.localName;
      if (mixed || inside === "t") text.push(node.data.replaceAll("\n", " "));
      else if (inside === "instrText") text.push(node.data.replace(FIELD_ANCHOR, "#"));
    } else if (node.nodeType !== Node.ELEMENT_NODE) {
      continue;
    } else if (!done) {
      text.push(SIGNS[name] ?? "");
      waiting.push([node, true]);
      for (const child of [...node.childNodes].reverse()) waiting.push([child, false]);
    } else if (name === "p" || name === "h") {
      text.push("\n");
    } else if (name === "hyperlink" || name === "a" || name === "fldSimple") {
      text.push(` ${targetOf(node, links)} `);
    }
  }
  return text.join("");
}

async function packed(bytes, isWord) {
  const archive = openZip(bytes, MAX_BYTES);
  const main = isWord ? "word/document.xml" : "content.xml";
  if (!archive.names.includes(main)) throw new Unreadable("damaged");
  const others = isWord ? archive.names.filter((name) => name !== main && WORD_PART.test(name)) : [];
  const xml = async (name) => {
    const source = decoded(await archive.read(name));
    if (source.includes("<!DOCTYPE")) throw new Unreadable("damaged");
    const parsed = new DOMParser().parseFromString(source, "application/xml");
    if (parsed.querySelector("parsererror")) throw new Unreadable("damaged");
    return parsed.documentElement;
  };
  const texts = [];
  for (const name of [main, ...others.sort()]) {
    const [, folder, file] = name.match(/^(.*\/|)([^/]*)$/);
    const rels = `${folder}_rels/${file}.rels`;
    const links = new Map();
    if (archive.names.includes(rels)) {
      for (const one of (await xml(rels)).children) {
        links.set(one.getAttribute("Id"), one.getAttribute("Target"));
      }
    }
    const part = name === main ? "" : file.replace(/\.xml$/, "");
    texts.push({ text: paragraphs(await xml(name), links), unit: "paragraph", part });
  }
  return texts;
}

/** The texts of a report, each with what its lines count. Throws `Unreadable`. */
export async function readReport(file) {
  if (file.size > MAX_BYTES) throw new Unreadable("large");
  const isPacked = PACKED.test(file.name);
  if (!isPacked && !PLAIN.test(file.name) && !PAGES.test(file.name)) throw new Unreadable("kind");
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isPacked) {
    const text = decoded(bytes);
    return [{ text: PAGES.test(file.name) ? ofPage(text) : text, unit: "line", part: "" }];
  }
  try {
    return await packed(bytes, /\.docx$/i.test(file.name));
  } catch (error) {
    throw error instanceof TooLarge ? new Unreadable("large") : new Unreadable("damaged");
  }
}
