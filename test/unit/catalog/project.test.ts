import type { InputCell, OutputCell } from "../../../src/catalog/cell";
import type { Example } from "../../../src/catalog/define/defineFunction";
import { projectFunctions } from "../../../src/catalog/functions/project";
import { debtCapacity } from "../../../src/catalog/functions/project/debtCapacity";
import { dscr } from "../../../src/catalog/functions/project/dscr";
import { idc } from "../../../src/catalog/functions/project/idc";
import { llcr } from "../../../src/catalog/functions/project/llcr";
import { plcr } from "../../../src/catalog/functions/project/plcr";
import { projectClv } from "../../../src/catalog/functions/project/projectClv";
import { sculpt } from "../../../src/catalog/functions/project/sculpt";
import { cellsOf, expectExample, numbersOf, tryCells } from "./pdCells";

describe.each(projectFunctions.map((fn) => [fn.name, fn] as const))("%s", (_, fn) => {
  test.each(fn.examples.map((example) => [example.note.en, example] as const))("%s", (__, example: Example) => expectExample(fn, example));
});

test("the parameters stand in the order in which formulas give them", () => {
  const signatures = Object.fromEntries(projectFunctions.map(({ name, params }) => [name, params.map((param) => (param.optional ? `[${param.name}]` : param.name)).join(", ")]));
  expect(signatures).toEqual({
    DSCR: "cfads, debt_service",
    LLCR: "cfads, debt, rate, [periods_per_year]",
    PLCR: "cfads, debt, rate, [periods_per_year]",
    SCULPT: "cfads, target_dscr, rate, [periods_per_year], [language]",
    IDC: "draws, rate, [periods_per_year], [timing]",
    DEBT_CAPACITY: "cfads, target_dscr, rate, [periods_per_year], [target_llcr], [project_cost], [max_gearing], [output], [language]",
    PROJECT_CLV: "cash_flow_table, terms, [output], [language]",
  });
});

describe("DSCR", () => {
  test("a row without debt service, and a broken one, fail alone; a blank one stays blank", () => {
    const cells = cellsOf(dscr, [[120], [120], [null], ["x"], [-50]], [[100], [0], [null], [100], [100]]);
    expect(cells[0]).toEqual([1.2]);
    expect(cells[1][0]).toMatchObject({ code: "zeroDivisor", reason: "notApplicable", message: "debt_service is 0, so DSCR has no value" });
    expect(cells[2]).toEqual([""]);
    expect(cells[3][0]).toMatchObject({ row: 4, message: 'cfads must be a number, got "x"' });
    expect(cells[4]).toEqual([-0.5]);
  });
});

describe("LLCR and PLCR", () => {
  test("across or down, the result stands in a column", () => {
    const down = numbersOf(llcr, [[60], [60]], [[100], [50]], 0.1);
    expect(down).toHaveLength(2);
    expect(numbersOf(llcr, [[60, 60]], [[100, 50]], 0.1)).toEqual(down);
  });

  test("a nominal rate is charged in parts: 12 % four times is 3 % a period", () => {
    expect(numbersOf(llcr, [[103]], 100, 0.12, 4)[0][0]).toBeCloseTo(1, 14);
  });

  test("a balance that is only a sheet's rounding is no debt, and does not prolong the loan", () => {
    const exact = cellsOf(llcr, [[60, 60, 999]], [[100, 50, 0]], 0.1);
    expect(cellsOf(llcr, [[60, 60, 999]], [[100, 50, 2.8e-14]], 0.1)).toEqual(exact);
    expect(exact[2]).toEqual([""]);
    expect(cellsOf(plcr, [[60, 60, 999]], [[100, 50, 2.8e-14]], 0.1)[2]).toEqual([""]);
  });

  test("before the first draw there is nothing to cover; without any debt all is blank", () => {
    expect(cellsOf(llcr, [[0, 125]], [[0, 100]], 0.25)).toEqual([[""], [1]]);
    expect(cellsOf(plcr, [[10, 110]], [[0, 0]], 0.1)).toEqual([[""], [""]]);
  });

  test("what does not fit is named: lengths, percents, negative debt, blanks", () => {
    expect(tryCells(llcr, [[1, 2, 3]], [[1, 2]], 0.1)).toMatchObject({ code: "wrongLength", parameter: "debt" });
    expect(tryCells(llcr, [[1]], [[1]], 8)).toMatchObject({ message: "rate must be between 0 and 3, got 8 (did you mean 0.08?)" });
    expect(tryCells(plcr, [[1], [2]], [[1], [-1]], 0.1)).toMatchObject({ code: "belowMinimum", parameter: "debt", row: 2 });
    expect(tryCells(plcr, [[1], [null]], [[1], [1]], 0.1)).toMatchObject({ code: "missing", parameter: "cfads", row: 2 });
    expect(tryCells(plcr, [[1]], [[1]], 0.1, 3)).toMatchObject({ code: "notAChoice", parameter: "periods_per_year" });
  });
});

