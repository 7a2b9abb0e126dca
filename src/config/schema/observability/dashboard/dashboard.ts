import { z } from "zod";
import { percent } from "../../primitives";
import { show } from "../../rule";

const milliseconds = z.number().refine((value) => value > 0 && value <= 60_000, {
  error: ({ input }) => `${show(input)} is no time to aim at; use more than 0 and up to 60000 milliseconds`,
});

/** A page on the team's own pages. */
const link = z.string().refine((text) => /^https:\/\/[^\s()[\]"\\]+$/.test(text) && URL.canParse(text), {
  error: ({ input }) =>
    `${show(input)} is no link; write it as in "https://wiki.dougust.example/runbooks", without blanks and brackets`,
});

/** Source: CloudWatch API Reference, PutDashboard. */
const dashboardName = z.string().regex(/^[\w-]{1,255}$/, {
  error: ({ input }) => `${show(input)} is no name of a dashboard; use 1 to 255 letters, digits and _ -`,
});

/** A page of graphs of all that the environment has, to be read on a wall. */
export const dashboardSchema = z.strictObject({
  name: dashboardName.optional(),
  /** What the team holds itself to, drawn as lines: no alarm, but what a good day looks like. */
  targets: z.strictObject({
    /** Of services, at most. */
    cpuPercent: percent.optional(),
    memoryPercent: percent.optional(),
    responseMilliseconds: milliseconds.optional(),
    /** Of the database, at most. */
    readMilliseconds: milliseconds.optional(),
    writeMilliseconds: milliseconds.optional(),
  }),
  /** Where to read on, by what it is called, as in `Runbooks`. */
  links: z.record(linkName(), link).default({}),
});

function linkName() {
  return z.string().regex(/^[\w ,.-]{1,40}$/, {
    error: ({ input }) =>
      `${show(input)} is no name of a link; use 1 to 40 letters, digits, blanks and , . _ -`,
  });
}
