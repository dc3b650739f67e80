/* Words without the marks on their letters, as they are typed and as atlas/text/names.py has them. */

const LETTERS = {
  æ: "ae", œ: "oe", ß: "ss", þ: "th", ĳ: "ij", ŋ: "n", ĸ: "k", ſ: "s",
  đ: "d", ð: "d", ɖ: "d", ɗ: "d", ø: "o", ɔ: "o", ł: "l", ħ: "h", ŧ: "t",
  ı: "i", ɨ: "i", ə: "e", ɛ: "e", ƙ: "k", ɓ: "b", ƀ: "b", ƴ: "y", ɲ: "n",
  ʉ: "u", ɣ: "g", ǥ: "g", ƶ: "z", ɩ: "i", ʋ: "v", ς: "σ",
};
const OTHER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
const BETWEEN_WORDS = /(?<=[\p{L}\p{N}])\s*[&+]\s*(?=[\p{L}\p{N}])/gu;
const PAIR = /(?<![\p{L}\p{N}])(\p{L}{1,2}) and (\p{L}{1,2})(?![\p{L}\p{N}])/gu;

/** A text in small letters without marks; "&" and "+" between words are "and". */
export const plain = (text) =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .normalize("NFKC")
    .replace(OTHER, (letter) => LETTERS[letter])
    .replace(/[‘’]/g, "'")
    .replace(BETWEEN_WORDS, " and ")
    .trim();

/** What to look for in the index: "AT & T" and "R and D" are words there, and "and" says little. */
export function question(typed) {
  const words = plain(typed).replace(PAIR, "$1$2");
  return words.replace(/(?<!\S)and(?!\S)/g, " ").trim() || words;
}
