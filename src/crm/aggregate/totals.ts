/** A sum for each client; nothing where nothing was added. */
export class Totals {
  private readonly sums: Float64Array;
  private readonly counts: Uint32Array;

  constructor(clients: number) {
    this.sums = new Float64Array(clients);
    this.counts = new Uint32Array(clients);
  }

  add(client: number, value: number): void {
    this.sums[client] += value;
    this.counts[client]++;
  }

  readonly sum = (client: number): number | undefined => (this.counts[client] === 0 ? undefined : this.sums[client]);

  readonly mean = (client: number): number | undefined => (this.counts[client] === 0 ? undefined : this.sums[client] / this.counts[client]);

  readonly count = (client: number): number => this.counts[client];
}

/** A mean for each client, Σ value × weight / Σ weight over what has both; nothing where the weights are 0 together. */
export class WeightedMeans {
  private readonly values: Float64Array;
  private readonly weights: Float64Array;

  constructor(clients: number) {
    this.values = new Float64Array(clients);
    this.weights = new Float64Array(clients);
  }

  add(client: number, value: number | undefined, weight: number | undefined): void {
    if (value === undefined || weight === undefined) return;
    this.values[client] += value * weight;
    this.weights[client] += weight;
  }

  readonly mean = (client: number): number | undefined => (this.weights[client] > 0 ? this.values[client] / this.weights[client] : undefined);
}

/** For each client the text of its heaviest row. */
export class Heaviest {
  private readonly texts: (string | undefined)[];
  private readonly weights: Float64Array;

  constructor(clients: number) {
    this.texts = new Array<string | undefined>(clients);
    this.weights = new Float64Array(clients).fill(-Infinity);
  }

  add(client: number, text: string | undefined, weight: number | undefined): void {
    if (text === undefined || weight === undefined || weight <= this.weights[client]) return;
    this.texts[client] = text;
    this.weights[client] = weight;
  }

  readonly text = (client: number): string | undefined => this.texts[client];
}
