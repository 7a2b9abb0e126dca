import { z } from "zod";
import { between, domainName, kebabName } from "../../../primitives";
import { type Finding, listedTwice, rule, show } from "../../../rule";
import { wafSchema } from "../../waf/waf";
import { accessLogsSchema } from "../access-logs";
import { geoRestrictionSchema } from "../geo-restriction";
import { securityHeadersSchema } from "../headers/security-headers";
import { priceClass } from "../price-class";
import { publicKey } from "./public-key";
import { webOrigins } from "./web-origin";

const year = 31_536_000;

/** How long the edge keeps an object; what its own `Cache-Control` says stands below the most. */
const cache = z.discriminatedUnion("policy", [
  /** AWS's own: a day where the object does not say, a year at most. */
  z.strictObject({ policy: z.literal("managed-caching-optimized") }),
  z
    .strictObject({
      policy: z.literal("own"),
      /** Where the object does not say. */
      defaultSeconds: between(1, year, "seconds"),
      maxSeconds: between(1, year, "seconds"),
    })
    .check(rule(["defaultSeconds", "maxSeconds"], checkSeconds)),
]);

/** Who gets an object. */
const access = z.discriminatedUnion("kind", [
  /** Everybody who knows its path. */
  z.strictObject({ kind: z.literal("public") }),
  /** Who has a URL that the application signed, until the URL's own end. */
  z
    .strictObject({
      kind: z.literal("signed-urls"),
      /** Public keys by what people call them; a second one while they rotate. */
      publicKeys: z.record(kebabName, publicKey),
      /** The one of them whose private half the secret holds. */
      signsWith: kebabName,
      /** The supplied secret that holds the private half. */
      privateKey: kebabName,
    })
    .check(rule(["publicKeys"], checkKeys), rule(["publicKeys", "signsWith"], checkSigner)),
]);

/** CloudFront before a bucket: reading alone, below one prefix, cached and compressed. */
export const bucketDistributionSchema = z
  .strictObject({
    /** The names that people use. */
    domains: z.array(domainName).min(1),
    /** What is served, and left out of the URL: `https://media.cosmicspace.app/cat.png` is `public/cat.png`. */
    prefix: z.string().regex(/^([\w-]+\/)+$/, {
      error: ({ input }) =>
        `${show(input)} is no prefix of what is served; write one or more folders, as in "public/"`,
    }),
    cache,
    access,
    /** The pages whose scripts may read objects; other pages may still show them. */
    origins: webOrigins,
    securityHeaders: securityHeadersSchema,
    priceClass,
    /** @default every country is answered */
    geoRestriction: geoRestrictionSchema.optional(),
    /** @default its requests are written down nowhere */
    accessLogs: accessLogsSchema.optional(),
    /** Looks at every request before anything else does. @default nothing does */
    waf: wafSchema.optional(),
  })
  .check(rule(["domains"], checkDomains));

/** What a page of data says of a distribution before a bucket. */
export type BucketDistributionInput = z.input<typeof bucketDistributionSchema>;

function* checkSeconds(cache: { defaultSeconds: number; maxSeconds: number }): Iterable<Finding> {
  const { defaultSeconds, maxSeconds } = cache;
  if (defaultSeconds > maxSeconds) {
    yield {
      path: ["defaultSeconds"],
      message: `${defaultSeconds} is more than the most, ${maxSeconds}; lower it, or raise maxSeconds`,
    };
  }
}

/** Source: CloudFront Developer Guide, "Quotas", key groups: public keys in a single key group. */
const mostKeys = 5;

function* checkKeys({ publicKeys }: { publicKeys: Record<string, string> }): Iterable<Finding> {
  const names = Object.keys(publicKeys);
  if (names.length < 1 || names.length > mostKeys) {
    yield {
      path: ["publicKeys"],
      message: `${names.length} keys are no group of CloudFront's; use 1, a second one to rotate, ${mostKeys} at most`,
    };
  }
  const owners = new Map<string, string>();
  for (const [name, text] of Object.entries(publicKeys)) {
    const owner = owners.get(text.trim());
    if (owner !== undefined) {
      yield {
        path: ["publicKeys", name],
        message: `is the same key as ${show(owner)}; make another pair, or keep one name`,
      };
    }
    owners.set(text.trim(), owner ?? name);
  }
}

function* checkSigner(access: { publicKeys: Record<string, string>; signsWith: string }): Iterable<Finding> {
  const { publicKeys, signsWith } = access;
  if (!Object.hasOwn(publicKeys, signsWith)) {
    const choices = Object.keys(publicKeys).join(", ");
    const remedy = choices === "" ? "add it there" : `choose ${choices}`;
    yield { path: ["signsWith"], message: `${show(signsWith)} is none of publicKeys; ${remedy}` };
  }
}

function* checkDomains({ domains }: { domains: string[] }): Iterable<Finding> {
  yield* listedTwice(domains, ["domains"], "domain");
}
