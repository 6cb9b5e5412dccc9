import type { BoardCard } from "../boardSection";
import type { Found } from "./answer";
import { distanceCard, nearestCard } from "./breakevenCards";
import type { CardView } from "./cardView";
import { searchCard } from "./searchCards";
import { spiderCard } from "./spiderCard";
import { tableCard } from "./tableCard";
import { tornadoCard } from "./tornadoCard";

/** An answer as cards: for the page, and for the board pack. */
export function answerCards(found: Found, view: CardView): readonly BoardCard[] {
  switch (found.kind) {
    case "tornado":
      return [tornadoCard(found, view)];
    case "spider":
      return [spiderCard(found, view)];
    case "table":
      return [tableCard(found, view)];
    case "goal":
    case "reverse":
      return [searchCard(found, view)];
    case "breakeven": {
      const distance = distanceCard(found, view);
      return distance ? [distance, nearestCard(found, view)] : [];
    }
  }
}
