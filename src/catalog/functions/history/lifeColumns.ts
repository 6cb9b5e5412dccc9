import { fail, ok, type Result } from "../../../core/result/result";
import { say } from "../../text/localText";

const durationRule = { unit: "number", minimum: 0, exclusiveMinimum: true } as const;
export const timeRule = { unit: "number", minimum: 0 } as const;

export const durationsTexts = { openEnded: true, label: say("Durations", "存续时间"), help: say("Time until the client left, or was last seen; any unit, the same for all.", "至客户流失或最后观察到的时间；单位任意但须一致。"), rule: durationRule };
export const eventsTexts = { openEnded: true, label: say("Events", "事件"), help: say("TRUE or 1: left; FALSE or 0: still there when last seen.", "TRUE 或 1：已流失；FALSE 或 0：最后观察时仍在。") };
export const entriesTexts = { openEnded: true, label: say("Entries", "进入时间"), help: say("Time from which each client was observed, below its duration, where that is later than the start (left truncation).", "各客户开始被观察的时间，须小于其存续时间（左截断时填写）。"), rule: timeRule };

/** Checks that columns are of one length, and that nobody enters after the end. */
export function alignedLives(durations: readonly number[], events: number, entries: readonly number[] | undefined, eventsName = "events"): Result<void> {
  if (events !== durations.length) return fail("wrongLength", { parameter: eventsName, expected: durations.length, value: events });
  if (entries && entries.length !== durations.length) return fail("wrongLength", { parameter: "entries", expected: durations.length, value: entries.length });
  const late = entries?.findIndex((entry, index) => entry >= durations[index]) ?? -1;
  return late >= 0 ? fail("mustStayBelow", { parameter: "entries", other: "durations", value: entries![late], maximum: durations[late], row: late + 1 }) : ok(undefined);
}
