import type { QuantityName } from "../../../../alarms/quantities";
import { longestGapDays } from "../../../../schedule-gap";
import type { EnvironmentData } from "../../environment-fields";
import { type Finding, show } from "../../rule";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** Days that an alarm looks back. Source: CloudWatch API Reference, PutMetricAlarm, EvaluationPeriods. */
const longestLookBack = 7;
const secondsPerDay = 86_400;

/** Whether somebody watches, in an environment that people watch at all, what is there only to be watched. */
export function* checkUnwatched({
  observability,
  queues,
  jobs,
  dns,
}: Part<"observability" | "queues" | "jobs" | "dns">): Iterable<Finding> {
  if (!observability) {
    return;
  }
  const alarms = Object.values(observability.alarms);
  const isWatched = (watches: QuantityName, of?: string) =>
    alarms.some((alarm) => alarm.watches === watches && alarm.of === of);
  for (const { path, watches, of, why } of watchable({ observability, queues, jobs, dns })) {
    if (!isWatched(watches, of)) {
      const which = of === undefined ? "" : ` of ${of}`;
      yield {
        path,
        message: `${why} and nobody watches it; add an alarm of observability on ${show(watches)}${which}`,
      };
    }
  }
}

interface ToWatch {
  readonly path: readonly string[];
  readonly watches: QuantityName;
  readonly of?: string;
  /** What happens unseen. */
  readonly why: string;
}

function* watchable({
  observability,
  queues,
  jobs,
  dns,
}: Part<"observability" | "queues" | "jobs" | "dns">): Iterable<ToWatch> {
  for (const of of Object.keys(observability?.canaries ?? {})) {
    yield {
      path: ["observability", "canaries", of],
      watches: "canary-success",
      of,
      why: "a canary may not be answered",
    };
  }
  for (const of of Object.keys(queues)) {
    yield {
      path: ["queues", of],
      watches: "dead-letters",
      of,
      why: "what fails again and again is put aside",
    };
  }
  for (const [of, { schedule }] of Object.entries(jobs)) {
    const path = ["jobs", of, "schedule"];
    if (schedule) {
      yield { path, watches: "missed-starts", of, why: "a start may be given up" };
    }
    if (schedule?.heartbeat) {
      const at = [...path, "heartbeat"];
      yield { path: at, watches: "job-finished", of, why: "the job tells that it is done" };
    }
  }
  for (const of of Object.keys(dns?.healthChecks ?? {})) {
    yield { path: ["dns", "healthChecks", of], watches: "health-check", of, why: "a check may fail" };
  }
  if (dns?.dnssec) {
    yield { path: ["dns", "dnssec"], watches: "dnssec-failure", why: "signing may fail" };
  }
}

/** A job that has nothing to do must not look like one that failed. */
export function* checkPatience({ observability, jobs }: Part<"observability" | "jobs">): Iterable<Finding> {
  for (const [id, { watches, of = "", periodSeconds, periods }] of Object.entries(
    observability?.alarms ?? {},
  )) {
    const expression = watches === "job-finished" ? jobs[of]?.schedule?.expression : undefined;
    const gap = expression === undefined ? undefined : longestGapDays(expression);
    const days = (periodSeconds * periods) / secondsPerDay;
    if (gap !== undefined && days < gap) {
      const remedy =
        gap > longestLookBack
          ? `an alarm looks back ${longestLookBack} days at most: run it more often, or remove its heartbeat and the alarm`
          : `use ${gap} periods of ${secondsPerDay}`;
      yield {
        path: ["observability", "alarms", id, "periods"],
        message: `${periods} periods of ${periodSeconds} seconds are less than the ${gap} days between two runs of ${show(expression)}; ${remedy}`,
      };
    }
  }
}
