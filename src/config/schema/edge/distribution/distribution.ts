import { z } from "zod";
import { between, domainName } from "../../primitives";
import { type Finding, listedTwice, rule, show } from "../../rule";
import { wafSchema } from "../waf/waf";
import { accessLogsSchema } from "./access-logs";
import { webOrigins } from "./bucket/web-origin";
import { checkFolder, errorPagesSchema } from "./error-pages";
import { geoRestrictionSchema } from "./geo-restriction";
import { securityHeadersSchema } from "./headers/security-headers";
import { priceClass } from "./price-class";
import { checkRedirects, redirectsSchema } from "./redirects";

/** A pattern of CloudFront's: `*` for any characters, `?` for one. Source: CloudFront Developer Guide, "Path pattern". */
const pathPattern = z.string().regex(/^\/[\w.$/~"'@:+&;*?-]{0,254}$/, {
  error: ({ input }) =>
    `${show(input)} is no path pattern of CloudFront's; begin it with "/" and use letters, digits and _ - . $ / ~ @ : + & ; * ?`,
});

/** Paths whose answer is the same for everybody, kept at the edge. */
const staticPath = z.strictObject({
  path: pathPattern,
  /** How long, where the application does not say otherwise. */
  days: between(1, 365, "days"),
});

/** The header by which a load balancer on the internet knows that a request came through this distribution. */
const originHeader = z
  .strictObject({
    name: z.string().regex(/^[A-Za-z][\w-]{0,39}$/, {
      error: ({ input }) =>
        `${show(input)} is no name of a header; use up to 40 letters, digits, "_" and "-", as in "x-origin-verify"`,
    }),
    /** The values that are accepted, each a number of its own; the first is the one that CloudFront sends. */
    versions: z
      .array(between(1, 9999, "as a version"))
      .min(1)
      .max(2),
  })
  .check(rule(["versions"], checkVersions));

/** CloudFront before the load balancer: all paths reach the application on every request, but the static ones. */
export const distributionSchema = z
  .strictObject({
    /** The names that people use. */
    domains: z.array(domainName).min(1),
    /** Needed where the load balancer is on the internet; a VPC origin reaches an internal one without. */
    originHeader: originHeader.optional(),
    /** Tried in this order. */
    staticPaths: z.array(staticPath),
    securityHeaders: securityHeadersSchema,
    /** The pages of other origins whose scripts use the application: they may read failures and refusals, too. */
    origins: webOrigins,
    /** @default people see what the application says when it fails */
    errorPages: errorPagesSchema.optional(),
    redirects: redirectsSchema.default({}),
    /** @default people of all countries are let in */
    geoRestriction: geoRestrictionSchema.optional(),
    priceClass,
    accessLogs: accessLogsSchema,
    /** Looks at every request before anything else does. */
    waf: wafSchema.optional(),
  })
  .check(
    rule(["domains"], checkDomains),
    rule(["staticPaths"], checkPaths),
    rule(["domains", "redirects"], checkRedirects),
    rule(["staticPaths", "errorPages"], checkFolder),
  );

type Distribution = z.output<typeof distributionSchema>;

function* checkVersions({ versions }: { versions: number[] }): Iterable<Finding> {
  yield* listedTwice(versions, ["versions"], "version");
}

function* checkDomains({ domains }: Pick<Distribution, "domains">): Iterable<Finding> {
  yield* listedTwice(domains, ["domains"], "domain");
}

function* checkPaths({ staticPaths }: Pick<Distribution, "staticPaths">): Iterable<Finding> {
  for (const [index, { path }] of staticPaths.entries()) {
    const earlier = staticPaths.slice(0, index).find((other) => covers(other.path, path));
    if (earlier) {
      const what =
        earlier.path === path ? "has a behavior already" : `is never reached after ${show(earlier.path)}`;
      yield {
        path: ["staticPaths", index, "path"],
        message: `${show(path)} ${what}; keep one of them, or list the narrower one first`,
      };
    }
  }
}

/** Whether all that a pattern matches is matched by another one, as far as a star at its end tells. */
function covers(pattern: string, other: string): boolean {
  const prefix = /^([^*?]*)\*$/.exec(pattern)?.[1];
  return pattern === other || (prefix !== undefined && other.startsWith(prefix));
}
