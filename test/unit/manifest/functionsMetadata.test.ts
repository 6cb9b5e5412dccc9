import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { functionsMetadataSchema } from "./functionsMetadataSchema";

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
interface MetadataFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly Parameter[];
  readonly options?: Readonly<Record<string, boolean>>;
}
interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly MetadataFunction[];
}

const generated = path.resolve(__dirname, "../../../src/functions/generated");
const FILES = ["functions.json", "functions.zh-CN.json"];
const LARGEST_FILE = 1_000_000;

const read = (file: string) => JSON.parse(readFileSync(path.join(generated, file), "utf8")) as Metadata;
const validate = new Ajv({ allErrors: true }).compile(functionsMetadataSchema);

describe.each(FILES)("%s", (file) => {
  test("follows the documented schema", () => {
    validate(read(file));
    expect(validate.errors ?? []).toEqual([]);
  });

  test("is below the size that Excel loads", () => {
    expect(statSync(path.join(generated, file)).size).toBeLessThan(LARGEST_FILE);
  });

  test("lets error cells into arguments", () => {
    expect(read(file).allowErrorForDataTypeAny).toBe(true);
  });

  test("names every function and every parameter once", () => {
    const { functions } = read(file);
    expect(repeated(functions.map(({ id }) => id))).toEqual([]);
    expect(repeated(functions.map(({ name }) => name))).toEqual([]);
    for (const { parameters } of functions) expect(repeated(parameters.map(({ name }) => name))).toEqual([]);
  });

  test("has no name that Excel reads as a cell", () => {
    expect(read(file).functions.filter(({ name }) => isCellAddress(name)).map(({ name }) => name)).toEqual([]);
  });

  // Excel refuses the whole add-in otherwise: github.com/OfficeDev/office-js/issues/1749.
  test("has no required parameter after an optional one", () => {
    const offenders = read(file).functions.flatMap(({ name, parameters }) => {
      const firstOptional = parameters.findIndex(({ optional }) => optional);
      const late = firstOptional < 0 ? undefined : parameters.slice(firstOptional).find(({ optional }) => !optional);
      return late ? [`${name}: ${late.name} is required after [${parameters[firstOptional].name}]`] : [];
    });
    expect(offenders).toEqual([]);
  });

  test("repeats a parameter only at the end", () => {
    for (const { parameters } of read(file).functions) {
      expect(parameters.slice(0, -1).filter(({ repeating }) => repeating)).toEqual([]);
    }
  });
});

test.each([["functions.json", ""], ["functions.zh-CN.json", "zh-CN/"]])("%s leads to pages of the reference in its language", (file, folder) => {
  for (const { name, helpUrl } of read(file).functions) {
    expect(new URL(helpUrl).pathname).toBe(`/assets/help/functions/${folder}${name}.html`);
    expect(existsSync(path.resolve(__dirname, "../../../docs/functions", folder, `${name}.md`))).toBe(true);
  }
});

test("both languages differ in descriptions and their pages only", () => {
  const [english, chinese] = FILES.map((file) => withoutDescriptions(read(file)));
  expect(chinese).toEqual(english);
});

test("the Chinese descriptions are Chinese", () => {
  const texts = read("functions.zh-CN.json").functions.flatMap(({ description, parameters }) => [description, ...parameters.map((parameter) => parameter.description)]);
  expect(texts.filter((text) => !/[\u4e00-\u9fff]/.test(text))).toEqual([]);
});

describe("the schema", () => {
  const sound = { functions: [{ id: "CLV", name: "CLV", description: "x", parameters: [{ name: "revenue", description: "x", type: "any", dimensionality: "matrix" }], result: { type: "any", dimensionality: "matrix" } }] };
  const changed = (change: object) => ({ functions: [{ ...sound.functions[0], ...change }] });

  test("accepts a sound file", () => {
    expect(validate(sound)).toBe(true);
  });

  test.each([
    ["an id with an underscore", changed({ id: "CLV_X" })],
    ["a short name", changed({ name: "PD" })],
    ["an unknown dimensionality", changed({ result: { dimensionality: "vector" } })],
    ["a misspelt option", changed({ options: { cancellable: true } })],
    ["stream with cancelable", changed({ options: { stream: true, cancelable: true } })],
    ["a volatile function", changed({ options: { volatile: true } })],
    ["a parameter without help", changed({ parameters: [{ name: "revenue" }] })],
  ])("refuses %s", (_, file) => {
    expect(validate(file)).toBe(false);
  });
});

/** A1 to XFD1048576, and R1C1 to R1048576C16384. */
function isCellAddress(name: string): boolean {
  const a1 = /^([A-Z]{1,3})(\d{1,7})$/.exec(name);
  if (a1) {
    const column = [...a1[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return column <= 16_384 && Number(a1[2]) >= 1 && Number(a1[2]) <= 1_048_576;
  }
  return /^R\d{0,7}C\d{0,5}$/.test(name);
}

function withoutDescriptions({ functions, ...head }: Metadata) {
  return {
    ...head,
    functions: functions.map(({ description: _, helpUrl: ___, parameters, ...rest }) => ({
      ...rest,
      parameters: parameters.map(({ description: __, ...parameter }) => parameter),
    })),
  };
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, i) => names.indexOf(name) !== i);
}
