import { workbenchTests } from "./browser";
import { turnTo } from "./paneActions";

jest.setTimeout(120_000);

const workbench = workbenchTests();

test("the card Verify recomputes the open workbook", async () => {
  const { pane } = await workbench.open({ template: "project-finance" });
  await turnTo(pane, "Workbook");
  await pane.getByRole("button", { name: "Verify", exact: true }).click();
  const verified = pane.getByTestId("verified");
  await verified.waitFor({ timeout: 60_000 });
  expect(await verified.innerText()).toMatch(/Formulas: 57 checked, 0 differ, 0 not checked\.\s+The workbook holds what its formulas and records give\./);
});
