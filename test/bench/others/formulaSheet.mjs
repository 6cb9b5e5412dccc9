/** Columns of the sheet, A on. */
export const INPUTS = ["revenue", "retentionCost", "churn", "pd", "lgd", "ead", "discountRate", "revenueGrowth", "acquisitionCost"];

/**
 * A flat OpenDocument sheet, a row a client: its inputs, the rates of a quarter, survival and present value quarter by
 * quarter, and last their sum.
 *
 * @param written whether formulas are written, or a number in the place of each
 */
export function formulaSheet(rows, quarters, { written }) {
  const cell = (formula) => (written ? `<table:table-cell table:formula="of:=${formula}"/>` : `<table:table-cell office:value-type="float" office:value="0.5"/>`);
  const lines = rows.map((values, index) => {
    const at = (place) => `[.${letters(place)}${index + 1}]`;
    const [R, C, churn, pd, lgd, ead, d, g, cac] = INPUTS.map((_, place) => at(place));
    const [p, c, v, growth] = [9, 10, 11, 12].map(at);
    const rates = [`1-(1-${pd})^0.25`, `1-(1-${churn})^0.25`, `(1+${d})^-0.25`, `(1+${g})^0.25`];
    const flows = Array.from({ length: quarters }, (_, i) => {
      const t = i + 1;
      const before = i === 0 ? "1" : at(13 + 2 * (i - 1));
      const alive = at(13 + 2 * i);
      return [`${before}*(1-${p})*(1-${c})`, `((${R}-${C})/4*${alive}-${before}*${p}*${lgd}*${ead})*${growth}^${t - 1}*${v}^${t}`];
    });
    const sum = flows.map((_, i) => at(14 + 2 * i)).join("+");
    const inputs = values.map((value) => `<table:table-cell office:value-type="float" office:value="${value}"/>`).join("");
    return `<table:table-row>${inputs}${[...rates, ...flows.flat(), `${sum}-${cac}`].map(cell).join("")}</table:table-row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Clients">
${lines.join("\n")}
</table:table></office:spreadsheet></office:body></office:document>
`;
}

/** Letters of a column, from 0. */
function letters(place) {
  return place < 26 ? String.fromCharCode(65 + place) : `${letters(Math.floor(place / 26) - 1)}${letters(place % 26)}`;
}
