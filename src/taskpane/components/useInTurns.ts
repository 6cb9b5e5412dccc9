import { useEffect, useState } from "react";
import { inTurns } from "../../compute/inTurns";

/**
 * What steps over many rows come to, taken in turns once the page is drawn, which they would hold up while it is being drawn.
 * @param steps the same as long as the question is the same
 * @returns the answer to the question before while there is none to this one; undefined before the first
 */
export function useInTurns<Answer>(steps: () => Generator<void, Answer>): { readonly answer: Answer } | undefined {
  const [found, setFound] = useState<{ readonly answer: Answer }>();
  useEffect(() => {
    const abort = new AbortController();
    void (async () => {
      const answer = await inTurns(steps(), abort.signal).then((value) => ({ answer: value }), (thrown: unknown) => {
        if (!abort.signal.aborted) throw thrown;
        return undefined;
      });
      if (answer && !abort.signal.aborted) setFound(answer);
    })();
    return () => abort.abort();
  }, [steps]);
  return found;
}
