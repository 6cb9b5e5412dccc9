/**
 * Work cut into blocks that can be done in any order, by anyone, and are put together in the blocks' own order: the
 * output is the same to the last bit whoever does them. Parts are plain data: they travel from a worker as they are.
 */
export interface BlockPlan<Part = unknown, Output = unknown> {
  readonly blockCount: number;
  /** Roughly how many clients are valued, each once a scenario or path. */
  readonly valuations: number;
  readonly runBlock: (index: number) => Part;
  readonly collect: () => Collector<Part, Output>;
}

/** Takes the parts as they come. */
export interface Collector<Part = unknown, Output = unknown> {
  readonly add: (index: number, part: Part) => void;
  /** What has come of the parts so far; the output once all are there. */
  readonly output: () => Output;
}

/** All blocks in one go. */
export function runHere<Part, Output>(plan: BlockPlan<Part, Output>): Output {
  const collector = plan.collect();
  for (let index = 0; index < plan.blockCount; index++) collector.add(index, plan.runBlock(index));
  return collector.output();
}
