/* What a report cites, held against the records of the atlas: the same verdicts as
 * atlas/cited/findings.py, which says more. */

import { isVersioned } from "./mentions.js";

/** In the order in which a reader wants to hear of them. */
export const VERDICTS = [
  "withdrawn",
  "corrected",
  "reworded",
  "moved",
  "version unknown",
  "address unknown",
  "no version given",
  "unchanged",
];
const YEAR_OR_PLACE = /^(?:year-\d+|place-[a-z0-9-]+)$/;

const has = (things, id) => Object.hasOwn(things, id);

/** Whether an anchor is of a part of a profile's page that has no versions. */
function isPart(id, page, sections) {
  if (has(page.things, id)) return false;
  return sections.includes(id) || page.anchors.includes(id) || YEAR_OR_PLACE.test(id);
}

/** Whether a mention is of the atlas; other sites have addresses of the same form. */
function isOurs(mention, page, thing) {
  if (mention.base === "known" || mention.digest) return true;
  if (!mention.folder) return page !== null; // printed: "and/or version 2" is none
  if (mention.base === "none") return page !== null && page.folders.includes(mention.folder);
  return thing !== null;
}

function ofVersion(mention, thing) {
  if (mention.digest) return thing.versions.findLast((one) => one.hash === mention.digest);
  return thing.versions.find((one) => one.number === mention.number);
}

function versionOf({ number, digest }) {
  if (!number) return `version ${digest}`;
  return `version ${number}${digest ? ` (${digest})` : ""}`;
}

/** One thing cited; null for what merely looks like an address of the atlas. What is said of it
 * `isPlain` where it is no more than its verdict means. */
function finding(mention, page, { sections, says }) {
  let { id } = mention;
  // A disagreement has no page, and its version is an anchor on its profile's
  if (page && !id && has(page.questions, mention.digest)) id = page.questions[mention.digest];
  if (page && mention.isAnchor && isPart(id, page, sections[mention.folder] ?? [])) id = "";
  const thing = page && id && has(page.things, id) ? page.things[id] : null;
  if (!isOurs(mention, page, thing)) return null;
  const ref = id ? `${mention.profile}/${id}` : mention.profile;
  const there = page && (!mention.folder || page.folders.includes(mention.folder));
  const known = there ? (id ? thing : page) : null;
  const made = (verdict, said, version = null) => {
    const named = version ? { number: version.number, digest: version.hash } : mention;
    const page = known || !mention.folder ? ref : `${mention.folder}/${ref}`; // as an address has it
    const cited = isVersioned(named) ? `${page}, ${versionOf(named)}` : page;
    const isPlain = verdict === "unchanged" || said === says[verdict];
    return { verdict, says: said, isPlain, known, version, cited };
  };
  if (!known) return made("address unknown", says["address unknown"]);
  if (isVersioned(mention) && id) {
    const version = ofVersion(mention, known);
    if (!version) return made("version unknown", says["version unknown"]);
    return made(version.verdict, version.says, version);
  }
  if (mention.digest) return made("version unknown", says["version unknown"]);
  if (known.verdict) return made(known.verdict, known.says);
  return made("no version given", says[id ? "no version given" : "page"]);
}

/** What mentions cite, each wording of each thing once; `record` gives the record of a profile. */
export async function findings(mentions, record, head) {
  const profiles = [...new Set(mentions.map((one) => one.profile))];
  const records = new Map(
    await Promise.all(profiles.map(async (id) => [id, await record(id)])),
  );
  const merged = new Map();
  for (const mention of mentions) {
    const one = finding(mention, records.get(mention.profile), head);
    if (!one) continue;
    const key = JSON.stringify([one.verdict, one.cited]);
    if (!merged.has(key)) merged.set(key, { ...one, lines: new Set() });
    merged.get(key).lines.add(mention.line);
  }
  return [...merged.values()].map((one) => ({ ...one, lines: [...one.lines] }));
}
