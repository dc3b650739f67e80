/** What the fragment of an address names on this page, if anything. */
export function targetOf(root, hash) {
  try {
    return root.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null; // a stray % in an address that somebody typed
  }
}
