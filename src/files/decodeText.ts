/** How the bytes of a text file were read. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1252";

/**
 * Bytes of a text file as text: by its byte order mark, as UTF-8 where that is what they are, else as one
 * of the two encodings that spreadsheets still save: GB18030 where nearly all bytes above 127 come in the
 * pairs of Chinese characters, Windows-1252 otherwise.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const marked = markedEncoding(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    const encoding = fallbackEncoding(bytes);
    return { text: new TextDecoder(encoding).decode(bytes), encoding };
  }
}

/** Encoding that a byte order mark names, of the first bytes of a file. */
export function markedEncoding([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** Bytes looked at: enough to tell, whatever the size of the file. */
export const SAMPLE_BYTES = 65_536;
const NEARLY_ALL = 0.9;

/** Encoding of what is not UTF-8, by its first bytes. */
export function fallbackEncoding(bytes: Uint8Array): Encoding {
  return looksChinese(bytes) ? "gb18030" : "windows-1252";
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
