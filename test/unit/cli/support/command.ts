import { readFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../../../../src/cli/main";
import type { Io } from "../../../../src/cli/io";
import { poolRunner } from "../../../../src/cli/poolRunner";
import { createPool } from "../../../../src/compute/pool";
import { openPlan } from "../../../../src/core/simulation/openPlan";

export interface Outcome {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Files that were written, by path. */
  readonly written: Readonly<Record<string, Uint8Array>>;
}

/** Bytes that a file is read by: few, so that pieces end within words. */
const PIECE = 7;

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The command in this process: files from memory, streams caught, everything valued in process. */
export async function tenor(args: readonly string[], files: Files = {}, overrides: Partial<Io> = {}): Promise<Outcome> {
  const caught = { stdout: "", stderr: "" };
  const written: Record<string, Uint8Array> = {};
  const io: Io = {
    version: "1.2.3",
    stdout: (text) => void (caught.stdout += text),
    stderr: (text) => void (caught.stderr += text),
    isWatched: false,
    env: {},
    now: () => new Date("2026-01-02T03:04:05Z"),
    readFile: (path) => (path in files ? Promise.resolve(toBytes(files[path])) : Promise.reject(Object.assign(new Error(path), { code: "ENOENT" }))),
    async *readChunks (path) {
      const bytes = await io.readFile(path);
      for (let at = 0; at < bytes.length; at += PIECE) yield await Promise.resolve(bytes.subarray(at, at + PIECE));
    },
    writeFile: (path, pieces) => Promise.resolve(void (written[path] = Buffer.concat([...pieces].map((piece) => Buffer.from(piece as string))))),
    isSamePath: (one, other) => one === other,
    run: poolRunner(() => createPool({ size: 0, openPlan })),
    ...overrides,
  };
  return { exit: await main(args, io), ...caught, written };
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

export function sample(name: string): Uint8Array {
  return readFileSync(join(__dirname, "../../../../assets/samples", name));
}

/** A small client table that needs no default but the harmless ones. */
export const CLIENTS = "Client,Revenue,Churn,Discount rate,Years,Timing,Periods a year\nA,100,0.1,0.12,perpetual,end,1\nB,200,0.1,0.12,perpetual,end,1\n";
