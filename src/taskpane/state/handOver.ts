/** Time after which a file that was handed over is forgotten. */
const KEPT_MS = 60_000;

/** Hands a file over to the person, as a browser's download. */
export function handOver(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  if (!("download" in link)) throw new Error("this window cannot hand over files");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
