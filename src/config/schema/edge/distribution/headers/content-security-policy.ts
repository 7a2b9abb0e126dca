import { z } from "zod";
import { repeated, show } from "../../../rule";
import { source } from "./csp-source";

const sources = z
  .array(source)
  .min(1, { error: `[] allows nothing, which is written ["'none'"]; list the sources, or that` })
  .superRefine((list, context) => {
    for (const message of contradictions(list)) {
      context.addIssue({ code: "custom", message });
    }
  });

/** A directive that is complete without sources. */
const alone = z.literal(null);

/**
 * What pages may load and do. Source: W3C, "Content Security Policy Level 3", 6.1 to 6.4; "Upgrade Insecure Requests".
 * `report-to` is left out until there is somewhere to report to.
 */
export const contentSecurityPolicySchema = z.strictObject({
  /** Stands in for every directive down to `manifest-src`. */
  "default-src": sources,
  "script-src": sources.optional(),
  "script-src-elem": sources.optional(),
  "script-src-attr": sources.optional(),
  "style-src": sources.optional(),
  "style-src-elem": sources.optional(),
  "style-src-attr": sources.optional(),
  "img-src": sources.optional(),
  "font-src": sources.optional(),
  "connect-src": sources.optional(),
  "media-src": sources.optional(),
  "object-src": sources.optional(),
  "frame-src": sources.optional(),
  "child-src": sources.optional(),
  "worker-src": sources.optional(),
  "manifest-src": sources.optional(),
  "base-uri": sources.optional(),
  "form-action": sources.optional(),
  "frame-ancestors": sources,
  "upgrade-insecure-requests": alone.optional(),
});

function* contradictions(list: readonly string[]): Iterable<string> {
  if (list.includes("'none'") && list.length > 1) {
    yield `${show(list)} allows nothing and something; remove "'none'", or all else`;
  }
  for (const twice of repeated(list)) {
    yield `${show(twice)} is listed more than once; list each source once`;
  }
}
