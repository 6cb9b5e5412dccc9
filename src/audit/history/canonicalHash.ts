import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";

/** What can be hashed: plain data and columns of numbers. */
export type Hashable = null | undefined | boolean | number | string | readonly Hashable[] | ArrayLike<number> | { readonly [name: string]: unknown };

/** First byte of each kind of value, so that no value is spelt like one of another kind. */
const TAGS = { nothing: 0, false: 1, true: 2, number: 3, text: 4, list: 5, record: 6 } as const;
/** Hashed at a time: a millisecond or so even before the engine has compiled it. */
const BUFFER_BYTES = 1 << 12;
/** Most UTF-8 bytes of a unit of a text. */
const MOST_BYTES_OF_UNIT = 3;
/** Of what follows a tag without being asked whether there is room: a number, or a length. */
const NUMBER_BYTES = 8;
const COUNT_BYTES = 4;
const LAST_ASCII = 0x7f;

/**
 * SHA-256 over a canonical form of plain data: the same on every engine, in every language and time zone.
 *
 * A number is its 64-bit pattern, little-endian, with one zero and one NaN; text its length and UTF-8 bytes; a list its
 * length and values; a record its names in the order of code units, without those that are undefined.
 */
export class CanonicalHash {
  private readonly hash = sha256.create();
  private readonly buffer = new Uint8Array(BUFFER_BYTES);
  private readonly view = new DataView(this.buffer.buffer);
  private used = 0;

  add(value: unknown): this {
    if (value === null || value === undefined) this.tag(TAGS.nothing);
    else if (typeof value === "boolean") this.tag(value ? TAGS.true : TAGS.false);
    else if (typeof value === "number") this.addNumber(value);
    else if (typeof value === "string") this.addText(value);
    else if (Array.isArray(value) || ArrayBuffer.isView(value)) this.addList(value as ArrayLike<unknown>);
    else if (typeof value === "object") this.addRecord(value as Readonly<Record<string, unknown>>);
    else throw new Error(`a ${typeof value} has no canonical form`);
    return this;
  }

  /** Lower-case hexadecimal; nothing can be added after. */
  digest(): string {
    this.flush();
    return bytesToHex(this.hash.digest());
  }

  private addNumber(value: number): void {
    this.tag(TAGS.number);
    this.view.setFloat64(this.used, Number.isNaN(value) ? NaN : value === 0 ? 0 : value, true);
    this.used += 8;
  }

  private addText(text: string): void {
    this.tag(TAGS.text);
    const most = COUNT_BYTES + text.length * MOST_BYTES_OF_UNIT;
    if (most > BUFFER_BYTES) return this.addLongText(text);
    if (this.used + most > BUFFER_BYTES) this.flush();
    const written = this.placeText(text, this.used + COUNT_BYTES);
    this.count(written);
    this.used += written;
  }

  /** Straight into the buffer where it is ASCII: an array for each of a hundred thousand names costs more than their hash. */
  private placeText(text: string, start: number): number {
    for (let unit = 0; unit < text.length; unit++) {
      const code = text.charCodeAt(unit);
      if (code > LAST_ASCII) {
        const bytes = utf8ToBytes(text);
        this.buffer.set(bytes, start);
        return bytes.length;
      }
      this.buffer[start + unit] = code;
    }
    return text.length;
  }

  private addLongText(text: string): void {
    const bytes = utf8ToBytes(text);
    this.count(bytes.length);
    this.flush();
    this.hash.update(bytes);
  }

  private addList(list: ArrayLike<unknown>): void {
    this.tag(TAGS.list);
    this.count(list.length);
    for (let index = 0; index < list.length; index++) this.add(list[index]);
  }

  private addRecord(record: Readonly<Record<string, unknown>>): void {
    const names = Object.keys(record).filter((name) => record[name] !== undefined).sort((a, b) => (a < b ? -1 : 1));
    this.tag(TAGS.record);
    this.count(names.length);
    for (const name of names) {
      this.addText(name);
      this.add(record[name]);
    }
  }

  private tag(tag: number): void {
    if (this.used + 1 + NUMBER_BYTES > BUFFER_BYTES) this.flush();
    this.buffer[this.used++] = tag;
  }

  private count(length: number): void {
    this.view.setUint32(this.used, length, true);
    this.used += 4;
  }

  private flush(): void {
    this.hash.update(this.buffer.subarray(0, this.used));
    this.used = 0;
  }
}

export function canonicalHash(value: unknown): string {
  return new CanonicalHash().add(value).digest();
}
