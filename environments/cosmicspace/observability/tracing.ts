import type { EnvironmentInput } from "../../../src/config/define";

type Tracing = NonNullable<EnvironmentInput["services"][string]["tracing"]>;

/** The share of requests that X-Ray records: a million of them cost $5, so the more there are, the smaller it is. */
export type Traced = Pick<Tracing["sampling"], "perSecond" | "percent">;

/** Document 000, "Logging": X-Ray for distributed tracing; its alarm on response times calls more than a second slow. */
export function tracing({ perSecond, percent }: Traced): Tracing {
  return {
    collector: {
      version: "v0.50.0",
      // of the index in public.ecr.aws, as four public repositories have it; look again when you can reach the registry:
      // docker buildx imagetools inspect public.ecr.aws/aws-observability/aws-otel-collector:v0.50.0
      digest: "sha256:7968fb60db6a2390a47ba6a2df029745638486e285c9b2487da1b722d0855a3e",
      user: "4317:4317",
      cpu: 64,
      memory: 128,
    },
    sampling: { perSecond, percent, priority: 1000 },
    slowSeconds: 1,
  };
}
