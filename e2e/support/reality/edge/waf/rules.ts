import {
  type CustomResponseBody,
  type FieldToMatch,
  GetIPSetCommand,
  type IPSetReferenceStatement,
  type Rule,
  type RuleAction,
  type Statement,
  type WAFV2Client,
  type WebACL,
} from "@aws-sdk/client-wafv2";

/** A rule as people read it: `110 rate-login: past 20 in 60 s from an IP for /api/auth/: 429 Too many requests`. */
export async function describeRule(wafv2: WAFV2Client, acl: WebACL, rule: Rule): Promise<string> {
  const { Name, Priority, Statement: statement = {}, VisibilityConfig: visibility } = rule;
  const seen = visibility?.CloudWatchMetricsEnabled && visibility.MetricName === Name ? "" : " (unseen)";
  const what = await describeStatement(wafv2, statement);
  return `${Priority} ${Name}${seen}: ${what}: ${describeAction(rule, acl.CustomResponseBodies)}`;
}

async function describeStatement(wafv2: WAFV2Client, statement: Statement): Promise<string> {
  const {
    ManagedRuleGroupStatement: group,
    RateBasedStatement: rate,
    SizeConstraintStatement: size,
  } = statement;
  if (group) {
    const counting = (group.RuleActionOverrides ?? []).filter(({ ActionToUse }) => ActionToUse?.Count);
    return `${group.Name}, counting ${
      counting
        .map(({ Name }) => Name)
        .sort()
        .join(", ") || "none"
    }`;
  }
  if (rate) {
    const path = rate.ScopeDownStatement ? describePath(rate.ScopeDownStatement) : "all";
    return `past ${rate.Limit} in ${rate.EvaluationWindowSec} s from an ${rate.AggregateKeyType} for ${path}`;
  }
  if (size) {
    return `${describeField(size.FieldToMatch)} ${size.ComparisonOperator} ${size.Size}`;
  }
  const sets = (statement.OrStatement?.Statements ?? []).flatMap(
    ({ IPSetReferenceStatement: set }) => set ?? [],
  );
  return (await Promise.all(sets.map((set) => addressesOf(wafv2, set)))).flat().join(", ");
}

function describePath({ ByteMatchStatement: match }: Statement): string {
  const transformations = [...(match?.TextTransformations ?? [])].sort(
    (a, b) => (a.Priority ?? 0) - (b.Priority ?? 0),
  );
  const text = new TextDecoder().decode(match?.SearchString);
  const where = match?.FieldToMatch?.UriPath ? "path" : "something else";
  return `${where} ${match?.PositionalConstraint} ${text} after ${transformations.map(({ Type }) => Type).join(", ")}`;
}

function describeField(field: FieldToMatch | undefined): string {
  const { UriPath, QueryString, Headers, Body } = field ?? {};
  const sized = Headers ?? Body;
  const name = UriPath
    ? "path"
    : QueryString
      ? "query"
      : Headers
        ? `${Headers.MatchScope} of headers`
        : "body";
  return sized ? `${name} (oversize: ${sized.OversizeHandling})` : name;
}

async function addressesOf(wafv2: WAFV2Client, { ARN = "" }: IPSetReferenceStatement): Promise<string[]> {
  const [scope = "", , Name, Id] = (ARN.split(":")[5] ?? "").split("/");
  const Scope = scope === "global" ? "CLOUDFRONT" : "REGIONAL";
  const { IPSet } = await wafv2.send(new GetIPSetCommand({ Scope, Name, Id }));
  return [...(IPSet?.Addresses ?? [])].sort();
}

function describeAction(
  { Action: action, OverrideAction: override }: Rule,
  bodies: Record<string, CustomResponseBody> = {},
): string {
  if (override) {
    return override.Count ? "counted" : "as its rules say";
  }
  return action?.Block ? describeRefusal(action, bodies) : action?.Count ? "counted" : "let in";
}

function describeRefusal({ Block }: RuleAction, bodies: Record<string, CustomResponseBody>): string {
  const { ResponseCode, CustomResponseBodyKey = "", ResponseHeaders = [] } = Block?.CustomResponse ?? {};
  const headers = ResponseHeaders.map(({ Name, Value }) => `, ${Name} ${Value}`).join("");
  return `${ResponseCode} ${bodies[CustomResponseBodyKey]?.Content}${headers}`;
}
