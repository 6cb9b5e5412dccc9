import { ICommandService, type ICommandInfo, type IExecutionOptions } from "@univerjs/core";
import { FormulaExecutedStateType, SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation, SetFormulaCalculationStopMutation } from "@univerjs/engine-formula";
import { asksForCalculation } from "./asksForCalculation";
import type { Grid } from "./createGrid";

/** Longer than this nobody waits for a calculation: Excel too answers with what the cells hold by then. */
const PATIENCE = 20_000;

/** The grid starts to calculate 100 ms after the last edit. An edit that starts nothing by then needed nothing. */
const STARTS_WITHIN = 250;
const STARTS_AFTER_OPENING = 2000;

/**
 * Follows the grid's calculation, which starts a moment after an edit and runs beside everything else.
 * Edits are counted: a calculation answers for those made before it was asked for. One that is broken off for a later
 * edit answers for nothing; the next starts as soon as it has ended.
 */
export class Calculation {
  private edits = 0;
  /** Edits for which the running calculation was broken off, until the next one starts for them. */
  private asked: number | undefined;
  private calculated = 0;
  /** The edits that each calculation answers for: of those that run, and of the one that waits for them. */
  private readonly running: number[] = [];
  private idle: ReturnType<typeof setTimeout> | undefined;
  private waiting: { edit: number; resolve: () => void }[] = [];
  private readonly ended = new Set<() => void>();
  private readonly stopped = new Set<() => void>();

  constructor(private readonly grid: Grid) {
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

  /** A calculation is to be broken off: what it asked for is asked for again by the next one. */
  onStop(listener: () => void): void {
    this.stopped.add(listener);
  }

  private follow(command: ICommandInfo, options?: IExecutionOptions): void {
    switch (command.id) {
      case SetFormulaCalculationStartMutation.id:
        clearTimeout(this.idle);
        this.running.push(this.asked ?? this.edits);
        this.asked = undefined;
        break;
      case SetFormulaCalculationStopMutation.id:
        this.asked = this.edits;
        this.stop();
        break;
      case SetFormulaCalculationNotificationMutation.id:
        this.end(command);
        break;
      default:
        if (asksForCalculation(command, options, this.grid.injector)) this.edited();
    }
  }

  private edited(startsWithin = STARTS_WITHIN): void {
    const edit = ++this.edits;
    if (this.running.length > 0) this.stop();
    clearTimeout(this.idle);
    this.idle = setTimeout(() => {
      if (this.running.length === 0) this.finish(edit);
    }, startsWithin);
  }

  private stop(): void {
    for (const listener of this.stopped) listener();
  }

  /** The notification comes before its results are in the cells; a task later they are. */
  private end({ params }: ICommandInfo): void {
    const state = (params as { functionsExecutedState?: FormulaExecutedStateType } | undefined)?.functionsExecutedState;
    if (state === undefined) return;
    const edit = this.running.shift();
    if (edit !== undefined && state !== FormulaExecutedStateType.STOP_EXECUTION) setTimeout(() => this.finish(edit));
  }

  private finish(edit: number): void {
    this.calculated = Math.max(this.calculated, edit);
    const done = this.waiting.filter((waiter) => waiter.edit <= this.calculated);
    this.waiting = this.waiting.filter((waiter) => waiter.edit > this.calculated);
    for (const { resolve } of done) resolve();
    for (const listener of this.ended) listener();
  }
}
