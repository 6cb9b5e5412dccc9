import { selectedAddress, selectedFormula } from "./formulas/selectedFormula";
import { readReferred } from "./read/readReferred";
import { callSteps } from "./unfolded/callSteps";
import { insertFormula } from "./write/insertFormula";

/** Single formulas of the workbook that Excel has open: read, worked out in steps, put into a cell. */
export const officeCells = { selectedFormula, selectedAddress, readReferred, callSteps, insertFormula };
export type CellsPort = typeof officeCells;
