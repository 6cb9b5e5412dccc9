import { readFileSync } from "node:fs";
import path from "node:path";
import metadata from "../../../src/functions/generated/functions.json";
import type { WorkbookDraft } from "../../../src/workbench/files/draft";
import type { FunctionsMetadata } from "../../../src/workbench/functions/metadata";
import { loadSample, samples } from "../../../src/workbench/samples";

const ROOT = path.resolve(__dirname, "../../..");

/** A sample as the workbench opens it; its file comes from the folder that the page is served from. */
export async function sampleDraft(id: string): Promise<WorkbookDraft> {
  const { fetch } = globalThis;
  globalThis.fetch = (address) => Promise.resolve(new Response(readFileSync(path.join(ROOT, address as string))));
  try {
    return await loadSample(samples.find((sample) => sample.id === id)!, "en", metadata as FunctionsMetadata);
  } finally {
    globalThis.fetch = fetch;
  }
}
