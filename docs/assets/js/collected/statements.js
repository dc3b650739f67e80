/* What the site says today of statements by the addresses of their pages. */
import { dataIn } from "../parts.js";

const data = dataIn(new URL("../../collected/", import.meta.url));

/** A statement, with the address of its page now; `gone` in place of a statement that is no more.
 * One that moved to a single place is what it is there. Null where nothing ever was. */
export async function statementAt(page) {
  const found = await data.value(page);
  if (!found) return null;
  if (!found.became) return { page, statement: found };
  const now = found.to.length === 1 ? await data.value(found.to[0]) : null;
  return now?.ref ? { page: found.to[0], statement: now, gone: found } : { page, gone: found };
}
