/* What a text cites of the atlas: addresses, and versions as citations print them. The same as
 * atlas/cited/mentions.py, which says more; tests hold both to the same examples. */

const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
const LINK = new RegExp(
  `(companies|organisations|landscapes)/(${SLUG})(?![a-z0-9_-])(?:/(${SLUG})(?![a-z0-9_-]|\\.[a-z0-9]))?` +
    "(?:/(?:v-([0-9a-f]{8})\\.(?:svg|json)|index\\.html|cite\\.[a-z]+)?)?" +
    "(?:\\?[^\\s#<>\"')\\]}]{0,2000})?(?:(?:#|%23)([a-z0-9-]+))?",
  "g",
);
const NUMBER = "version\\s{1,40}(\\d{1,6})(?:\\s{0,40}[,(]\\s{0,40}([0-9a-f]{8})(?![a-z0-9]))?";
const PRINTED = new RegExp(
  `(?<![\\w/.-])(${SLUG})/(${SLUG})\\s{0,40},?\\s{0,40}(?:unpublished\\s{1,40})?${NUMBER}`,
  "g",
);
const NUMBERED = new RegExp(`(?<![\\w/.-])(${SLUG})/(${SLUG})@(\\d{1,6})(?![\\w.])`, "g");
/** A version printed right behind an address. */
const BEHIND = new RegExp(`[/>)\\]}"'\\s.,;(]{0,9}(?:unpublished\\s{1,40})?${NUMBER}`, "y");
const IN_ADDRESSES = /[A-Za-z0-9.:/_~%@+-]/;
const RELATIVE = /^(?:\/|(?:\.{1,2}\/)*)$/;
const VERSION = /^v-([0-9a-f]{8})$/;
const LONGEST_BASE = 300;
/** As far apart, two mentions of a statement can be of one citation. */
const NEAR = 400;

const plain = (text) =>
  text
    .replace(/[\u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]/g, " ")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\u2010\u2011]/g, "-");

const withoutScheme = (address) =>
  address
    .toLowerCase()
    .replace(/^https:\/\//, "")
    .replace(/^http:\/\//, "")
    .replace(/^www\./, "");

/** What stands before a place in an address, if it is one. */
function textBefore(text, end) {
  let start = end;
  while (start > Math.max(0, end - LONGEST_BASE) && IN_ADDRESSES.test(text[start - 1])) start -= 1;
  return text.slice(start, end);
}

/** Whose an address is, by what stands before the folder of a profile. */
function baseOf(before, bases) {
  if (RELATIVE.test(before)) return "none";
  const start = Math.max(before.lastIndexOf("http://"), before.lastIndexOf("https://"), 0);
  return bases.has(withoutScheme(before.slice(start))) ? "known" : "other";
}

/** The place of the first number in a sorted list that is not below another one. */
function firstFrom(numbers, least) {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (numbers[middle] < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

function* links(text, bases) {
  for (const found of text.matchAll(LINK)) {
    const [whole, folder, profile, id, mark, fragment = ""] = found;
    const offset = found.index;
    const version = fragment.match(VERSION);
    let digest = mark ?? version?.[1] ?? "";
    let number = 0;
    if (!digest) {
      BEHIND.lastIndex = offset + whole.length;
      const behind = BEHIND.exec(text);
      if (behind) [number, digest] = [Number(behind[1]), behind[2] ?? ""];
    }
    const anchor = version ? "" : fragment;
    const base = baseOf(textBefore(text, offset), bases);
    const isAnchor = !id && Boolean(anchor);
    yield { profile, id: id ?? anchor, offset, base, folder, isAnchor, number, digest };
  }
}

function* printed(text) {
  for (const pattern of [PRINTED, NUMBERED]) {
    for (const found of text.matchAll(pattern)) {
      const [, profile, id, number, digest = ""] = found;
      const one = { profile, id, offset: found.index, base: "none", folder: "", isAnchor: false };
      yield { ...one, number: Number(number), digest };
    }
  }
}

export const isVersioned = (mention) => Boolean(mention.number || mention.digest);

/** All mentions in their order; `bases` are the addresses that the site is known by. */
export function mentions(given, bases) {
  const text = plain(given);
  const found = [...links(text, new Set(bases.map(withoutScheme))), ...printed(text)];
  found.sort((a, b) => a.offset - b.offset);
  const ends = [...text.matchAll(/\n/g)].map((end) => end.index);
  const versioned = new Map();
  for (const one of found) {
    one.line = firstFrom(ends, one.offset) + 1;
    const key = `${one.profile}/${one.id}`;
    if (isVersioned(one) && !versioned.get(key)?.push(one.offset)) versioned.set(key, [one.offset]);
  }
  const isNear = (one) => {
    const others = versioned.get(`${one.profile}/${one.id}`) ?? [];
    return others[firstFrom(others, one.offset - NEAR)] <= one.offset + NEAR;
  };
  return found.filter((one) => isVersioned(one) || !isNear(one));
}
