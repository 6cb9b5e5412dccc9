import { isBlank, type OutputCell } from "../../catalog/cell";
import { segmentRuleColumns, segmentRulesTable } from "../../catalog/tables/segmentRules";
import { readTable, tablePositions } from "../../catalog/tables/readTable";
import { say } from "../../catalog/text/localText";
import type { NativeForm } from "../form";
import type { OpenCall } from "../openCall";
import { refused } from "../refused";
import { clientTable } from "../sheet/clientTable";
import type { Constant, ConstantTable } from "../sheet/constants";
import { step, type Step } from "../step";

/** Rules that are tried, a column each. */
const MOST_RULES = 50;
/** Where a rule has no bound. */
const NO_BOUND = 1e300;
const BOUNDS = [["clv_from", "clv", -NO_BOUND], ["clv_below", "clv", NO_BOUND], ["risk_from", "risk", -NO_BOUND], ["risk_below", "risk", NO_BOUND]] as const;
const WORDS = ["size", "industry", "stage"] as const;

export const segment: NativeForm = {
  kind: "form",
  limits: say(`${MOST_RULES} rules at most`, `最多 ${MOST_RULES} 条规则`),
  unfold: (call) => {
    const rules = rulesOf(call);
    if (!rules) return refused("the rules cannot be read", "无法读取规则表");
    if (rules.length > MOST_RULES) return refused(`${rules.length} rules: ${MOST_RULES} unfold`, `${rules.length} 条规则：最多展开 ${MOST_RULES} 条`);
    const words = WORDS.map((name): Step => ({ ...step("bareWord", `","&LOWER(SUBSTITUTE([${name}]," ",""))&","`, "text"), key: `bare_${name}`, of: segmentRuleColumns.find(({ id }) => id === name)?.label }));
    const holds = rules.map((_, index) => ruleHolds(index + 1));
    const all = `[${holds[0].key}]:[${holds[holds.length - 1].key}]`;
    return {
      ok: true,
      value: clientTable(call, {
        shaping: ["rules"],
        steps: [...words, ...holds, step("rulesHeld", `SUM(${all})`, "count")],
        results: [step("segment", `IF([rulesHeld]=0,"",INDEX({_table},MATCH(1,${all},0),2))`, "text")],
        constants: rules,
      }),
    };
  },
};

function ruleHolds(rule: number): Step {
  const at = (column: number): string => `[_table#${rule}#${column}]`;
  const words = WORDS.map((name, index) => `IF(${at(index + 6)}="",TRUE,ISNUMBER(FIND([bare_${name}],${at(index + 6)})))`);
  return { key: `holds#${rule}`, name: "ruleHolds", of: say(String(rule), String(rule)), format: "count", formula: `IF(AND([clv]>=${at(2)},[clv]<${at(3)},[risk]>=${at(4)},[risk]<${at(5)},${words.join(",")}),1,0)` };
}

/** The rules as formulas read them: the segment, four bounds, and words between commas without spaces. */
function rulesOf(call: OpenCall): ConstantTable | undefined {
  const { rules: source } = call.sources;
  return source.given && !source.cells.flat().every(isBlank) ? rulesByReference(call) : segmentRulesTable("thresholds", "en").slice(1).map((rule, index) => defaultRule(rule, index + 1));
}

function rulesByReference({ sources }: OpenCall): ConstantTable | undefined {
  const { rules: source } = sources;
  const rows = readTable("rules", source.cells, segmentRuleColumns);
  const positions = tablePositions("rules", source.cells, segmentRuleColumns);
  if (!rows.ok || !positions.ok) return undefined;
  return rows.value.map(({ row }) => {
    const cellOf = (id: (typeof segmentRuleColumns)[number]["id"]): string | undefined => {
      const column = positions.value.get(id);
      return column === undefined ? undefined : source.fixed(row, column);
    };
    const bounds = BOUNDS.map(([id, of, open]): Constant => boundOf(cellOf(id), open, sources[of]));
    return [`#${row}`, `=TRIM(${cellOf("segment") ?? '""'})`, ...bounds, ...WORDS.map((id): Constant => wordsOf(cellOf(id)))] as const;
  });
}

/** A rule of the default table, whose bounds are numbers and whose words are separated by commas. */
function defaultRule(rule: readonly OutputCell[], row: number): ConstantTable[number] {
  const [name, ...cells] = rule.map((cell) => (typeof cell === "number" || typeof cell === "string" ? cell : ""));
  const bounds = BOUNDS.map(([, , open], index): Constant => (typeof cells[index] === "number" ? cells[index] : open));
  const words = WORDS.map((_, index): Constant => (cells[index + 4] !== "" ? `,${String(cells[index + 4]).toLowerCase().replaceAll(" ", "")},` : '=""'));
  return [`#${row}`, String(name), ...bounds, ...words];
}

/** A number, or a quantile such as Q80 over all clients of the call; open where the cell is blank. */
function boundOf(cell: string | undefined, open: number, values: OpenCall["sources"][string]): Constant {
  if (cell === undefined) return open;
  const last = values.cells.length - 1;
  const range = last === 0 ? values.fixed(0, 0) : `${values.fixed(0, 0)}:${values.fixed(last, 0).replace(/^.*!/, "")}`;
  return `=IF(${cell}="",${open < 0 ? "0-" : ""}10^300,IF(ISNUMBER(${cell}),${cell},PERCENTILE(${range},VALUE(SUBSTITUTE(MID(TRIM(${cell}),2,9),"%",""))/100)))`;
}

/** Lower-case words between commas, whichever comma stood between them. */
function wordsOf(cell: string | undefined): Constant {
  return cell === undefined ? '=""' : `=IF(${cell}="","",","&LOWER(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"，",","),"、",",")," ",""))&",")`;
}
