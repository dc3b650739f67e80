/* Data in small files, of which one is loaded when something in it is needed. Which one,
 * `atlas/pages/data_parts.py` decides. */

/** FNV-1a: the same number as there. */
function hashed(key) {
  let hash = 0x811c9dc5;
  for (const letter of key) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193) >>> 0;
  return hash;
}

/** The data in a folder: `head` is what holds for all of it, `value` what a key has, if anything. */
export function dataIn(folder) {
  const loaded = new Map();
  const load = (name) => {
    if (!loaded.has(name)) {
      const file = fetch(new URL(name, folder)).then((answer) =>
        answer.ok ? answer.json() : Promise.reject(answer.status),
      );
      loaded.set(name, file);
      file.catch(() => loaded.delete(name)); // so that it can be tried again
    }
    return loaded.get(name);
  };
  const head = () => load("parts.json");
  return {
    head,
    async value(key) {
      const { parts } = await head();
      const content = await load(`${hashed(key) % parts}.json`);
      return Object.hasOwn(content, key) ? content[key] : null;
    },
  };
}
