import { call, tryCall } from "../../support/call";

const firms = [["Client", "CLV", "Industry"], ["A", 1, "Steel"], ["B", 1.1, "Steel"], ["C", 1, "Shipping"], ["D", 1.1, "Shipping"]];

describe("SEGMENT_CLUSTERS", () => {
  test("words are dimensions: firms that differ in nothing else part by their industry", () => {
    const cells = call("SEGMENT_CLUSTERS", firms, 2, null, null, false);
    expect(cells.slice(1).map(([, cluster]) => cluster)).toEqual([cells[1][1], cells[1][1], cells[3][1], cells[3][1]]);
    expect(cells[1][1]).not.toBe(cells[3][1]);
    const groups = call("SEGMENT_CLUSTERS", firms, 2, null, null, false, "clusters");
    expect(groups[0]).toEqual(["Cluster", "Description", "Clients", "Share", "CLV", "Industry", "Sum of squares"]);
    expect(groups.slice(1, 3).map((row) => row[5]).sort()).toEqual(["Shipping", "Steel"]);
  });

  test("one cluster holds all that varies: 1/2 an industry pair, and the numbers", () => {
    // Four clients, two words: each is 1/2 from the mean of indicators (2 × (½·√½)² = ¼ each), and 4 × 0.05² of CLV.
    const [, , total] = call("SEGMENT_CLUSTERS", firms, 1, null, null, false, "clusters");
    expect(total[6]).toBeCloseTo(4 * 0.25 + 4 * 0.05 ** 2, 12);
  });

  test("a row that lacks something says so, a blank one stays blank, the others are clustered", () => {
    const cells = call("SEGMENT_CLUSTERS", [["Client", "CLV", "PD"], ["A", 1, 0.1], [null, null, null], ["B", null, 0.1], ["C", 5, 0.3], ["D", { error: "#N/A" }, 0.2]], 2);
    expect(cells.map(([, cluster]) => cluster)).toEqual(["Cluster", 2, "", expect.objectContaining({ message: "CLV is missing" }), 1, expect.objectContaining({ message: "CLV holds the error #N/A" })]);
  });

  test("in Chinese", () => {
    expect(call("SEGMENT_CLUSTERS", [["客户", "价值"], ["甲", 1], ["乙", 9]], 2, null, null, null, null, "zh-CN")).toEqual([["客户", "聚类", "特征"], ["甲", 2, "价值低"], ["乙", 1, "价值高"]]);
  });

  test.each([
    [[["Client", "CLV"], ["A", 1], ["B", 1]], 2, "distinct clients needs at least 2 values, got 1"],
    [[["Client", "Industry"], ["A", "x"]], 1, "column of numbers is missing"],
    [[["Client", "CLV"]], 1, "table has no rows below its headers"],
    [[["Client", "CLV"], ["A", 1]], 0, "clusters must be between 1 and 100, got 0"],
  ])("what cannot be clustered says why", (table, clusters, message) => {
    const outcome = tryCall("SEGMENT_CLUSTERS", table, clusters);
    expect("failure" in outcome && outcome.failure.message).toBe(message);
  });
});

describe("SEGMENT_STABILITY", () => {
  const at = (...rows: [string, string][]) => [["Client", "Segment"], ...rows];

  test("nobody moved: all stay, both measures are 1; new and lost clients are counted apart", () => {
    const cells = call("SEGMENT_STABILITY", at(["A", "x"], ["B", "y"], ["L", "y"]), at(["B", "y"], ["A", "x"], ["N", "x"], ["M", "x"]));
    expect(cells.slice(0, 7).map((row) => row[1])).toEqual([2, 2, 1, 0, 1, 1, 1]);
  });

  test("a single segment has no Cramér's V", () => {
    expect(call("SEGMENT_STABILITY", at(["A", "x"], ["B", "x"]), at(["A", "x"], ["B", "y"]))[6]).toEqual(["Cramér's V", "", ""]);
  });

  test("no client in both, or no column, says so", () => {
    const outcome = tryCall("SEGMENT_STABILITY", at(["A", "x"]), at(["B", "x"]));
    expect("failure" in outcome && outcome.failure.message).toBe("clients in both needs at least 1 values, got 0");
    const headless = tryCall("SEGMENT_STABILITY", [["Client"], ["A"]], at(["A", "x"]));
    expect("failure" in headless && headless.failure.message).toBe("the table needs a column Segment");
  });
});
