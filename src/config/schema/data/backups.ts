import { z } from "zod";
import { dailyWindow, minutesOf } from "../../../maintenance-window";
import { regionName } from "../account";
import { between, kebabName } from "../primitives";
import { type Finding, listedTwice, rule, show } from "../rule";

/** AWS Backup tries again every ten minutes while the window lasts. Source: Backup API, StartWindowMinutes. */
const startWindow = z.string().refine(
  (text) => {
    const window = dailyWindow(text);
    return window !== undefined && minutesOf(window) >= 60;
  },
  {
    error: ({ input }) =>
      `${show(input)} is no daily window of at least 60 minutes; write it in UTC as in "07:00-09:00"`,
  },
);

const keepDays = between(1, 36500, "days");

/** What AWS Backup makes of the environment's database beside RDS's own backups, and of its buckets. */
export const backupsSchema = z
  .strictObject({
    /** In which a backup begins every day. */
    window: startWindow,
    keepDays,
    /** The buckets that are backed up, by part. */
    buckets: z.array(kebabName).default([]),
    /** The region that gets a copy of every backup. */
    copyTo: z.strictObject({ region: regionName, keepDays }).optional(),
    /** Whether backups stay until this is lifted; else they go with their environment. */
    protect: z.boolean(),
  })
  .check(rule(["buckets"], checkRepeated));

function* checkRepeated({ buckets }: { buckets: string[] }): Iterable<Finding> {
  yield* listedTwice(buckets, ["buckets"], "bucket");
}
