// Functions that show how they were called, for the tests of the grid.
(() => {
  const plain = (value) =>
    Array.isArray(value) ? value.map(plain) : value instanceof CustomFunctions.Error ? `error ${value.code}` : value === undefined ? "undefined" : value;
  const fail = (code, message) => new CustomFunctions.Error(code, message);

  CustomFunctions.associate("SEEN", (first, second, third, invocation) => [[JSON.stringify([plain(first), plain(second), plain(third), invocation.address])]]);
  CustomFunctions.associate("SCALAR", (value, other) => `${JSON.stringify(plain(value))} ${JSON.stringify(plain(other))}`);
  CustomFunctions.associate("DOUBLE", (cells) => cells.map((row) => row.map((cell) => (typeof cell === "number" ? cell * 2 : fail("#N/A", `not a number: ${plain(cell)}`)))));
  CustomFunctions.associate("CLV", (revenue, cost) => revenue.map((row, index) => [row[0] - (cost ? cost[index][0] : 0)]));
  CustomFunctions.associate("FAIL", (how) => {
    if (how === "throw") throw new Error("a bug");
    if (how === "value") throw fail("#VALUE!", "lgd must be between 0 and 1, got 45 (did you mean 0.45?)");
    if (how === "num") return fail("#NUM!", "no message is shown for this one");
    if (how === "reject") return Promise.reject(fail("#N/A", "later"));
    return "fine";
  });
  window.cancelled = 0;
  CustomFunctions.associate("SLOW", (milliseconds, invocation) => {
    invocation.onCanceled = () => window.cancelled++;
    return new Promise((resolve) => setTimeout(() => resolve("done"), milliseconds));
  });
})();
