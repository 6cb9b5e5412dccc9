import { decodeText } from "../../../src/files/decodeText";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

test.each([
  ["utf-8", new TextEncoder().encode("客户,é"), "客户,é"],
  ["utf-8", bytes(0xef, 0xbb, 0xbf, 0x41), "A"],
  ["utf-16le", bytes(0xff, 0xfe, 0x41, 0, 0xa2, 0x5b), "A客"],
  ["utf-16be", bytes(0xfe, 0xff, 0, 0x41), "A"],
  ["gb18030", bytes(0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0x31), "客户,1"],
  ["windows-1252", bytes(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x2c, 0xe9), "Müller,é"],
])("%s", (encoding, input, text) => expect(decodeText(input)).toEqual({ text, encoding, isWhole: true }));

const ascii = "Client,Name\n".repeat(8000);

test.each([
  ["its first accented letter far into the file", "windows-1252", [ascii, bytes(0x4d, 0xfc, 0x6c, 0x0a)], "Mül\n"],
  ["its first Chinese letters far into the file", "gb18030", [ascii, bytes(0xbf, 0xcd, 0xbb, 0xa7)], "客户"],
])("%s tells the encoding", (_, encoding, parts, end) => {
  const read = decodeText(Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part))));
  expect([read.encoding, read.isWhole, read.text.endsWith(end)]).toEqual([encoding, true, true]);
});
