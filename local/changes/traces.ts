import { type NamedChange, type Service, withServices } from "./named-change";

export const moreTraces: NamedChange = {
  name: "more-traces",
  says: "X-Ray records twice the share of requests",
  mayReplace: [],
  appliesTo: ({ services }) => Object.values(services).some(hasRoom),
  change: (page) => withServices(page, twice),
};

function hasRoom({ tracing }: Service): boolean {
  return tracing !== undefined && tracing.sampling.percent < 100;
}

function twice(service: Service): Service {
  const { tracing } = service;
  return tracing
    ? {
        ...service,
        tracing: {
          ...tracing,
          sampling: { ...tracing.sampling, percent: Math.min(100, tracing.sampling.percent * 2) },
        },
      }
    : service;
}
