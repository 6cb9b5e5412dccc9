/** Names come from cells: in a tooltip they are text, never markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replace(/\n/g, "<br>");
}

/** Characters that a line beside a bar holds, those of full width counted twice. */
const LINE_HOLDS = 15;
/** A line begins with none of these, and ends with no opening bracket. */
const NOT_FIRST = /[、，。：；！？）》」』”’]/u;
const NOT_LAST = /[（《「『“‘]/u;
const FULL_WIDTH = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]/u;

/** A name that is too long for a line is put on two, at the space or between the full-width characters nearest its middle. */
export function onTwoLines(name: string): string {
  const characters = [...name];
  const widths = characters.map((character) => (FULL_WIDTH.test(character) ? 2 : 1));
  const width = widths.reduce((sum, each) => sum + each, 0);
  if (width <= LINE_HOLDS) return name;
  let before = 0;
  let [place, apart] = [0, Infinity];
  for (let index = 1; index < characters.length; index++) {
    before += widths[index - 1];
    const isBetween = widths[index - 1] === 2 && widths[index] === 2 && !NOT_FIRST.test(characters[index]) && !NOT_LAST.test(characters[index - 1]);
    if ((characters[index] === " " || isBetween) && Math.abs(2 * before - width) <= apart) [place, apart] = [index, Math.abs(2 * before - width)];
  }
  return place === 0 ? name : `${characters.slice(0, place).join("")}\n${characters.slice(place).join("").trimStart()}`;
}
