import type { ChartModel } from "../model/charts";
import type { Host } from "../model/host";
import type { OfChart } from "../model/targets";
import type { Property } from "../protocol/hostType";

/** A member of a chart that is read and written as it is; the picture follows. */
export function changing<K extends keyof ChartModel>(key: K, read: (value: unknown) => ChartModel[K]): Property<ChartModel, Host> {
  return {
    get: (model) => model[key],
    set: (model, value, host) => {
      model[key] = read(value);
      host.chartsChanged();
    },
  };
}

/** The same for a member of a part of a chart. */
export function changingPart<Part, K extends keyof Part>(key: K, read: (value: unknown) => Part[K], usual?: Part[K]): Property<OfChart<Part>, Host> {
  return {
    get: ({ part }) => part[key] ?? usual ?? null,
    set: ({ part }, value, host) => {
      part[key] = read(value);
      host.chartsChanged();
    },
  };
}
