import { normaliseKey } from "../read/keys";
import type { ReadFile } from "../read/readColumns";
import { rowInFile } from "../read/sourceFile";
import { effectOf, type Finding } from "../report/finding";

/** Where a client's own row stands. */
interface ClientPlace {
  readonly file: number;
  readonly row: number;
}

/** The clients of an import, in the order in which they first appear. */
export class ClientIndex {
  /** Keys as the files have them. */
  readonly ids: string[] = [];
  /** Own row of each client; undefined where there is no file of clients. */
  readonly places: (ClientPlace | undefined)[] = [];
  /** Rows of the client's that do not count, or not wholly. */
  readonly doubts: number[] = [];
  private readonly byKey = new Map<string, number>();

  add(id: string, place?: ClientPlace): number {
    this.byKey.set(normaliseKey(id), this.ids.length);
    this.places.push(place);
    this.doubts.push(0);
    return this.ids.push(id) - 1;
  }

  find(id: string): number | undefined {
    return this.byKey.get(normaliseKey(id));
  }

  get size(): number {
    return this.ids.length;
  }
}

const ROWS_A_STEP = 1000;

/** Clients by the files of clients; a key that stands again is reported, and its first row counts. */
export function* indexClients(files: readonly ReadFile[], find: (finding: Finding) => void): Generator<void, ClientIndex> {
  const index = new ClientIndex();
  for (const [place, { source, texts, leftOut, doubtful, positions }] of files.entries()) {
    const keys = texts.get("client")!;
    for (let row = 0; row < source.rows; row++) {
      if (row % ROWS_A_STEP === 0) yield;
      const key = keys[row];
      if (leftOut[row] || key === undefined) continue;
      const known = index.find(key);
      if (known === undefined) index.doubts[index.add(key, { file: place, row })] += doubtful[row];
      else {
        const first = index.places[known]!;
        leftOut[row] = 1;
        index.doubts[known]++;
        find({ code: "duplicateClient", effect: effectOf("duplicateClient"), file: source.name, row: rowInFile(source, row), header: source.headers[positions.get("client")!], values: { key, first: rowInFile(files[first.file].source, first.row), file: files[first.file].source.name } });
      }
    }
  }
  return index;
}

/** Clients by whichever files there are, where none is of clients. */
export function* indexFromRows(files: readonly ReadFile[]): Generator<void, ClientIndex> {
  const index = new ClientIndex();
  for (const { source, texts, leftOut } of files) {
    const keys = texts.get("client")!;
    for (let row = 0; row < source.rows; row++) {
      if (row % ROWS_A_STEP === 0) yield;
      const key = keys[row];
      if (!leftOut[row] && key !== undefined && index.find(key) === undefined) index.add(key);
    }
  }
  return index;
}
