import { formulaOverview } from "./formulas/formulaOverview";
import { freezeFormulas } from "./frozen/freezeFormulas";
import { thawFormulas } from "./frozen/thawFormulas";
import { refoldFormulas } from "./unfolded/refoldFormulas";
import { unfoldFormulas } from "./unfolded/unfoldFormulas";
import { unfoldClientTable } from "./unfolded/unfoldClientTable";
import { repairFormulas } from "./repair/repairFormulas";

/** What can be done with the formulas of the workbook that Excel has open. */
export const officeFormulas = { formulaOverview, freezeFormulas, thawFormulas, repairFormulas, unfoldFormulas, unfoldClientTable, refoldFormulas };
export type FormulaPort = typeof officeFormulas;
