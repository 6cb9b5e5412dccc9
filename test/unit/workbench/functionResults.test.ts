import { CellMessages } from "../../../src/workbench/functions/cellMessages";
import { FunctionCaller } from "../../../src/workbench/functions/callFunctions";
import { isSetSupported } from "../../../src/workbench/runtime/requirementSets";
import { toSerial } from "../../../src/workbench/files/serialDate";
import type { FromRuntime, ToRuntime } from "../../../src/workbench/wire/messages";

describe("messages of error cells", () => {
  test("belong to the cell of the formula or to the cell it spilled into, until the next result", () => {
    const messages = new CellMessages();
    messages.record("s", 4, 2, [[1], [{ error: "#N/A", message: "no rating" }]]);
    expect([messages.find("s", 4, 2), messages.find("s", 5, 2), messages.find("t", 5, 2)]).toEqual([undefined, "no rating", undefined]);
    messages.record("s", 4, 2, [[1], [2]]);
    expect(messages.find("s", 5, 2)).toBeUndefined();
  });
});

describe("function calls", () => {
  const call = { function: "CLV", arguments: [1], address: "Sheet1!A1" };

  test("of one task travel together, and are sent again to a new runtime", async () => {
    const caller = new FunctionCaller();
    const first = new MessageChannel();
    caller.connect(first.port1);
    const results = Promise.all([caller.call(call), caller.call(call)]);
    const sent = await next(first.port2);
    expect(sent).toMatchObject({ kind: "call", calls: [{ id: 1 }, { id: 2 }] });

    const second = new MessageChannel();
    const again = next(second.port2);
    caller.connect(second.port1);
    expect(await again).toEqual(sent);
    const answer: FromRuntime = { kind: "results", results: [{ id: 2, value: "b" }, { id: 1, value: "a" }] };
    second.port2.postMessage(answer);
    expect(await results).toEqual(["a", "b"]);
    first.port2.close();
    second.port2.close();
  });

  function next(port: MessageChannel["port2"]): Promise<ToRuntime> {
    return new Promise((resolve) => {
      port.onmessage = ({ data }: { data: ToRuntime }) => resolve(data);
    });
  }
});

test("requirement sets are compared by number", () => {
  expect([isSetSupported("ExcelApi", "1.9"), isSetSupported("excelapi", "1.16"), isSetSupported("ExcelApi", "1.99"), isSetSupported("WordApi")]).toEqual([true, true, false, false]);
});

test("dates are Excel's serial numbers", () => {
  expect(toSerial(new Date(Date.UTC(2005, 11, 31)))).toBe(38717);
  expect(toSerial(new Date(Date.UTC(2005, 11, 31, 12)))).toBe(38717.5);
  expect(toSerial(new Date(Date.UTC(2005, 11, 31)), true)).toBe(38717);
});
