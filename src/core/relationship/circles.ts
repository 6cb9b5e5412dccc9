/** Who is owned or guaranteed by whom: for each client those directly below it. */
export type Below = readonly (readonly number[])[];

/**
 * Circles of a graph: clients who are, by some way round, above themselves form one; everybody else stands alone. Tarjan's
 * strongly connected components, without recursion, so that a chain may be as long as it likes.
 *
 * Source: R. Tarjan (1972), Depth-First Search and Linear Graph Algorithms, SIAM Journal on Computing 1(2), 146–160.
 *
 * @returns components, each after all those below it; members in the order of their numbers
 */
export function circlesOf(below: Below): number[][] {
  const count = below.length;
  const [order, lowest] = [new Int32Array(count).fill(-1), new Int32Array(count)];
  const isOpen = new Uint8Array(count);
  const open: number[] = [];
  const found: number[][] = [];
  let visited = 0;
  for (let root = 0; root < count; root++) {
    if (order[root] >= 0) continue;
    const path = [{ node: root, next: 0 }];
    while (path.length > 0) {
      const step = path[path.length - 1];
      const { node } = step;
      if (order[node] < 0) {
        order[node] = lowest[node] = visited++;
        open.push(node);
        isOpen[node] = 1;
      }
      if (step.next < below[node].length) {
        const child = below[node][step.next++];
        if (order[child] < 0) path.push({ node: child, next: 0 });
        else if (isOpen[child]) lowest[node] = Math.min(lowest[node], order[child]);
        continue;
      }
      path.pop();
      const parent = path.at(-1)?.node;
      if (parent !== undefined) lowest[parent] = Math.min(lowest[parent], lowest[node]);
      if (lowest[node] === order[node]) found.push(closed(open, isOpen, node));
    }
  }
  return found;
}

/** Takes a component off the stack of open ones: everything down to its first member. */
function closed(open: number[], isOpen: Uint8Array, first: number): number[] {
  const members: number[] = [];
  for (;;) {
    const member = open.pop()!;
    isOpen[member] = 0;
    members.push(member);
    if (member === first) return members.sort((a, b) => a - b);
  }
}
