/** How the bytes of a text file were read. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1252";

/** How a text file is read, and whether all of its bytes can be: where not, each that cannot becomes U+FFFD. */
export interface Decoding {
  readonly encoding: Encoding;
  readonly isWhole: boolean;
}

/**
 * Bytes of a text file as text: by its byte order mark, as UTF-16 where commas and line ends have two bytes, as UTF-8 where that is
 * what they are but for what is damaged, else as one of the two encodings that spreadsheets still save: GB18030 where nearly
 * all bytes above 127 come in the pairs of Chinese characters, Windows-1252 otherwise.
 */
export function decodeText(bytes: Uint8Array): Decoding & { readonly text: string } {
  const expected = expectedEncoding(bytes);
  try {
    return { text: new TextDecoder(expected, { fatal: true }).decode(bytes), encoding: expected, isWhole: true };
  } catch {
    const encoding = expected === "utf-8" ? fallbackEncoding(bytes.subarray(firstBeyondAscii(bytes))) : expected;
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, encoding, isWhole: !text.includes(UNDECODABLE) };
  }
}

/** What a decoder puts where bytes mean nothing. */
export const UNDECODABLE = "\ufffd";

/** Encoding to be tried first, by the first bytes of a file. */
export function expectedEncoding(bytes: Uint8Array): Encoding {
  return markedEncoding(bytes) ?? unmarkedUtf16(bytes) ?? "utf-8";
}

/** Encoding that a byte order mark names, of the first bytes of a file. */
function markedEncoding([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** Bytes looked at: enough to tell, whatever the size of the file. */
export const SAMPLE_BYTES = 65_536;
const NEARLY_ALL = 0.9;

/** What parts cells and lines: tab, line feed, carriage return, comma, semicolon. */
const PARTING = [0x09, 0x0a, 0x0d, 0x2c, 0x3b];
/** Letters beyond ASCII may have such a byte as one of their two: most that are there have to be signs of their own. */
const MOSTLY = 0.5;

/** Text without a mark in which what parts cells and lines comes with a byte of 0 behind it, or before it. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const end = Math.min(bytes.length, SAMPLE_BYTES);
  let [all, little, big] = [0, 0, 0];
  for (let at = 0; at < end; at++) {
    if (!PARTING.includes(bytes[at])) continue;
    all++;
    if (at % 2 === 0 && bytes[at + 1] === 0) little++;
    if (at % 2 === 1 && bytes[at - 1] === 0) big++;
  }
  if (Math.max(little, big) <= all * MOSTLY) return undefined;
  return little > big ? "utf-16le" : "utf-16be";
}

/** Where a file begins to tell its encoding; its length where it never does. */
export function firstBeyondAscii(bytes: Uint8Array): number {
  const at = bytes.findIndex((byte) => byte >= 0x80);
  return at < 0 ? bytes.length : at;
}

/** Encoding of what is not wholly UTF-8, by its bytes from the first beyond ASCII on. */
export function fallbackEncoding(bytes: Uint8Array): Encoding {
  if (isDamagedUtf8(bytes)) return "utf-8";
  return looksChinese(bytes) ? "gb18030" : "windows-1252";
}

/** Few accented or Chinese letters of another encoding happen to be UTF-8 as well. */
const VALID_TO_DAMAGED = 2;

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const beyondAscii = new TextDecoder().decode(bytes.subarray(0, SAMPLE_BYTES)).match(/[^\0-\x7f]/gu) ?? [];
  const damaged = beyondAscii.filter((character) => character === UNDECODABLE).length;
  return beyondAscii.length - damaged >= VALID_TO_DAMAGED * Math.max(1, damaged);
}

/** Both bytes of the common Chinese characters are 0xA1 or above; accented letters stand alone among ASCII. */
function looksChinese(bytes: Uint8Array): boolean {
  let paired = 0;
  let high = 0;
  const end = Math.min(bytes.length, SAMPLE_BYTES);
  for (let i = 0; i < end; i++) {
    if (bytes[i] < 0x80) continue;
    high++;
    if (bytes[i] >= 0xa1 && i + 1 < end && bytes[i + 1] >= 0xa1) {
      paired += 2;
      high++;
      i++;
    }
  }
  return paired >= high * NEARLY_ALL;
}
