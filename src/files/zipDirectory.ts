/** One file inside a zip archive, as the archive's directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  /** CRC-32 of the file, unpacked. */
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its record in the directory begins. */
  readonly recordAt: number;
  /** Where its own header begins. */
  readonly headerAt: number;
}

const DIRECTORY_END = 0x06054b50;
const RECORD = 0x02014b50;
const HEADER = 0x04034b50;
const DIRECTORY_END_BYTES = 22;
const RECORD_BYTES = 46;
const HEADER_BYTES = 30;
const LONGEST_COMMENT = 0xffff;

/** Reads the directory at the end of a zip archive; undefined where there is none or it is broken. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + RECORD_BYTES > end || view.getUint32(at, true) !== RECORD) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const headerAt = view.getUint32(at + 42, true);
    if (headerAt + HEADER_BYTES > end || view.getUint32(headerAt, true) !== HEADER) return undefined;
    const extraLength = view.getUint16(at + 30, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + RECORD_BYTES, at + RECORD_BYTES + nameLength)),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      ...entrySizes(view, at, at + RECORD_BYTES + nameLength, extraLength),
      recordAt: at,
      headerAt,
    });
    at += RECORD_BYTES + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

const IN_EXTRA = 0xffffffff;
const ZIP64_EXTRA = 1;

/** Sizes of a record; some producers write them with 64 bits whatever they are, in the extra field. */
function entrySizes(view: DataView, at: number, extraAt: number, extraLength: number): Pick<ZipEntry, "packedSize" | "size"> {
  const short = { packedSize: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true) };
  if (short.size !== IN_EXTRA && short.packedSize !== IN_EXTRA) return short;
  for (let field = extraAt; field + 4 <= extraAt + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64_EXTRA) continue;
    const size = short.size === IN_EXTRA ? long(view, field + 4) : short.size;
    const packedSize = short.packedSize === IN_EXTRA ? long(view, field + (short.size === IN_EXTRA ? 12 : 4)) : short.packedSize;
    return { packedSize, size };
  }
  return short;
}

function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function directoryEnd(view: DataView): number | undefined {
  const last = view.byteLength - DIRECTORY_END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) if (view.getUint32(at, true) === DIRECTORY_END) return at;
  return undefined;
}

/** The packed bytes of an entry. */
export function packedBytes(bytes: Uint8Array, { headerAt, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = headerAt + HEADER_BYTES + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  return bytes.subarray(start, start + packedSize);
}

/** 1980-01-01, the first date that a zip archive can hold. */
const FIRST_DATE = 0x0021;

/** Sets every time of an archive to 1980-01-01, in place: the same content gives the same bytes. */
export function clearZipDates(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { recordAt, headerAt } of zipDirectory(bytes) ?? []) {
    for (const timeAt of [recordAt + 12, headerAt + 10]) {
      view.setUint16(timeAt, 0, true);
      view.setUint16(timeAt + 2, FIRST_DATE, true);
    }
  }
}
