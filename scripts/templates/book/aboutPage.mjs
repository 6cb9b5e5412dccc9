const LINE_HEIGHT = 17;
/** Columns of text that fit beside each other in the wide column. */
const LINE_WIDTH = 106;

/** The cover of a template: it comes first in the book, and may be filled once the other sheets are known. */
export function placeAbout(book, name) {
  return book.addSheet(name, { widths: { A: 22, B: 96 }, landscape: false, tab: "FFFFB547" });
}

/** Writes the cover from the top: its title, then headings, and pairs of a label and what is said of it. */
export function aboutPage(sheet, { title, subtitle }) {
  sheet.put("A1", title, "title");
  sheet.put("A2", subtitle, "subtitle");
  let row = 4;
  return {
    pair(label, content) {
      sheet.put(`A${row}`, label, "row", "strong", "top");
      sheet.put(`B${row}`, content, "row", "wrap");
      sheet.heights[row] = LINE_HEIGHT * (content.startsWith("=") ? 1 : Math.ceil(displayWidth(content) / LINE_WIDTH));
      row++;
    },
    heading(words) {
      row++;
      sheet.put(`A${row}`, words, "heading");
      row++;
    },
  };
}

/** Columns that a text takes: a Chinese character takes two. */
function displayWidth(text) {
  return [...text].reduce((width, character) => width + (character.codePointAt(0) > 0x2e80 ? 2 : 1), 0);
}
