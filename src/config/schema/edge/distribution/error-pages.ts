import { z } from "zod";
import { between, kebabName } from "../../primitives";
import { type Finding, rule, show } from "../../rule";

/** The failures that CloudFront can put a page in the place of. Source: CloudFront Developer Guide, "Custom error pages". */
const failures = [500, 501, 502, 503, 504];

const code = z.int().refine((status) => failures.includes(status), {
  error: ({ input }) =>
    `${show(input)} is no failure but an answer of the application's own; use ${failures.join(", ")}`,
});

const page = z
  .strictObject({
    /** The failures that it is shown for; their status stays. */
    codes: z.array(code).min(1),
    contentType: z.enum([
      "application/json",
      "application/problem+json",
      "text/html; charset=utf-8",
      "text/plain; charset=utf-8",
    ]),
    body: z.string().refine((text) => text.trim() !== "", {
      error: ({ input }) => `${show(input)} says nothing; write a text`,
    }),
  })
  .check(rule(["contentType", "body"], checkBody));

/** What people see in place of the application's failures, which may tell more than they should. */
export const errorPagesSchema = z
  .strictObject({
    /**
     * How long a failure is repeated without asking the application again. Paths that are not static know nobody: one
     * person's failure would be everybody's.
     */
    cacheSeconds: between(0, 300, "seconds"),
    pages: z.record(kebabName, page),
  })
  .check(rule(["pages"], checkCodes));

type Page = z.output<typeof page>;

function* checkBody({ contentType, body }: Pick<Page, "contentType" | "body">): Iterable<Finding> {
  if (contentType.endsWith("json") && !isJson(body)) {
    yield { path: ["body"], message: `${show(body)} is no JSON; write it as in '{"detail":"…"}'` };
  }
  const [script] = /<script|javascript:|\son\w+\s*=/i.exec(body) ?? [];
  if (contentType.startsWith("text/html") && script !== undefined) {
    yield {
      path: ["body"],
      message: `${show(script.trim())} would run in a page that must work while all else fails; write it without scripts`,
    };
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function* checkCodes({ pages }: { pages: Record<string, Page> }): Iterable<Finding> {
  const owners = new Map<number, string>();
  if (Object.keys(pages).length === 0) {
    yield { path: ["pages"], message: "{} shows nothing; add a page, or remove errorPages" };
  }
  for (const [id, { codes }] of Object.entries(pages)) {
    for (const status of codes) {
      const other = owners.get(status);
      if (other !== undefined) {
        yield {
          path: ["pages", id, "codes"],
          message: `${status} is shown ${show(other)} already; list each failure once`,
        };
      }
      owners.set(status, id);
    }
  }
}

/** Whether the paths of the pages are left to them. */
export function* checkFolder({
  staticPaths,
  errorPages,
}: {
  staticPaths: readonly { readonly path: string }[];
  errorPages?: unknown;
}): Iterable<Finding> {
  for (const [index, { path }] of staticPaths.entries()) {
    if (errorPages && path.startsWith("/error-pages/")) {
      yield {
        path: ["staticPaths", index, "path"],
        message: `${show(path)} is where the error pages stand; choose another path`,
      };
    }
  }
}
