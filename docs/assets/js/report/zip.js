/* Read files out of a ZIP archive, as word processors write it (APPNOTE.TXT 4.3 and 4.4): stored or
 * deflated, neither encrypted nor larger than 4 GB. */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;

function endOf(view) {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Error("no archive");
}

function entriesOf(view, bytes) {
  const end = endOf(view);
  const entries = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error("damaged archive");
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    entries.set(name, {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** More comes out of an archive than may. */
export class TooLarge extends Error {}

/** The names in an archive, and `read(name)`; `TooLarge` when more than `most` bytes come out. */
export function openZip(bytes, most) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(view, bytes);
  let left = most;

  const read = async (name) => {
    const { flags, method, size, header } = entries.get(name);
    if (flags & ENCRYPTED || (method !== 0 && method !== 8)) throw new Error("encrypted, or unknown");
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const stored = new Blob([bytes.subarray(start, start + size)]).stream();
    const stream = method === 8 ? stored.pipeThrough(new DecompressionStream("deflate-raw")) : stored;
    const chunks = [];
    const reader = stream.getReader();
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      left -= value.length;
      if (left < 0) {
        await reader.cancel();
        throw new TooLarge();
      }
      chunks.push(value);
    }
    return new Uint8Array(await new Blob(chunks).arrayBuffer());
  };
  return { names: [...entries.keys()], read };
}
