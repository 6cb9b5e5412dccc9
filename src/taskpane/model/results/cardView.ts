import type { Locale } from "../../../catalog/text/localText";
import type { Palette } from "../../charts/palette";
import type { Texts } from "../../text/texts";
import type { Formats } from "../formats";

/** What a card is told in: words, numbers, colours. */
export interface CardView {
  readonly t: Texts;
  readonly locale: Locale;
  readonly formats: Formats;
  readonly palette: Palette;
}
