import { z } from "zod";
import { contentSecurityPolicyText, permissionsPolicyText } from "../../../../../policy-headers";
import { between } from "../../../primitives";
import { type Finding, rule, show } from "../../../rule";
import { contentSecurityPolicySchema } from "./content-security-policy";
import { permissionsPolicySchema } from "./permissions-policy";

/** Source: CloudFront Developer Guide, "Quotas", headers: the length of a header's value. */
const maximumLength = 1783;

const hsts = z
  .strictObject({
    /** How long browsers refuse plain HTTP after their last visit. */
    maxAgeDays: between(1, 3650, "days"),
    includeSubdomains: z.boolean(),
    /** Whether browsers may know it before the first visit: a list that a name leaves only after months. */
    preload: z.boolean(),
  })
  .check(rule(["maxAgeDays", "includeSubdomains", "preload"], checkPreload));

/** Headers that tell browsers what not to do. `X-Content-Type-Options: nosniff` has no other value, and is always sent. */
export const securityHeadersSchema = z
  .strictObject({
    hsts,
    contentSecurityPolicy: contentSecurityPolicySchema,
    /** Whether pages may stand in frames; browsers of today read `frame-ancestors` instead, which must say the same. */
    frameOptions: z.enum(["deny", "sameorigin"]),
    referrerPolicy: z.enum([
      "no-referrer",
      "same-origin",
      "strict-origin",
      "strict-origin-when-cross-origin",
      "origin",
      "origin-when-cross-origin",
    ]),
    permissionsPolicy: permissionsPolicySchema,
  })
  .check(
    rule(["contentSecurityPolicy", "frameOptions"], checkFrames),
    rule(["contentSecurityPolicy", "permissionsPolicy"], checkLengths),
  );

/** What a page of data says of security headers. */
export type SecurityHeadersInput = z.input<typeof securityHeadersSchema>;

type SecurityHeaders = z.output<typeof securityHeadersSchema>;

/** Source: hstspreload.org, "Submission Requirements". */
function* checkPreload({ maxAgeDays, includeSubdomains, preload }: z.output<typeof hsts>): Iterable<Finding> {
  if (preload && maxAgeDays < 365) {
    yield {
      path: ["maxAgeDays"],
      message: `${maxAgeDays} days are too few for browsers' preload lists; use 365 or more, or turn preload off`,
    };
  }
  if (preload && !includeSubdomains) {
    yield {
      path: ["includeSubdomains"],
      message: `${includeSubdomains} keeps the name off browsers' preload lists; use true, or turn preload off`,
    };
  }
}

function* checkFrames({
  contentSecurityPolicy,
  frameOptions,
}: Pick<SecurityHeaders, "contentSecurityPolicy" | "frameOptions">): Iterable<Finding> {
  const ancestors = contentSecurityPolicy["frame-ancestors"] ?? [];
  const same = frameOptions === "deny" ? "'none'" : "'self'";
  if (ancestors.length !== 1 || ancestors[0] !== same) {
    yield {
      path: ["contentSecurityPolicy", "frame-ancestors"],
      message: `${show(ancestors)} differs from the frameOptions ${show(frameOptions)}; use ${show([same])}, or change both`,
    };
  }
}

function* checkLengths({
  contentSecurityPolicy,
  permissionsPolicy,
}: Pick<SecurityHeaders, "contentSecurityPolicy" | "permissionsPolicy">): Iterable<Finding> {
  const texts = {
    contentSecurityPolicy: contentSecurityPolicyText(contentSecurityPolicy),
    permissionsPolicy: permissionsPolicyText(permissionsPolicy),
  };
  for (const [field, { length }] of Object.entries(texts)) {
    if (length > maximumLength) {
      yield {
        path: [field],
        message: `${length} characters are more than CloudFront sends in a header; use at most ${maximumLength}`,
      };
    }
  }
}
