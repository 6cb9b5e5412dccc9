import { nextTurn } from "../../compute/inTurns";

interface Drawing {
  readonly draw: () => void;
  readonly onFailed: (error: unknown) => void;
}

/** What is to be drawn, by who draws it: whoever asks again before his turn is drawn once, as he asked last. */
const waiting = new Map<object, Drawing>();
let drawing = false;

/**
 * Draws when those that asked before have been drawn, one a turn of the page: a page full of charts that all change at once
 * stays open to a press of a button between any two of them. One that fails is told, and the others have their turn.
 */
export function drawInTurn(drawer: object, draw: () => void, onFailed: (error: unknown) => void): void {
  waiting.set(drawer, { draw, onFailed });
  if (!drawing) void drawAll();
}

/** Calls off what has not been drawn yet. */
export function callOffDrawing(drawer: object): void {
  waiting.delete(drawer);
}

async function drawAll(): Promise<void> {
  drawing = true;
  for (await afterFrame(); waiting.size > 0; await afterFrame()) {
    const [[drawer, { draw, onFailed }]] = waiting;
    waiting.delete(drawer);
    try {
      draw();
    } catch (error) {
      onFailed(error);
    }
  }
  drawing = false;
}

/** A chart prepares its drawing at its turn, and draws in the frame after: by then that is done. A hidden page has no frames. */
function afterFrame(): Promise<void> {
  if (typeof document === "undefined" || document.hidden) return nextTurn();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}
