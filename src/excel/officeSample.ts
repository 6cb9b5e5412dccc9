import { addTableSheet } from "./write/sampleSheet";
import { readText, writeBeside } from "./write/writeBeside";

/** What the first steps do to the workbook that Excel has open. */
export const officeSample = { addTableSheet, writeBeside, readText };
export type SamplePort = typeof officeSample;
