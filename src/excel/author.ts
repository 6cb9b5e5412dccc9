import { attempt } from "./attempt";
import type { Outcome } from "./outcome";

export function readAuthor(): Promise<Outcome<string>> {
  return attempt(async (context) => {
    const { properties } = context.workbook;
    properties.load("author");
    await context.sync();
    return properties.author ?? "";
  });
}
