/** A member of Microsoft's interfaces as one file uses it; `guard` is what is asked for before. */
export interface MemberUse {
  readonly member: string;
  readonly set?: string;
  readonly version?: string;
  readonly guard?: string;
  readonly file: string;
}

type Requirements = Readonly<Record<string, { readonly set: string; readonly version: string }>>;

export function usedMembers(root: string, requirements: Requirements): MemberUse[];
export function declaredSets(manifest: string): Readonly<Record<string, string>>;
export function tooNew(uses: readonly MemberUse[], declared: Readonly<Record<string, string>>, requirements: Requirements): MemberUse[];
export function officeApiDocument(uses: readonly MemberUse[], declared: Readonly<Record<string, string>>, requirements: Requirements): string;
