import { failure, type Failure } from "../core/result/failure";

/** A run that ended without a result: cancelled, refused by the table, or crashed. */
export class RunFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
    this.name = "RunFailure";
  }

  static cancelled(): RunFailure {
    return new RunFailure(failure("cancelled"));
  }

  static crashed(detail: string): RunFailure {
    return new RunFailure(failure("internal", { detail }));
  }
}
