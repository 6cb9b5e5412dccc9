import { HostError } from "../../../src/workbench/host/protocol/errors";
import { hostObject, NULL_OBJECT, type HostType } from "../../../src/workbench/host/protocol/hostType";
import { processQuery } from "../../../src/workbench/host/protocol/processQuery";
import { References } from "../../../src/workbench/host/protocol/references";
import { ActionType, PathType, type Action, type ObjectPath, type ResponseBody } from "../../../src/workbench/host/protocol/wire";

/** A small library of shelves and books in place of workbook and sheets. */
interface Library {
  books: { id: string; title: string }[];
}

const book: HostType<Library["books"][number], Library> = {
  name: "Book",
  id: ({ id }) => id,
  check: (target, library) => {
    if (!library.books.includes(target)) throw new HostError("InvalidReference");
  },
  properties: { Title: { get: ({ title }) => title, set: (target, value) => void (target.title = String(value)) }, Pages: { get: () => 100 } },
  methods: { Copy: ({ title }, library) => add(library, `${title} (copy)`), Count: () => 3 },
};

const books: HostType<null, Library> = {
  name: "BookCollection",
  items: (_target, library) => library.books.map((each) => hostObject(book, each)),
  item: (_target, library, key) => {
    const found = library.books.find(({ id, title }) => id === key || title === key);
    if (!found) throw new HostError("ItemNotFound");
    return hostObject(book, found);
  },
  methods: { Add: (_target, library, title) => add(library, String(title)), Nothing: () => NULL_OBJECT },
};

const shelf: HostType<null, Library> = { name: "Shelf", navigation: { Books: () => hostObject(books, null) }, properties: { Name: { get: () => "top" } } };

function add(library: Library, title: string): ReturnType<typeof hostObject<Library["books"][number], Library>> {
  const made = { id: `b${library.books.length + 1}`, title };
  library.books.push(made);
  return hostObject(book, made);
}

const PATHS: Record<string, ObjectPath> = {
  1: { Id: 1, ObjectPathType: PathType.global, Name: "" },
  2: { Id: 2, ObjectPathType: PathType.property, Name: "books", ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: PathType.indexer, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Emma"] } },
  4: { Id: 4, ObjectPathType: PathType.method, Name: "Add", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Dune"] } },
  5: { Id: 5, ObjectPathType: PathType.method, Name: "GetItemOrNullObject", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Ulysses"] } },
};

function run(library: Library, ...actions: Omit<Action, "Id" | "Name">[] | (Omit<Action, "Id" | "Name"> & { Name?: string })[]): Promise<ResponseBody> {
  return processQuery(
    { Actions: actions.map((action, index) => ({ Name: "", ...action, Id: index + 1 })), ObjectPaths: PATHS },
    { root: hostObject(shelf, null), service: () => undefined, context: library, references: new References<Library>(), calculated: () => Promise.resolve() },
  );
}

const library = (): Library => ({ books: [{ id: "b1", title: "Emma" }] });

describe("a request", () => {
  test("reads chosen members, and items with their ids", async () => {
    const { Results } = await run(library(), { ActionType: ActionType.query, ObjectPathId: 3, QueryInfo: { Select: ["title"] } }, { ActionType: ActionType.query, ObjectPathId: 2, QueryInfo: { Select: ["items/title"] } });
    expect(Results.map(({ Value }) => Value)).toEqual([{ _Id: "b1", Title: "Emma" }, { _Items: [{ _Id: "b1", Title: "Emma" }] }]);
  });

  test("without a choice reads all of an object", async () => {
    const { Results } = await run(library(), { ActionType: ActionType.query, ObjectPathId: 3 });
    expect(Results[0].Value).toEqual({ _Id: "b1", Title: "Emma", Pages: 100 });
  });

  test("makes a new object once, however often it is used", async () => {
    const shelves = library();
    await run(shelves, { ActionType: ActionType.instantiate, ObjectPathId: 4 }, { ActionType: ActionType.setProperty, Name: "title", ObjectPathId: 4, ArgumentInfo: { Arguments: ["Dune II"] } }, { ActionType: ActionType.query, ObjectPathId: 4 });
    expect(shelves.books.map(({ title }) => title)).toEqual(["Emma", "Dune II"]);
  });

  test("answers what is not there with null", async () => {
    const { Results, Error } = await run(library(), { ActionType: ActionType.instantiate, ObjectPathId: 5 }, { ActionType: ActionType.query, ObjectPathId: 5 });
    expect([Results.map(({ Value }) => Value), Error]).toEqual([[null, null], undefined]);
  });

  test("stops at the first error, and says which action it was", async () => {
    const shelves = library();
    const { Results, Error } = await run(
      shelves,
      { ActionType: ActionType.instantiate, ObjectPathId: 4 },
      { ActionType: ActionType.method, Name: "Burn", ObjectPathId: 3 },
      { ActionType: ActionType.method, Name: "Copy", ObjectPathId: 3 },
    );
    expect(Results).toHaveLength(1);
    expect(Error).toMatchObject({ Code: "ApiNotFound", ActionIndex: 1, Location: "Book.Burn", Message: expect.stringContaining("Book.Burn") });
    expect(shelves.books).toHaveLength(2);
  });

  test("names unknown members of a load, and refuses to write what is read-only", async () => {
    expect((await run(library(), { ActionType: ActionType.query, ObjectPathId: 3, QueryInfo: { Select: ["colour"] } })).Error).toMatchObject({ Code: "ApiNotFound" });
    expect((await run(library(), { ActionType: ActionType.setProperty, Name: "Pages", ObjectPathId: 3, ArgumentInfo: { Arguments: [1] } })).Error).toMatchObject({ Code: "InvalidOperation" });
  });

  test("reports the trace actions that ran: event handlers are registered by them", async () => {
    expect((await run(library(), { ActionType: ActionType.trace, ObjectPathId: 0 })).TraceIds).toEqual([1]);
  });

  test("keeps references that the client asks for", async () => {
    const { Results } = await run(library(), { ActionType: ActionType.method, Name: "_KeepReference", ObjectPathId: 3 }, { ActionType: ActionType.instantiate, ObjectPathId: 3 });
    expect(Results[1].Value).toMatchObject({ _ReferenceId: "ref-1" });
  });
});
