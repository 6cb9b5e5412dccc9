import type { Fit } from "../../core/estimation/fit";
import { say } from "../text/localText";
import type { StudyView } from "./study";

/** Facts of a fit as a study tells them. */
export function fitFacts({ logLikelihood, aic, observations, iterations, converged }: Fit): StudyView["facts"] {
  return [
    { label: say("Log-likelihood", "对数似然"), value: logLikelihood },
    { label: say("AIC", "AIC"), value: aic },
    { label: say("Observations", "观察数"), value: observations },
    { label: say("Iterations", "迭代次数"), value: iterations },
    { label: say("Converged", "是否收敛"), value: converged },
  ];
}
