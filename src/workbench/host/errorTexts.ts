/** The error values of cells. The grid keeps an error as its text, as the Excel API shows it. */
export const ERROR_TEXTS: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#CYCLE!", "#ERROR!", "#CONNECT!", "#BLOCKED!", "#FIELD!", "#BUSY!", "#GETTING_DATA"]);
