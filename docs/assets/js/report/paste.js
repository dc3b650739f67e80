/* What is pasted from a word processor or a page shows its links by their words; here each gets its
 * address behind them, since the address is what is cited. */

const BLOCKS = "p, br, li, tr, div, h1, h2, h3, h4, h5, h6, blockquote";
/** Stands for the end of a block while the text is put together; no text holds it. */
const END = "\u001e";

/** The text of what is pasted, with the addresses of its links; empty where it has none. */
export function pastedText(clipboard) {
  const html = clipboard.getData("text/html");
  if (!html) return "";
  const page = new DOMParser().parseFromString(html, "text/html"); // runs and loads nothing
  const links = [...page.querySelectorAll("a[href]")];
  if (!links.length) return "";
  for (const link of links) link.append(` <${link.getAttribute("href")}> `);
  for (const unread of page.querySelectorAll("style, script, title")) unread.remove();
  for (const block of page.querySelectorAll(BLOCKS)) block.after(END);
  const lines = page.body.textContent.split(END);
  return lines.map((line) => line.trim().replace(/\s+/g, " ")).join("\n");
}
