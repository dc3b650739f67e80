/* Search results as parts of the page: grouped by what they are, with the words found marked. */
import { plain } from "./letters.js";

/** group: [heading, one, many, how many are shown at first]. */
const GROUPS = {
  name: ["Names", "name", "names", 5],
  statement: ["Statements", "statement", "statements", 8],
  question: ["Where sources disagree or mislead", "question", "questions", 3],
  help: ["Pages and help", "page", "pages", 3],
  passage: ["Source passages", "source passage", "source passages", 5],
};
const MORE = 20;
/** So many names are looked at for one that is exactly what was typed. */
const CONSIDERED = 24;
/** In these scripts a part of a word is found too. */
const UNSPACED = /^[\u0e00-\u109f\u1780-\u17ff\u3040-\u{3ffff}]/u;
const WORD = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;

const counted = (number, one, many) => `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;

/** What was found, as a line that says how much it is, and the parts of the page for the groups
 * that are wanted. */
export async function render({ groups, complete }, words, root, wanted = Object.keys(GROUPS)) {
  const filled = Object.keys(GROUPS).filter((name) => groups[name].length);
  const counts = filled.map((name) => counted(groups[name].length, ...GROUPS[name].slice(1, 3)));
  const shown = filled.filter((name) => wanted.includes(name));
  const parts = await Promise.all(shown.map((name) => group(name, groups[name], words, root)));
  return [summary(counts, complete, words), parts];
}

function summary(counts, complete, words) {
  const looking = complete ? "" : " Looking in the sources …";
  if (counts.length) return `${counts.join(", ")}.${looking}`;
  return complete ? `Nothing has all of “${words}” in it. Try fewer or other words.` : looking.trim();
}

async function group(name, results, words, root) {
  const [heading, , , first] = GROUPS[name];
  const section = element("section", "search__group");
  const list = element("ol", "search__list");
  section.append(element("h2", "search__heading", heading), list);
  let waiting = results;
  if (name === "name") waiting = [...(await byExactness(results.slice(0, CONSIDERED), words)), ...results.slice(CONSIDERED)];
  const more = element("button", "search__more");
  more.type = "button";
  const show = async (number) => {
    const entries = await Promise.all(waiting.slice(0, number).map((result) => result.data()));
    waiting = waiting.slice(number);
    const items = entries.map((entry) => item(name, entry, words, root));
    list.append(...items);
    more.textContent = `Show ${Math.min(MORE, waiting.length)} more of ${counted(waiting.length, "other", "others")}`;
    if (!waiting.length) more.remove();
    return items[0];
  };
  more.addEventListener("click", async () => (await show(MORE)).firstChild.focus());
  section.append(more);
  await show(first);
  return section;
}

/** Exact names come first, then names that begin with the query. */
async function byExactness(results, words) {
  const wanted = plain(words);
  const place = ({ meta }) => {
    const names = [meta.title, ...lines(meta.names)].map(plain);
    if (names[0] === wanted) return 0;
    if (names.includes(wanted)) return 1;
    return names.some((name) => name.startsWith(wanted)) ? 2 : 3;
  };
  const ranked = await Promise.all(results.map(async (result) => [place(await result.data()), result]));
  return ranked.sort(([a], [b]) => a - b).map(([, result]) => result);
}

function item(name, entry, words, root) {
  const { title, names, kind, about } = entry.meta;
  const link = element("a", "search__result");
  link.href = new URL(entry.raw_url, root);
  const head = element("span", "search__title", ...marked(title ?? lines(about)[0], words));
  if (kind && kind !== "Page" && name !== "statement") head.append(" ", element("span", "search__kind", kind));
  link.append(head);
  if (name === "name" && names) link.append(element("span", "search__also", "also ", ...marked(lines(names).join(", "), words)));
  if (entry.content !== title) link.append(element("span", "search__excerpt", ...excerpt(entry.excerpt)));
  const facts = [...(name === "statement" ? [kind] : []), ...lines(about)];
  if (title && facts.length) link.append(element("span", "search__about", facts.join(" · ")));
  const listed = element("li");
  listed.append(link);
  return listed;
}

const lines = (text) => (text ? text.split("\n") : []);

const begins = (word, one) => word.startsWith(one) || (word.length > 3 && one.startsWith(word));

/** A text with the words marked that begin like one of the query. */
function marked(text, words) {
  const wanted = (plain(words).match(WORD) ?? []).filter((word) => word !== "and");
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(WORD)) {
    const word = plain(match[0]);
    if (!wanted.some((one) => begins(word, one) || (UNSPACED.test(one) && word.includes(one)))) continue;
    parts.push(text.slice(at, match.index), element("mark", "", match[0]));
    at = match.index + match[0].length;
  }
  return [...parts, text.slice(at)];
}

/** Pagefind marks words with tags, and escapes what looks like one in the text. */
function excerpt(html) {
  const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return html.split(/<mark>(.*?)<\/mark>/s).map((text, n) => (n % 2 ? element("mark", "", plain(text)) : plain(text)));
}

function element(tag, name, ...children) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}
