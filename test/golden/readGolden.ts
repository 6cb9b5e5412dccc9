import { readFileSync } from "node:fs";
import path from "node:path";

/** A golden table: its head says where it comes from and how closely it has to be met. */
export interface Golden {
  readonly source: string;
  readonly kind: "published" | "recomputed" | "anchor";
  readonly tolerance: number;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Reads `# key: value` lines, a header and comma-separated rows. Every head line is needed. */
export function readGolden(name: string): Golden {
  const lines = readFileSync(path.join(__dirname, name), "utf8").trim().split(/\r?\n/);
  const head = Object.fromEntries(lines.filter((line) => line.startsWith("#")).map((line) => /^# (\w+): (.*)$/.exec(line)?.slice(1) as [string, string]));
  const [header, ...rows] = lines.filter((line) => !line.startsWith("#")).map((line) => line.split(","));
  const tolerance = Number(/^\S+/.exec(head.tolerance)?.[0]);
  if (!head.source || !["published", "recomputed", "anchor"].includes(head.kind) || !(tolerance > 0) || !head.because) throw new Error(`${name}: the head is not complete`);
  return { source: head.source, kind: head.kind as Golden["kind"], tolerance, rows: rows.map((cells) => Object.fromEntries(header.map((key, i) => [key, cells[i]]))) };
}
