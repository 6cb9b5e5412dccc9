const HEAD_BYTES = 4096;
const TAIL_BYTES = 256;

/** The first and the last bytes of a part that comes in pieces: enough to tell whether XML was cut off. */
export class XmlEnds {
  private head = new Uint8Array(0);
  private tail = new Uint8Array(0);

  add(piece: Uint8Array): void {
    if (this.head.length < HEAD_BYTES) this.head = joined(this.head, piece.subarray(0, HEAD_BYTES - this.head.length));
    this.tail = joined(this.tail, piece.subarray(-TAIL_BYTES)).slice(-TAIL_BYTES);
  }

  /** Whether the part ends with the end of the element that it begins with. UTF-16 is left to the parser. */
  isWhole(): boolean {
    const head = new TextDecoder().decode(this.head);
    const tail = new TextDecoder().decode(this.tail).trimEnd();
    if (head.includes("\0")) return true;
    const elements = head.replace(/<\?[^]*?\?>|<!--[^]*?-->/g, "").trim();
    const root = /<([^\s!?<>/]+)/.exec(elements)?.[1];
    return root !== undefined && (/<\/([^\s<>]+)\s*>(?:\s*<!--[^<>]*-->)?$/.exec(tail)?.[1] === root || /^<[^<]*\/>$/.test(elements));
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
