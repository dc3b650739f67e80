/* The search index: Pagefind, which loads those pieces of it that a question needs. */
import { question } from "./letters.js";

const OPTIONS = {
  ranking: { metaWeights: { title: 5, names: 5, short: 10, also: 4, kind: 2, about: 0.5, more: 0.5 } },
  excerptLength: 32,
};
/** The groups of results, by the letter with which the ids of their entries begin. */
const GROUPS = { n: "name", s: "statement", q: "question", h: "help", p: "passage" };

export async function openIndex(folder) {
  const main = new URL("main/", folder);
  const { createInstance } = await import(new URL("pagefind.js", main));
  const pagefind = createInstance({ ...OPTIONS, basePath: main.pathname, noWorker: true });
  await pagefind.init();
  let loading; // the passages,
  let complete = false; // and whether they are there

  const query = async (words) => {
    const groups = { name: [], statement: [], question: [], help: [], passage: [] };
    const { results } = await pagefind.search(question(words));
    for (const result of results) groups[GROUPS[result.id[0]]].push(result);
    return { groups, complete };
  };

  return {
    /** Results by group; at first twice, since the passages are loaded after all the rest. */
    async *search(words) {
      const first = await query(words);
      yield first;
      if (first.complete) return;
      loading ??= pagefind.mergeIndex(new URL("passages/", folder).pathname, OPTIONS);
      await loading;
      complete = true;
      yield await query(words);
    },
  };
}
