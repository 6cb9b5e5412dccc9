/** Objects or writes asked for between two syncs. */
const AT_ONCE = 400;
/** Well under the 5 MB of a request on the web. */
const BYTES_AT_ONCE = 1_000_000;

/**
 * Queues something for each item and syncs after as many as a request takes.
 * @param bytes size of an item as it is sent, roughly
 * @returns what was queued, loaded
 */
export async function inBatches<Item, Queued>(context: Excel.RequestContext, items: readonly Item[], queue: (item: Item) => Queued, bytes: (item: Item) => number = () => 0): Promise<Queued[]> {
  const queued: Queued[] = [];
  for (let from = 0; from < items.length; ) {
    const to = batchEnd(items, from, bytes);
    queued.push(...items.slice(from, to).map(queue));
    await send(context);
    from = to;
  }
  return queued;
}

function batchEnd<Item>(items: readonly Item[], from: number, bytes: (item: Item) => number): number {
  let size = 0;
  let to = from;
  do size += bytes(items[to++]);
  while (to < items.length && to - from < AT_ONCE && size + bytes(items[to]) <= BYTES_AT_ONCE);
  return to;
}

async function send(context: Excel.RequestContext): Promise<void> {
  await context.sync();
}
