import { readXlsx } from "../../src/workbench/files/readXlsx";
import { textsOf } from "../../src/workbench/shell/texts";
import { sheetBytes, withParts } from "../unit/files/support/workbook";

/** What a reader is told of a file, in a language. */
async function told(bytes: Uint8Array, language: "en" | "zh-CN"): Promise<string> {
  try {
    await readXlsx(new Uint8Array(bytes).buffer, "Book", textsOf(language));
    return "opened";
  } catch (error) {
    return (error as Error).message;
  }
}

/** Writes an unpacked size into every record of the archive's directory. */
function saying(bytes: Uint8Array, size: number): Uint8Array {
  const forged = bytes.slice();
  const view = new DataView(forged.buffer);
  for (let at = 0; at + 4 <= forged.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return forged;
}

test("a workbook that unpacks to more than it may, or than it says, is refused in the reader's language before it is opened", async () => {
  const good = await sheetBytes((sheet) => sheet.addRow(["a", "b"]));
  expect(await told(good, "en")).toBe("opened");
  expect(await told(saying(good, 0x7fffffff), "en")).toBe("the workbook unpacks to more than 1024 MB");
  expect(await told(saying(good, 0x7fffffff), "zh-CN")).toBe("工作簿解压后超过 1024 MB");
  const bomb = saying(await withParts(good, (name, text) => (name === "docProps/app.xml" ? text + " ".repeat(5_000_000) : text)), 100);
  expect(await told(bomb, "en")).toMatch(/^the workbook is not as large inside as it says/);
  expect(await told(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "en")).toMatch(/password/);
  expect(await told(good.slice(0, 400), "en")).toBe("This is no Excel workbook (.xlsx), or it is damaged.");
});
