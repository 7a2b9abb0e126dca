import type {
  Wafv2WebAclCustomResponseBody,
  Wafv2WebAclRuleAction,
} from "@cdktf/provider-aws/lib/wafv2-web-acl";

/** What becomes of requests that a rule finds: `count` lets them through and writes them down. */
export type Mode = "block" | "count";

const refusals = {
  forbidden: { code: 403, text: "Forbidden" },
  "too-many-requests": { code: 429, text: "Too many requests" },
  "bad-request": { code: 400, text: "Bad request" },
  "body-too-large": { code: 413, text: "Request too large" },
  "uri-too-long": { code: 414, text: "Request too long" },
};

export type Refusal = keyof typeof refusals;

/** What those read who are refused: never by which rule, nor why. */
export const refusalTexts: Wafv2WebAclCustomResponseBody[] = Object.entries(refusals).map(
  ([key, { text }]) => ({
    key,
    contentType: "TEXT_PLAIN",
    content: text,
  }),
);

/** @param headers more headers of the answer, by name */
export function refuse(
  mode: Mode,
  refusal: Refusal,
  headers: Readonly<Record<string, string>> = {},
): Wafv2WebAclRuleAction {
  if (mode === "count") {
    return { count: {} };
  }
  const customResponse = {
    responseCode: refusals[refusal].code,
    customResponseBodyKey: refusal,
    responseHeader: Object.entries(headers).map(([name, value]) => ({ name, value })),
  };
  return { block: { customResponse } };
}
