import { evaluate } from "../../catalog/define/evaluate";
import { nextOffer } from "../../catalog/functions/growth/nextOffer";
import { sourceKey, type SourceRef } from "../../catalog/schema/sourceRef";
import type { Locale } from "../../catalog/text/localText";
import { inTurns } from "../../compute/inTurns";
import { mapResult } from "../../core/result/result";
import type { SourceInfo } from "../../excel/workbookPort";
import { cellOf, type NamedArguments } from "../model/decisions/callInPlace";
import { holdingsExample, mayBeHoldings, readHoldings } from "../model/segments/holdings";
import { offersOf, offersTo, offerSheets, type FinishedOffers } from "../model/segments/offersView";
import type { FinishedSegments } from "../model/segments/segmentsView";
import { Observable } from "./observable";
import type { PageServices } from "./pageServices";
import { PageTask, stoppedBy, type TaskOutcome } from "./pageTask";
import { SheetWriting } from "./sheetWriting";

export interface NextOffersState {
  /** Tables that may say who holds what. */
  readonly tables: readonly SourceInfo[];
  readonly holdings?: SourceRef;
  /** Share of the likely takers who say yes. */
  readonly acceptance: number;
  readonly offerCost: number;
  /** Undefined: all of them. */
  readonly segment?: string;
}

/** The next offer to each client of a segment, without its looks. */
export class NextOffersController extends Observable<NextOffersState> {
  readonly task: PageTask<FinishedOffers>;
  readonly writing: SheetWriting;

  constructor(private readonly services: Pick<PageServices, "workbook" | "estimate" | "now">) {
    super({ tables: [], acceptance: 1, offerCost: 0 });
    this.task = new PageTask(services.now);
    this.writing = new SheetWriting(services.workbook);
  }

  /** Takes what may be holdings of the workbook's tables; the only one there is chosen. */
  consider(all: readonly SourceInfo[]): void {
    const tables = all.filter(mayBeHoldings);
    const { holdings } = this.state();
    const isThere = holdings && tables.some(({ ref }) => sourceKey(ref) === sourceKey(holdings));
    this.change({ tables, holdings: isThere ? holdings : tables.length === 1 ? tables[0].ref : undefined });
  }

  set(changed: Partial<Pick<NextOffersState, "holdings" | "acceptance" | "offerCost">>): void {
    this.task.reset();
    this.writing.reset();
    this.change(changed);
  }

  pick(segment: string | undefined): void {
    this.writing.reset();
    this.change({ segment });
  }

  /** Writes how holdings are to look, for the clients of the segments, and takes that table. */
  async writeExample({ clients }: FinishedSegments, stem: string, locale: Locale): Promise<void> {
    await this.writing.write(holdingsExample(clients.map(({ client }) => client), stem, locale));
    const written = this.writing.state();
    if (written.status !== "written") return;
    const tables = await this.services.workbook.listTables();
    if (!tables.ok) return;
    this.consider(tables.value);
    const example = this.state().tables.find(({ sheet }) => written.sheets.includes(sheet));
    if (example) this.change({ holdings: example.ref });
  }

  async find(segments: FinishedSegments, locale: Locale): Promise<void> {
    this.writing.reset();
    await this.task.start(({ signal }) => this.findNow(segments, locale, signal));
  }

  private async findNow(segments: FinishedSegments, locale: Locale, signal: AbortSignal): Promise<TaskOutcome<FinishedOffers>> {
    const { holdings: ref, acceptance, offerCost } = this.state();
    if (!ref) throw new Error("no holdings are chosen");
    const source = await this.services.workbook.readSource(ref, { signal });
    if (!source.ok) return { ok: false, trouble: { kind: "workbook", problem: source.problem } };
    const holdings = readHoldings(source.value.cells);
    if (!holdings.ok) return stoppedBy(holdings.failure);
    const { clients, products, holds, values } = holdings.value;
    const args: NamedArguments = {
      client: clients.map((client) => [client]), products: [products], holdings: holds, values: [values],
      acceptance: cellOf(acceptance), offer_cost: cellOf(offerCost), offers: cellOf(1), language: cellOf(locale),
    };
    const evaluation = evaluate(nextOffer, nextOffer.params.map(({ name }) => args[name]));
    if (!evaluation.ok) return stoppedBy(evaluation.failure);
    if (evaluation.value.kind !== "estimate") throw new Error("offers are an estimate");
    const { request, present } = evaluation.value.task;
    const found = mapResult(await this.services.estimate(request, signal), present);
    return found.ok ? { ok: true, value: await inTurns(offersTo(segments, found.value, locale), signal) } : stoppedBy(found.failure);
  }

  /** Writes the list as it is shown. */
  async write(texts: { readonly stem: string; readonly segment: string }): Promise<void> {
    const task = this.task.state();
    if (task.status !== "done") return;
    const { clients, headers } = task.output;
    await this.writing.write(offerSheets({ headers, clients: offersOf(clients, ({ client }) => client, this.state().segment) }, texts));
  }
}
