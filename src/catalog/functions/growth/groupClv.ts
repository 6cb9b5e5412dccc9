import type { GroupMember, GroupQuestion } from "../../../core/relationship/groupRollup";
import { failure, type Failure } from "../../../core/result/failure";
import { fail, ok, type Result } from "../../../core/result/result";
import { isBlank, isCellError, textOf, type InputCell, type OutputCell, type OutputMatrix } from "../../cell";
import { defineTableEstimate } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { listParam } from "../../define/param";
import { readNumber, rules } from "../../schema/numberRule";
import { say, type LocalText, type Locale } from "../../text/localText";

const headers = [say("Client", "客户"), say("Group head", "集团主体"), say("Own", "自身价值"), say("Itself and below", "自身及下属"), say("Group value", "集团价值"), say("Share of the head", "主体持有份额"), say("Note", "说明")];
const circleText = say("circle", "循环");
const severalText = say("heads", "个集团主体");

/** A name; "" where there is none. */
const readName = (parameter: string) => (cell: InputCell): Result<string> => (isCellError(cell) ? fail("upstreamError", { parameter, value: cell.error }) : ok(textOf(cell)));

/** Cells as they stand: what is wrong with one is told in its own row. */
const cellsParam = <Name extends string>(name: Name, label: LocalText, help: LocalText) => listParam<Name, InputCell>(name, { label, help }, (cell) => ok(cell));

const clientParam = listParam("client", { label: say("Client", "客户"), help: say("Names of the clients, a row for each parent that one has.", "客户名称；有多个上级时每个上级一行。") }, readName("client"));
const parentParam = listParam("parent", { label: say("Parent", "上级"), help: say("Who owns or guarantees the client; blank, or its own name: nobody.", "持有或担保该客户的上级；留空或填客户自身表示无上级。") }, readName("parent"));
const valueParam = cellsParam("value", say("Value", "价值"), say("What the client is worth alone, as from CLV; in one of its rows, or the same in all.", "客户自身价值，如 CLV 的结果；多行时填一行即可，或各行相同。"));
const shareParam = { ...cellsParam("share", say("Share", "份额"), say("Share of the client that counts for the parent; blank: the whole.", "计入上级的份额；留空为全部。")), optional: true, defaultText: "1" };

export const groupClv = defineTableEstimate({
  id: "GROUP.CLV",
  name: "GROUP_CLV",
  summary: say("Rolls values up over groups of connected clients: every client with its group's head and value, nobody counted twice, circles of guarantees found and shown.", "按关联集团汇总客户价值：给出每个客户的集团主体与集团价值，不重复计算，并找出担保圈。"),
  formula: "group value = Σ min(1, Σ over ways down Π share) · own value; a circle counts as one",
  params: [clientParam, parentParam, valueParam, shareParam, languageParam],
  returns: say("Headers, then a row for each row given: client, head of its group (of several the one that holds most), own value, itself and below, the head's value, share of the head, note on circles and on several heads.", "列名及逐行结果：客户、集团主体（多个时取持有最多者）、自身价值、自身及下属价值、集团价值、主体持有份额，以及循环与多主体说明。"),
  sources: [{ title: "Tarjan (1972), Depth-First Search and Linear Graph Algorithms, SIAM Journal on Computing 1(2), 146–160", detail: "circles as strongly connected components" }],
  examples: [
    {
      note: say("A diamond: D is under B and C, both under A; it counts once.", "菱形结构：D 同时隶属 B 与 C，二者均隶属 A；D 只计一次。"),
      args: [[["A"], ["B"], ["C"], ["D"], ["D"]], [[null], ["A"], ["A"], ["B"], ["C"]], [[100], [10], [20], [5], [5]]],
      result: [["Client", "Group head", "Own", "Itself and below", "Group value"], ["A", "A", 100, 135, 135], ["B", "A", 10, 15, 135], ["C", "A", 20, 25, 135], ["D", "A", 5, 5, 135]],
    },
    {
      note: say("A circle of guarantees counts as one.", "担保圈视为一个整体。"),
      args: [[["X"], ["Y"]], [["Y"], ["X"]], [[1], [2]]],
      result: [["Client", "Group head", "Own", "Itself and below", "Group value", "Share of the head", "Note"], ["X", "X", 1, 3, 3, 1, "circle: X, Y"]],
    },
  ],
  estimator: "groupRollup",
  prepare: ({ client, parent, value, share, language }) => {
    for (const [name, { length }] of Object.entries({ parent, value, share })) {
      if (length !== client.length && !(name === "share" && share.length <= 1)) return fail("wrongLength", { parameter: name, expected: client.length, value: length });
    }
    const read = readLinks(client, parent, value, share);
    return ok({ input: read.question, present: (members) => present(read, client, members, language) });
  },
});

