import { publicDomains } from "../../edge/public-domains";
import type { EnvironmentData } from "../../environment-fields";
import { type Finding, show } from "../../rule";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** Whether the environment answers for what canaries ask. */
export function* checkCanaries({
  observability,
  ...edge
}: Part<"observability" | "loadBalancer" | "distribution" | "buckets">): Iterable<Finding> {
  const domains = publicDomains(edge).map(({ domain }) => domain);
  for (const [id, { domain }] of Object.entries(observability?.canaries ?? {})) {
    if (!domains.includes(domain)) {
      yield {
        path: ["observability", "canaries", id, "domain"],
        message:
          domains.length === 0
            ? `${show(domain)} cannot be asked over HTTPS: this environment has no name that people reach it by; add domains to its listener or distribution`
            : `${show(domain)} is not answered by this environment; choose one of ${domains.join(", ")}`,
      };
    }
  }
}

/** Whether a canary asks at least once in each period of its alarms: a period without a run would be one without success. */
export function* checkCanaryAlarms({ observability }: Part<"observability">): Iterable<Finding> {
  const { alarms = {}, canaries = {} } = observability ?? {};
  for (const [id, { watches, of = "", periodSeconds }] of Object.entries(alarms)) {
    const canary = Object.hasOwn(canaries, of) ? canaries[of] : undefined;
    if (watches === "canary-success" && canary && periodSeconds < 60 * canary.rateMinutes) {
      yield {
        path: ["observability", "alarms", id, "periodSeconds"],
        message: `${periodSeconds} is shorter than the ${canary.rateMinutes} minutes between runs of ${of}; use ${60 * canary.rateMinutes} or a multiple`,
      };
    }
  }
}
