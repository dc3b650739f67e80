/* A ZIP archive of a few small files, as the formats of office programs are. APPNOTE.TXT, sections
 * 4.3.7 (local headers), 4.3.12 (central directory), 4.3.16 (end of it). */

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
const UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the first day that the format knows: the same content makes the same bytes. */
const DAY = 0x0021;

function checksum(bytes) {
  let value = ~0;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 0xff] ^ (value >>> 8);
  return ~value >>> 0;
}

async function deflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Numbers of two and four bytes, the lowest byte first. */
function fields(...values) {
  return values.flatMap(([size, value]) => Array.from({ length: size }, (_, n) => (value >>> (8 * n)) & 0xff));
}

/** An archive of texts by their names; its first file stays first, as some readers want it. */
export async function zip(texts, type) {
  const encoder = new TextEncoder();
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(texts)) {
    const [path, bytes] = [encoder.encode(name), encoder.encode(text)];
    const content = await deflated(bytes);
    const about = fields(
      [2, 20], [2, UTF8], [2, DEFLATED], [2, 0], [2, DAY],
      [4, checksum(bytes)], [4, content.length], [4, bytes.length], [2, path.length], [2, 0],
    );
    const head = Uint8Array.from([...fields([4, 0x04034b50]), ...about]);
    parts.push(head, path, content);
    directory.push(
      Uint8Array.from([
        ...fields([4, 0x02014b50], [2, 20]), ...about,
        ...fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      ]),
      path,
    );
    offset += head.length + path.length + content.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(texts).length;
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
  return new Blob([...parts, ...directory, Uint8Array.from(end)], { type });
}
