import type { Wafv2WebAclAssociationConfig, Wafv2WebAclRule } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import { type Mode, type Refusal, refuse } from "./action";
import { namedRule, places } from "./rule";

/** What is longer is refused, in bytes. */
export interface RequestSizes {
  readonly uriBytes?: number;
  readonly queryBytes?: number;
  /** Each header's value. */
  readonly headerBytes?: number;
  readonly bodyBytes?: number;
}

type Size = keyof RequestSizes;

/** More than WAF sees is too much: what lies behind it could be anything. */
const oversized = { oversize_handling: "MATCH" };

const parts: Readonly<Record<Size, { name: string; refusal: Refusal; field: object }>> = {
  uriBytes: { name: "size-uri", refusal: "uri-too-long", field: { uri_path: {} } },
  queryBytes: { name: "size-query", refusal: "uri-too-long", field: { query_string: {} } },
  headerBytes: {
    name: "size-headers",
    refusal: "bad-request",
    field: { headers: [{ match_pattern: { all: {} }, match_scope: "VALUE", ...oversized }] },
  },
  bodyBytes: { name: "size-body", refusal: "body-too-large", field: { body: oversized } },
};

/** Limits on how long parts of a request may be. */
export function requestSizes(mode: Mode, sizes: RequestSizes): Wafv2WebAclRule[] {
  return Object.entries(parts).flatMap(([part, { name, refusal, field }]) => {
    const size = sizes[part as Size];
    return size === undefined
      ? []
      : namedRule(name, {
          priority: places[part as Size],
          action: refuse(mode, refusal),
          statement: {
            size_constraint_statement: {
              comparison_operator: "GT",
              size,
              field_to_match: field,
              text_transformation: [{ type: "NONE", priority: 0 }],
            },
          },
        });
  });
}

/**
 * How much of a body CloudFront shows to WAF: 16 KB are included, each 16 KB more cost $0.30 per million requests.
 * Nothing where that is enough.
 */
export function bodyInspection({ bodyBytes = 0 }: RequestSizes): Wafv2WebAclAssociationConfig | undefined {
  const kilobytes = [32, 48, 64].find((_, index) => bodyBytes <= (index + 2) * 16384);
  return bodyBytes <= 16384 || kilobytes === undefined
    ? undefined
    : { requestBody: [{ cloudfront: { defaultSizeInspectionLimit: `KB_${kilobytes}` } }] };
}
