const INK = "FF17242B";
const SOFT = "FF5A6A73";
const ACCENT = "FF0B4F55";
const LINE = "FFC3CED4";
const solid = (argb) => ({ type: "pattern", pattern: "solid", fgColor: { argb } });
const line = (style, argb = LINE) => ({ style, color: { argb } });

/** What a cell may look like, by name. A cell names as many as it likes; later ones win, font by font property. */
const STYLES = {
  title: { font: { size: 18, bold: true, color: { argb: ACCENT } } },
  subtitle: { font: { color: { argb: SOFT } } },
  heading: { font: { size: 12, bold: true, color: { argb: ACCENT } } },
  strong: { font: { bold: true } },
  note: { font: { color: { argb: SOFT } } },
  wrap: { alignment: { wrapText: true, vertical: "top" } },
  top: { alignment: { vertical: "top" } },

  header: { font: { bold: true, color: { argb: "FFFFFFFF" } }, fill: solid(ACCENT), alignment: { horizontal: "right", vertical: "middle", wrapText: true } },
  left: { alignment: { horizontal: "left", vertical: "middle", wrapText: true } },
  plain: {},
  leading: { alignment: { horizontal: "left" } },
  /** A text that follows a number. */
  indent: { alignment: { horizontal: "left", indent: 1 } },
  centre: { alignment: { horizontal: "center" } },
  trailing: { alignment: { horizontal: "right" } },
  row: { border: { bottom: line("hair") } },
  total: { font: { bold: true }, border: { top: line("thin", ACCENT) }, fill: solid("FFEDF3F4") },

  /** A cell that is meant to be edited. */
  input: { font: { color: { argb: "FF1F4E9E" } }, fill: solid("FFFFF7E0"), border: { bottom: line("hair") } },
  /** A cell that a TENOR function fills. */
  tenor: { fill: solid("FFEAF4F2"), border: { bottom: line("hair") } },
  bar: { font: { color: { argb: "FF2E8B8B" }, bold: true } },

  count: { numFmt: "0" },
  decimal: { numFmt: "0.0", alignment: { horizontal: "right" } },
  money: { numFmt: "#,##0.0;-#,##0.0;\u2013", alignment: { horizontal: "right" } },
  ratio: { numFmt: '0.00"x"', alignment: { horizontal: "right" } },
  percent: { numFmt: "0.0%", alignment: { horizontal: "right" } },
  basisPercent: { numFmt: "0.00%", alignment: { horizontal: "right" } },
  date: { numFmt: "yyyy-mm-dd", alignment: { horizontal: "right" } },
  estimate: { numFmt: "0.0000", alignment: { horizontal: "right" } },
  number: { numFmt: "0.000000", alignment: { horizontal: "right" } },
};

/** The style that some names make together, on a font for the language. */
export function styleOf(names, font) {
  const style = { font: { name: font, size: 10, color: { argb: INK } }, alignment: { vertical: "middle" } };
  for (const name of names) {
    const part = STYLES[name];
    if (!part) throw new Error(`no style ${name}`);
    Object.assign(style, part, { font: { ...style.font, ...part.font }, alignment: { ...style.alignment, ...part.alignment }, border: { ...style.border, ...part.border } });
  }
  return style;
}
