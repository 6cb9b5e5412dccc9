import { formulaOverview } from "./formulas/formulaOverview";
import { freezeFormulas } from "./frozen/freezeFormulas";
import { thawFormulas } from "./frozen/thawFormulas";
import { repairFormulas } from "./repair/repairFormulas";

/** What can be done with the formulas of the workbook that Excel has open. */
export const officeFormulas = { formulaOverview, freezeFormulas, thawFormulas, repairFormulas };
export type FormulaPort = typeof officeFormulas;
