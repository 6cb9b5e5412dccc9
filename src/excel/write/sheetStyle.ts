/** Colours of what is written into sheets: they stay with the file, whatever theme the pane has. */
export const sheetStyle = {
  headerFill: "#E3EFEF",
  headerText: "#0B4F55",
  titleText: "#0B4F55",
  titleSize: 13,
  table: "TableStyleLight1",
} as const;
