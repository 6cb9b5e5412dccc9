import { FINDING_CODES, type Finding, type FindingCode } from "./finding";

/** Findings of one kind with one effect. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly effect: Finding["effect"];
  readonly count: number;
  /** The first of them. */
  readonly listed: readonly Finding[];
}

/** Most findings of a group that are kept; their number is always told. */
const LISTED = 1000;

/** Gathers findings by kind, so that a file of which every row is wrong does not fill the memory. */
export class FindingGroups {
  private readonly groups = new Map<string, { count: number; readonly listed: Finding[] }>();

  readonly add = (finding: Finding): void => {
    const key = `${finding.code} ${finding.effect}`;
    let group = this.groups.get(key);
    if (!group) this.groups.set(key, (group = { count: 0, listed: [] }));
    group.count++;
    if (group.listed.length < LISTED) group.listed.push(finding);
  };

  /** In the order in which kinds of findings are declared. */
  all(): FindingGroup[] {
    return [...this.groups.values()]
      .map(({ count, listed }) => ({ code: listed[0].code, effect: listed[0].effect, count, listed }))
      .sort((a, b) => FINDING_CODES.indexOf(a.code) - FINDING_CODES.indexOf(b.code));
  }
}
