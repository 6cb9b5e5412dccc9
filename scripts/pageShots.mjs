/** What each page is asked before its picture is taken: `prepare` on the page Portfolio, `act` on the page itself, in a sample or a template. */
const press = (pane, name) => pane.getByRole("button", { name, exact: true }).click();
const said = (pane, words) => pane.getByRole("status").filter({ hasText: words }).first().waitFor({ state: "attached", timeout: 120_000 });
const run = async (pane) => {
  await pane.getByRole("button", { name: /^(Run|运行)/ }).last().click();
  await pane.locator("[role=img] svg").first().waitFor({ timeout: 60_000 });
};

export const pageShots = {
  simulation: {
    act: async (pane, t) => {
      await press(pane, t.simulation.run);
      await said(pane, t.simulation.finished);
    },
  },
  screening: {
    act: async (pane, t) => {
      await press(pane, t.screening.run);
      await said(pane, t.screening.finished);
      await pane.getByText(t.decisions.decide, { exact: true }).first().click();
    },
  },
  budget: {
    act: async (pane, t) => {
      await press(pane, t.budget.run);
      await said(pane, t.budget.finished);
    },
  },
  reviews: {
    template: "post-loan-review",
    act: async (pane, t) => {
      await press(pane, t.reviews.run);
      await said(pane, t.reviews.finished);
      await pane.getByText(t.decisions.decide, { exact: true }).first().click();
    },
  },
  history: { prepare: run, act: async (pane) => pane.locator("input[name='run']").first().check() },
  board: { prepare: run, act: async () => undefined },
  workbook: { act: async () => undefined },
};
