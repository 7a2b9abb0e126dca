import type { Quantity } from "../quantity";

/** What may be watched of jobs. */
export const jobQuantities = {
  /**
   * An alarm that looks back more than a day is evaluated every hour, and its periods move along with it, those of a day,
   * too: a weekly job that is watched over seven of them has until about the end of the hour in which it was done a week
   * before, and at worst, should days begin at midnight (UTC), until the end of that day. From its creation until the
   * first success it alarms too. Source: CloudWatch User Guide, "Alarm evaluation", "Alarm evaluation windows".
   */
  "job-finished": {
    of: "heartbeat",
    name: "runs that told that they are done",
    units: { runs: {} },
    alarms: "below",
    finestSeconds: 3600,
    // silence is what it watches for
    missing: "breaching",
  },
  "missed-starts": {
    of: "scheduled-job",
    name: "starts that were given up",
    units: { starts: {} },
    alarms: "above",
    finestSeconds: 60,
    // CloudWatch hears nothing of a queue that nobody uses
    missing: "notBreaching",
  },
} as const satisfies Readonly<Record<string, Quantity>>;