describe("SCULPT", () => {
  test("a period that does not earn its interest lets the balance rise", () => {
    const [, first, second] = cellsOf(sculpt, [[5], [1000]], 1, 0.1);
    expect(first[5] as number).toBeLessThan(0);
    expect(second[1] as number).toBeGreaterThan(first[1] as number);
  });

  test("no cash flow, no debt: cover stays blank", () => {
    expect(cellsOf(sculpt, [[0]], 1.3, 0.05)[1]).toEqual([1, 0, 0, 0, 0, 0, 0, ""]);
  });

  test("a negative cash flow names its period, targets that do not fit their number", () => {
    expect(tryCells(sculpt, [[100], [-1]], 1.3, 0.05)).toMatchObject({ code: "belowMinimum", message: "cfads (period 2) must be 0 or more, got -1" });
    expect(tryCells(sculpt, [[100], [100]], [[1.2], [1.3], [1.4]], 0.05)).toMatchObject({ code: "wrongLength", parameter: "target_dscr" });
    expect(tryCells(sculpt, [[100]], 0, 0.05)).toMatchObject({ code: "notAbove", message: "target_dscr must be greater than 0, got 0" });
  });

  test("headers in Chinese", () => {
    expect(cellsOf(sculpt, [[100]], 1.3, 0.05, 1, "zh-CN")[0]).toEqual(["期", "期初余额", "可偿债现金流", "还本付息", "利息", "本金", "期末余额", "偿债备付率"]);
  });
});

describe("IDC", () => {
  test("in the middle of the period half of its interest, compounded", () => {
    expect(numbersOf(idc, [[100]], 0.21, 1, "mid")[0][0]).toBeCloseTo(10, 12);
    expect(numbersOf(idc, [[100, 50]], 0, 12, "期初")).toEqual([[0]]);
  });

  test("a percent typed as a whole number is caught", () => {
    expect(tryCells(idc, [[100]], 5)).toMatchObject({ code: "probablyPercent", parameter: "rate" });
    expect(tryCells(idc, [[100], [-1]], 0.05)).toMatchObject({ code: "belowMinimum", parameter: "draws", row: 2 });
  });
});

describe("DEBT_CAPACITY", () => {
  const cfads = [[110], [121]];

  test("each limit binds in its turn, and limits not given stay blank", () => {
    const limit = (...rest: Example["args"]): OutputCell => cellsOf(debtCapacity, cfads, 1.1, 0.1, 1, ...rest)[0][0];
    expect(limit(null, null, null, "limit")).toBe("DSCR");
    expect(limit(1.3, null, null, "limit")).toBe("LLCR");
    expect(limit(1.3, 200, 0.5, "limit")).toBe("Gearing");
    expect(limit(1.3, 200, 0.5, "约束", "zh")).toBe("负债比例");
    expect(cellsOf(debtCapacity, cfads, 1.1, 0.1, 1, null, null, null, "table").slice(2, 4)).toEqual([["LLCR", ""], ["Gearing", ""]]);
  });

  test("gearing needs the cost and the cost a gearing", () => {
    expect(tryCells(debtCapacity, cfads, 1.1, 0.1, 1, null, 200)).toMatchObject({ code: "needed", parameter: "max_gearing" });
    expect(tryCells(debtCapacity, cfads, 1.1, 0.1, 1, null, null, 0.7)).toMatchObject({ code: "needed", parameter: "project_cost" });
    expect(tryCells(debtCapacity, cfads, 1.1, 0.1, 1, null, 200, 70)).toMatchObject({ message: "max_gearing must be between 0 and 1, got 70 (did you mean 0.7?)" });
  });
});

