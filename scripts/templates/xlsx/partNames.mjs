export const METADATA = "xl/metadata.xml";
export const CHART = (number) => `xl/charts/chart${number}.xml`;
export const DRAWING = (number) => `xl/drawings/drawing${number}.xml`;

/** Content types by how the name of a part begins. */
export const CONTENT_TYPES = {
  "xl/metadata": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml",
  "xl/charts/": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  "xl/drawings/drawing": "application/vnd.openxmlformats-officedocument.drawing+xml",
};

export const RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function relationship(id, kind, target) {
  return `<Relationship Id="${id}" Type="${RELATIONSHIP_TYPES}/${kind}" Target="${target}"/>`;
}

export function relationships(all) {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}
