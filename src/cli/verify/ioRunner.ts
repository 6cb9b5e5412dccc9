import type { Runner } from "../../catalog/define/carryOut";
import { RunFailure } from "../../compute/runFailure";
import { estimate } from "../../core/estimators";
import type { Io } from "../io";

/** Runs on the command line's threads; estimates in place. */
export function ioRunner(io: Io): Runner {
  return {
    run: async (request) => {
      const answer = await io.run(request);
      if (!answer.ok) throw new RunFailure(answer.failure);
      return answer.value;
    },
    estimate: (request) => Promise.resolve(estimate(request)),
  };
}
