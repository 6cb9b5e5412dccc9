import type { Locale } from "../../../catalog/text/localText";
import { escapeHtml } from "../../charts/chartParts";
import type { BoardCard } from "../boardSection";
import type { DataTableModel } from "../dataTable";
import type { Texts } from "../../text/texts";
import type { BoardPack } from "./boardPack";
import { packStyle } from "./packStyle";

/**
 * The pack as a page to be printed: the title page, then each part on a new one; charts are pictures, tables
 * are tables whose heads every page repeats.
 * @param picture a card's chart as SVG; undefined: it has none
 */
export function packHtml(pack: BoardPack, locale: Locale, t: Texts, picture: (card: BoardCard) => string | undefined): string {
  const { head, sections } = pack;
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${text(head.title)}</title><style>${packStyle(head.paper, `${pack.product} · ${head.title}`, head.date)}</style></head>
<body>${coverHtml(pack, t)}${sections.map((section) => `<section class="part"><h2>${text(section.title)}</h2>${section.cards.map((card) => cardHtml(card, picture(card))).join("")}</section>`).join("")}</body></html>`;
}

function coverHtml({ head, cover, sections }: BoardPack, t: Texts): string {
  const { board } = t;
  const heading = [
    [board.preparedFor, head.preparedFor],
    [board.preparedBy, head.preparedBy],
    [board.date, head.date],
  ].filter(([, value]) => value !== "");
  return `<section class="cover"><h1>${text(head.title)}</h1>${pairs(heading)}${head.note ? `<div class="note">${head.note.split(/\r?\n/).map((line) => `<p>${text(line)}</p>`).join("")}</div>` : ""}
<h3>${text(board.contents)}</h3><ol>${sections.map(({ title }) => `<li>${text(title)}</li>`).join("")}</ol>
<h3>${text(board.coverFacts)}</h3>${pairs(cover.facts.map(({ label, cell }) => [label, cell.text]))}
${cover.scenarios ? `<h3>${text(board.facts.scenarios)}</h3>${tableHtml(cover.scenarios)}` : ""}
<h3>${text(board.limits)}</h3><ul>${cover.limits.map((limit) => `<li>${text(limit)}</li>`).join("")}</ul></section>`;
}

function pairs(rows: readonly (readonly string[])[]): string {
  return `<dl>${rows.map(([label, value]) => `<dt>${text(label)}</dt><dd>${text(value)}</dd>`).join("")}</dl>`;
}

function cardHtml({ title, table, notes }: BoardCard, svg: string | undefined): string {
  return `<article><div class="figure"><h3>${text(title)}</h3>${svg ? `<div class="chart" role="img" aria-label="${text(title)}">${svg}</div>` : ""}</div>${tableHtml(table)}${(notes ?? []).map((note) => `<p class="hint">${text(note)}</p>`).join("")}</article>`;
}

function tableHtml({ columns, rows }: DataTableModel): string {
  const side = (index: number): string => (columns[index].numeric ? ' class="number"' : "");
  const head = columns.map(({ title }, index) => `<th scope="col"${side(index)}>${text(title)}</th>`).join("");
  const body = rows.map(({ cells, strong }) => `<tr${strong ? ' class="strong"' : ""}>${cells.map((cell, index) => `<td class="${[columns[index].numeric ? "number" : "", cell.negative ? "negative" : ""].filter(Boolean).join(" ")}">${text(cell.text)}</td>`).join("")}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

const text = escapeHtml;
