/* What the list of collected statements can be saved as. The writers are loaded when they are used. */
import { addressOf, today } from "./tray.js";

/** The citations that stand beside the statements' own pages, one after the other. */
async function filesOf(entries, name) {
  const texts = entries.map(async ({ page }) => {
    const answer = await fetch(addressOf(`${page}${name}`));
    if (!answer.ok) throw new Error(`${answer.status} for ${page}${name}`);
    return (await answer.text()).trim();
  });
  return Promise.all(texts);
}

const joined = (texts, between, type) => new Blob([`${texts.join(between)}${between}`], { type });

/** Each makes a file of the entries; `about` says what the page says of the atlas and its licence. */
export const FORMATS = {
  Word: {
    extension: "docx",
    make: async (entries, about) => (await import("./word.js")).word(entries, about),
  },
  Markdown: {
    extension: "md",
    make: async (entries, about) =>
      new Blob([(await import("./texts.js")).markdown(entries, about)], { type: "text/markdown" }),
  },
  CSV: {
    extension: "csv",
    make: async (entries, about) => new Blob([(await import("./texts.js")).csv(entries, about)], { type: "text/csv" }),
  },
  BibTeX: {
    extension: "bib",
    make: async (entries) => joined(await filesOf(entries, "cite.bib"), "\n\n", "application/x-bibtex"),
  },
  RIS: {
    extension: "ris",
    make: async (entries) =>
      joined(await filesOf(entries, "cite.ris"), "\r\n", "application/x-research-info-systems"),
  },
};

/** Make a file and let the browser save it. */
export async function save(format, entries, about) {
  const { extension, make } = FORMATS[format];
  const url = URL.createObjectURL(await make(entries, about));
  const link = document.createElement("a");
  link.href = url;
  link.download = `collected-statements-${today()}.${extension}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
