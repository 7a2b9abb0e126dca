import { z } from "zod";
import { between } from "../../primitives";
import { type Finding, show } from "../../rule";

const windows = [60, 120, 300, 600];

/** How many requests one address may make within a window. Source: AWS WAF API, RateBasedStatement. */
export const rateLimitSchema = z.strictObject({
  /** The rule's place among the limits; lower is asked first. It never depends on other rules. */
  priority: between(1, 100, "as the priority of a limit"),
  /** What the path begins with, in capitals or not, as in "/api/auth/". @default requests for any path */
  path: z
    .string()
    .regex(/^\/(?!.*(\/\/|\/\.))[\w.~/-]{0,199}$/, {
      error: ({ input }) =>
        `${show(input)} is no beginning of a path; begin it with "/" and use letters, digits and . _ ~ - / alone`,
    })
    .optional(),
  limit: between(10, 2_000_000_000, "requests"),
  windowSeconds: z.int().refine((seconds) => windows.includes(seconds), {
    error: ({ input }) =>
      `AWS WAF counts no requests over ${show(input)} seconds; choose ${windows.join(", ")}`,
  }),
});

export type RateLimits = Readonly<Record<string, z.output<typeof rateLimitSchema>>>;

/** Whether each limit has a place and a purpose of its own. */
export function* checkRateLimits({ rateLimits }: { rateLimits: RateLimits }): Iterable<Finding> {
  const limits = Object.entries(rateLimits);
  for (const [index, [name, { priority, path = "/", windowSeconds }]] of limits.entries()) {
    const earlier = limits.slice(0, index);
    const rival = earlier.find(([, other]) => other.priority === priority);
    if (rival) {
      const message = `${priority} is also the priority of ${show(rival[0])}; give each its own`;
      yield { path: ["rateLimits", name, "priority"], message };
    }
    const twin = earlier.find(
      ([, other]) => samePath(other.path, path) && other.windowSeconds === windowSeconds,
    );
    if (twin) {
      const message = `${show(path)} is counted over ${windowSeconds} seconds by ${show(twin[0])} too; keep one of them`;
      yield { path: ["rateLimits", name, "path"], message };
    }
  }
}

function samePath(a = "/", b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