interface LinksRead {
  readonly question: GroupQuestion;
  readonly names: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Why a row does not count, by row. */
  readonly failures: ReadonlyMap<number, Failure>;
}

/** Names compare without regard to capitals; whoever is named only as a parent is worth nothing alone. */
function readLinks(clients: readonly string[], parents: readonly string[], values: readonly InputCell[], shares: readonly InputCell[]): LinksRead {
  const names: string[] = [];
  const numberOf = new Map<string, number>();
  const number = (name: string): number => {
    const key = name.toLowerCase();
    if (!numberOf.has(key)) numberOf.set(key, names.push(name) - 1);
    return numberOf.get(key)!;
  };
  const own = new Map<number, number>();
  const links: { client: number; parent: number; share: number }[] = [];
  const failures = new Map<number, Failure>();
  clients.forEach((name, row) => {
    const [value, share] = [values[row], shares.length === 1 ? shares[0] : (shares[row] ?? null)];
    if (name === "") {
      if (parents[row] !== "" || !isBlank(value)) failures.set(row, failure("missing", { parameter: "client", row: row + 1 }));
      return;
    }
    const read = readAmounts(value, share);
    if (!read.ok) return void failures.set(row, { ...read.failure, row: row + 1 });
    const { worth, part } = read.value;
    const client = number(name);
    const before = own.get(client);
    if (worth !== undefined && before !== undefined && before !== worth) return void failures.set(row, failure("givenTwice", { parameter: "value", row: row + 1 }));
    if (worth !== undefined) own.set(client, worth);
    if (parents[row] !== "" && number(parents[row]) !== client) links.push({ client, parent: number(parents[row]), share: part });
  });
  return { question: { own: names.map((_, client) => own.get(client) ?? 0), links }, names, numberOf, failures };
}

/** Value of a row, if it gives one, and the share that counts. */
function readAmounts(value: InputCell, share: InputCell): Result<{ readonly worth: number | undefined; readonly part: number }> {
  const worth = isBlank(value) ? ok(undefined) : readNumber("value", value, rules.anyMoney);
  if (!worth.ok) return worth;
  const part = isBlank(share) ? ok(1) : readNumber("share", share, rules.share);
  return part.ok ? ok({ worth: worth.value, part: part.value }) : part;
}

function present({ question, names, numberOf, failures }: LinksRead, clients: readonly string[], members: readonly GroupMember[], language: Locale): OutputMatrix {
  const rows = clients.map((name, row): OutputCell[] => {
    const cause = failures.get(row);
    if (cause) return [name, cause, "", "", "", "", ""];
    if (name === "") return headers.map(() => "");
    const client = numberOf.get(name.toLowerCase())!;
    const { head, heads, share, below, group, circle } = members[client];
    const notes = [
      ...(circle ? [`${circleText[language]}: ${shownNames(circle.map((member) => names[member]))}`] : []),
      ...(heads > 1 ? [`${heads} ${severalText[language]}`] : []),
    ];
    return [name, names[head], question.own[client], below, group, share, notes.join("; ")];
  });
  return [headers.map((label) => label[language]), ...rows];
}

/** More names would make a note longer than a cell is wide. */
const NAMES_SHOWN = 10;

function shownNames(names: readonly string[]): string {
  return names.length > NAMES_SHOWN ? `${names.slice(0, NAMES_SHOWN).join(", ")} … (${names.length})` : names.join(", ");
}
