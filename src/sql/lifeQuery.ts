/** One step of the query: a common table expression that adds columns to those before it. */
interface Step {
  readonly name: string;
  readonly comment: string;
  readonly body: string;
}

/** A column that a step adds: the name it should have, and its expression over the columns before. */
export type NewColumn = readonly [name: string, expression: string];

/**
 * A query that grows by steps, each a SELECT over the one before. Columns are only added, never changed, so an
 * expression that has been computed is a column already, and its name is given again.
 */
export class LifeQuery {
  private readonly steps: Step[] = [];
  private readonly nameByExpression = new Map<string, string>();
  private readonly names = new Set<string>();

  /** A step with a body of its own. */
  begin(name: string, comment: string, body: string): void {
    this.steps.push({ name, comment, body });
  }

  /** Adds columns to the last step. @returns their names, in order; a name that is taken gets a number */
  add(step: string, comment: string, columns: readonly NewColumn[]): string[] {
    const added: string[] = [];
    const names = columns.map(([wanted, expression]) => {
      const known = this.nameByExpression.get(expression);
      if (known !== undefined) return known;
      const name = this.freeName(wanted);
      this.nameByExpression.set(expression, name);
      added.push(`${expression} AS ${name}`);
      return name;
    });
    if (added.length > 0) this.begin(step, comment, `SELECT p.*,\n  ${added.join(",\n  ")}\nFROM ${this.last} p`);
    return names;
  }

  get last(): string {
    return this.steps[this.steps.length - 1].name;
  }

  private freeName(wanted: string): string {
    let name = wanted;
    for (let turn = 2; this.names.has(name); turn++) name = `${wanted}_${turn}`;
    this.names.add(name);
    return name;
  }

  /** The steps as a WITH clause, to be followed by a SELECT. */
  print(): string {
    const steps = this.steps.map(({ name, comment, body }) => `-- ${comment}\n${name} AS (\n${indented(body)}\n)`);
    return `WITH\n${steps.join(",\n\n")}`;
  }
}

const indented = (text: string): string => text.replace(/^/gm, "  ");
