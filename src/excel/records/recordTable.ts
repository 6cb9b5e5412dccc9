export { frozenTable, placeName, readRecord, recordCells, recordColumns, unfoldedTable, type FormulaRecord, type RecordTable } from "../../audit/records/recordTable";