describe("PROJECT_CLV", () => {
  const table: InputCell[][] = [["Phase", "CFADS", "Draw"], ["construction", null, 100], ["ramp-up", 60, null], ["operation", 80, null]];
  const terms: InputCell[][] = [["rate", 0.06], ["ftp_rate", 0.04], ["discount_rate", 0.08], ["pd_construction", 0.02], ["pd_ramp_up", 0.015], ["pd_operation", 0.01], ["lgd", 0.3]];
  const more = (...rows: InputCell[][]): InputCell[][] => [...terms, ...rows];
  const without = (...names: string[]): InputCell[][] => terms.filter(([name]) => !names.includes(name as string));
  const scheduleColumn = (header: string, ...args: Example["args"]): OutputCell[] => {
    const [headers, ...rows] = cellsOf(projectClv, ...args);
    return rows.map((row) => row[headers.indexOf(header)]);
  };

  test("both languages give the same numbers", () => {
    const chinese: InputCell[][] = [["阶段", "可偿债现金流", "提款"], ["建设期", null, 100], ["爬坡期", 60, null], ["运营期", 80, null]];
    const chineseTerms: InputCell[][] = [["项目", "取值"], ["贷款利率", 0.06], ["FTP 利率", 0.04], ["折现率", 0.08], ["建设期违约概率", 0.02], ["爬坡期违约概率", 0.015], ["运营期违约概率", 0.01], ["违约损失率", 0.3], ["还款方式", "按现金流还款"], ["利息资本化", "是"]];
    const inEnglish = cellsOf(projectClv, table, terms);
    const inChinese = cellsOf(projectClv, chinese, chineseTerms, "汇总", "zh-CN");
    expect(inChinese.slice(1).map((row) => row[1])).toEqual(inEnglish.slice(1).map((row) => row[1]));
    expect(inChinese.map(([label]) => label)).toEqual(["项目", "净利息收入", "手续费", "交叉销售业务", "管理成本", "资本成本", "预期损失", "发放成本", "贷款人终身价值", "交叉销售占收入比重", "最低偿债备付率", "平均偿债备付率", "最低贷款期备付率", "首次违反约定", "最大敞口", "建设期利息", "末期后余额"]);
    expect(scheduleColumn("阶段", chinese, chineseTerms, "schedule", "zh")).toEqual(["建设期", "爬坡期", "运营期"]);
  });

  test("labels of the terms are names as well, whatever their punctuation", () => {
    const labelled: InputCell[][] = [["Term", "Value", "Unit"], ["Rate", 0.06, "a year"], ["FTP rate", 0.04, ""], ["Discount rate", 0.08, ""], ["PD, construction", 0.02, ""], ["PD, ramp-up", 0.015, ""], ["PD operation", 0.01, ""], ["LGD", 0.3, ""], [null, null, null]];
    expect(cellsOf(projectClv, table, labelled)).toEqual(cellsOf(projectClv, table, terms));
  });

  test("covenants by period, with room and the first breach", () => {
    const given: InputCell[][] = [["Period", "Phase", "CFADS", "Debt service"], ["2026", "operation", 130, 100], ["2027", "operation", 115, 100], ["2028", "operation", 100, 100], ["2029", "operation", 130, 0]];
    const covenants = [["commitment", 250], ["rate", 0.1], ["ftp_rate", 0.05], ["discount_rate", 0.1], ["pd_operation", 0], ["lgd", 0], ["repayment", "given"], ["min_dscr", 1.1], ["lock_up_dscr", 1.2]];
    expect(scheduleColumn("Status", given, covenants, "schedule").slice(0, 3)).toEqual(["ok", "lock-up", "breach"]);
    const room = scheduleColumn("Headroom", given, covenants, "schedule") as number[];
    expect(room[0]).toBeCloseTo(1 - 110 / 130, 12);
    expect(room[2]).toBeCloseTo(-0.1, 12);
    expect(scheduleColumn("Period", given, covenants, "schedule")).toEqual(["2026", "2027", "2028", "2029"]);
    const summary = Object.fromEntries(cellsOf(projectClv, given, covenants).map(([label, value]) => [label, value]));
    expect(summary["First breach"]).toBe("2028");
    // Exactly what is owed after three services of 100 on 250 at 10 %.
    expect(summary["Balance after the last period"]).toBeCloseTo(((250 * 1.1 - 100) * 1.1 - 100) * 1.1 * 1.1 - 110, 9);
    expect(scheduleColumn("Status", given, [...covenants, ["min_llcr", 1.6]], "schedule")).toEqual(["breach", "lock-up", "breach", "ok"]);
  });

  test("a loan sculpted to its covenant meets it; without covenants nothing is tested", () => {
    const sized: InputCell[][] = [["Phase", "CFADS"], ["construction", 0], ["operation", 70], ["operation", 90]];
    const target = without("pd_ramp_up").concat([["commitment", 1000], ["target_dscr", 1.3]]);
    expect(scheduleColumn("Status", sized, [...target, ["min_dscr", 1.3], ["min_llcr", 1.3]], "schedule")).toEqual(["", "ok", "ok"]);
    expect(scheduleColumn("Status", sized, target, "schedule")).toEqual(["", "", ""]);
    expect(cellsOf(projectClv, sized, target)[13]).toEqual(["First breach", ""]);
    expect(cellsOf(projectClv, sized, [...target, ["min_dscr", 1.3]])[13]).toEqual(["First breach", "none"]);
    const capped = scheduleColumn("DSCR", sized, [...without("pd_ramp_up"), ["commitment", 50], ["target_dscr", 1.3]], "schedule");
    expect(capped[1] as number).toBeGreaterThan(1.3);
  });

  test("dates name the periods where there are no numbers", () => {
    const dated: InputCell[][] = [["Date", ...(table[0] as string[])], [46387, ...table[1]], [46752, ...table[2]], [47118, ...table[3]]];
    expect(scheduleColumn("Date", dated, terms, "schedule")).toEqual([46387, 46752, 47118]);
  });

  test("collateral lowers the loss, its own LGD replaces the general one, ramp-up holds the capital of construction", () => {
    const line = (index: number, oneTable: InputCell[][], oneTerms: InputCell[][]): number => cellsOf(projectClv, oneTable, oneTerms)[index][1] as number;
    const [LOSS, CAPITAL] = [6, 5];
    const secured = table.map((row, index) => [...row, index === 0 ? "Collateral" : 1e6]);
    expect(line(LOSS, secured, terms)).toBeCloseTo(0, 15);
    expect(line(LOSS, table, [...without("lgd"), ["lgd_construction", 0.3], ["lgd_ramp_up", 0.3], ["lgd_operation", 0.3]])).toBe(line(LOSS, table, terms));
    expect(line(CAPITAL, table, more(["capital_construction", 0.1], ["capital_operation", 0.08], ["capital_charge", 0.1]))).toBe(
      line(CAPITAL, table, more(["capital_construction", 0.1], ["capital_ramp_up", 0.1], ["capital_operation", 0.08], ["capital_charge", 0.1])),
    );
  });

  test("a given repayment by principal, and interest of the construction that is paid", () => {
    const given: InputCell[][] = [["Phase", "CFADS", "Draw", "Principal"], ["construction", null, 100, null], ["operation", 60, null, 40], ["operation", 80, null, 60]];
    const paid = without("pd_ramp_up").concat([["repayment", "given"], ["capitalise_interest", "no"]]);
    expect(scheduleColumn("Debt service", given, paid, "schedule")).toEqual([6, 46, 63.6]);
    expect(scheduleColumn("Closing balance", given, paid, "schedule")).toEqual([100, 60, 0]);
    const bySum = given.map((row, index) => [...row.slice(0, 3), ["Debt service", 6, 46, 63.6][index]]);
    expect(scheduleColumn("Principal", bySum, paid, "schedule")).toEqual([0, 40, 60]);
  });

  describe("what is missing or wrong is named", () => {
    const failing = (...args: Example["args"]): unknown => tryCells(projectClv, ...args);

    test("terms", () => {
      expect(failing(table, without("rate"))).toMatchObject({ code: "missing", parameter: "rate" });
      expect(failing(table, without("pd_ramp_up"))).toMatchObject({ message: "pd_ramp_up is needed for a period of ramp-up" });
      expect(failing(table, without("lgd"))).toMatchObject({ message: "lgd_construction is needed for a period of construction" });
      expect(failing(table, more(["pd", 0.01]))).toMatchObject({ code: "unknownItem", row: 8 });
      expect((failing(table, more(["pd", 0.01])) as { message: string }).message).toContain("rate, ftp_rate, discount_rate");
      expect(failing(table, [["ratte", 0.06], ...terms])).toMatchObject({ code: "unknownItem", row: 1 });
      expect(failing(table, more(["Rate", 0.07]))).toMatchObject({ message: "row 8 of terms: rate is given twice" });
      expect(failing(table, [...without("lgd"), ["lgd", 45]])).toMatchObject({ message: "lgd must be between 0 and 1, got 45 (did you mean 0.45?)" });
      expect(failing(table, more(["min_dscr", 1.3], ["lock_up_dscr", 1.2]))).toMatchObject({ code: "mustNotExceed", parameter: "min_dscr" });
      expect(failing(table, null)).toMatchObject({ code: "missing", parameter: "terms" });
      expect(failing(null, terms)).toMatchObject({ code: "missing", parameter: "cash_flow_table" });
    });

    test("the table", () => {
      const withRow = (row: InputCell[]): InputCell[][] => [...table, row];
      expect(failing([["Phase", "Draw"], ["operation", 1]], terms)).toMatchObject({ code: "missingColumn", message: "the table needs a column CFADS" });
      expect(failing(withRow(["construction", 0, 0]), terms)).toMatchObject({ message: "row 4 of cash_flow_table: phase must not go back: construction after operation" });
      expect(failing(withRow(["operation", null, 0]), terms)).toMatchObject({ message: "row 4 of cash_flow_table: cfads is missing" });
      expect(failing(withRow(["finished", 1, 0]), terms)).toMatchObject({ message: 'row 4 of cash_flow_table: phase must be one of construction, ramp-up, operation, got "finished"' });
      expect(failing(withRow(["operation", 1, -1]), terms)).toMatchObject({ message: "row 4 of cash_flow_table: draw must be 0 or more, got -1" });
      expect(failing(withRow(["operation", -1, 0]), terms)).toMatchObject({ message: "cfads (period 4) must be 0 or more, got -1" });
    });

    test("the loan", () => {
      const noDraws = table.map((row) => row.slice(0, 2));
      expect(failing(noDraws, terms)).toMatchObject({ message: "commitment is needed for a loan without draws" });
      expect(failing(table, more(["commitment", 90]))).toMatchObject({ code: "mustNotExceed", parameter: "draw" });
      expect(failing(table, more(["first_repayment", 1]))).toMatchObject({ message: "first_repayment must be greater than 1, got 1" });
      expect(failing(table, more(["first_repayment", 3], ["final_repayment", 2]))).toMatchObject({ code: "mustNotExceed", parameter: "first_repayment" });
      expect(failing(table, more(["final_repayment", 4]))).toMatchObject({ code: "mustNotExceed", parameter: "final_repayment" });
      expect(failing(table.slice(0, 2), terms)).toMatchObject({ message: "a period after construction is needed for repayment" });
      expect(failing(table, more(["repayment", "given"]))).toMatchObject({ message: "debt_service is needed for a given repayment" });
      expect(failing([...table.slice(0, 3), ["operation", 80, 10]], terms)).toMatchObject({ code: "mustNotExceed", message: "period of the last draw must not exceed the beginning of repayment: got 3, more than 2" });
      expect(failing([["Phase", "CFADS", "Draw", "Principal"], ["operation", 80, 100, 150]], more(["repayment", "given"]))).toMatchObject({ message: "principal (period 1) must not exceed the balance: got 150, more than 100" });
      expect(failing([["Phase", "CFADS", "Draw"], ["construction", 0, 100], ["operation", 0, null]], terms)).toMatchObject({ code: "notAbove", parameter: "cfads" });
    });
  });
});
