import { ICommandService, type ICommandInfo, type IExecutionOptions } from "@univerjs/core";
import { SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation, SetFormulaCalculationStopMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Grid } from "./createGrid";

/** Longer than this nobody waits for a calculation: Excel too answers with what the cells hold by then. */
const PATIENCE = 20_000;

/** The grid starts to calculate 100 ms after the last edit. An edit that starts nothing by then needed nothing. */
const STARTS_WITHIN = 250;
const STARTS_AFTER_OPENING = 2000;

/**
 * Follows the grid's calculation, which starts a moment after an edit and runs beside everything else.
 * Edits are counted: a calculation answers for those made before it started.
 */
export class Calculation {
  private edits = 0;
  private started = 0;
  private calculated = 0;
  private idle: ReturnType<typeof setTimeout> | undefined;
  private waiting: { edit: number; resolve: () => void }[] = [];
  private readonly ended = new Set<() => void>();
  private readonly stopped = new Set<() => void>();

  constructor(grid: Grid) {
    grid.injector.get(ICommandService).onCommandExecuted((command, options) => this.follow(command, options));
  }

  /** Waits until what was written so far has been calculated. */
  settled(): Promise<void> {
    if (this.calculated >= this.edits) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE);
      this.waiting.push({
        edit: this.edits,
        resolve: () => {
          clearTimeout(timer);
          resolve();
        },
      });
    });
  }

  /** A workbook was opened: all of its formulas are about to be calculated. */
  opened(): void {
    this.edited(STARTS_AFTER_OPENING);
  }

  onEnd(listener: () => void): void {
    this.ended.add(listener);
  }

  /** A calculation was broken off: what it asked for is asked for again by the next one. */
  onStop(listener: () => void): void {
    this.stopped.add(listener);
  }

  private follow(command: ICommandInfo, options?: IExecutionOptions): void {
    switch (command.id) {
      case SetRangeValuesMutation.id:
        if (!options?.fromFormula) this.edited();
        break;
      case SetFormulaCalculationStartMutation.id:
        clearTimeout(this.idle);
        this.started = this.edits;
        break;
      case SetFormulaCalculationStopMutation.id:
        for (const listener of this.stopped) listener();
        break;
      case SetFormulaCalculationNotificationMutation.id:
        if (isEnd(command)) this.end();
        break;
    }
  }

  private edited(startsWithin = STARTS_WITHIN): void {
    const edit = ++this.edits;
    clearTimeout(this.idle);
    this.idle = setTimeout(() => {
      if (this.started < edit) this.finish(edit);
    }, startsWithin);
  }

  /** The notification comes before its results are in the cells; a task later they are. */
  private end(): void {
    const { started } = this;
    setTimeout(() => this.finish(started));
  }

  private finish(edit: number): void {
    this.calculated = Math.max(this.calculated, edit);
    const done = this.waiting.filter((waiter) => waiter.edit <= this.calculated);
    this.waiting = this.waiting.filter((waiter) => waiter.edit > this.calculated);
    for (const { resolve } of done) resolve();
    for (const listener of this.ended) listener();
  }
}

const STOPPED = 1;

/** A calculation that was stopped starts again by itself and ends later. */
function isEnd({ params }: ICommandInfo): boolean {
  const state = (params as { functionsExecutedState?: number } | undefined)?.functionsExecutedState;
  return state !== undefined && state !== STOPPED;
}
