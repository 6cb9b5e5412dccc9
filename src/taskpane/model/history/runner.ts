/** Who runs, and with which Tenor. */
export interface Runner {
  /** As the person calls themselves; undefined where they have not said. */
  readonly person: () => string | undefined;
  readonly version: string;
}
