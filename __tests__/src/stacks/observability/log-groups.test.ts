import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { DefaultTokenResolver, StringConcat, Tokenization } from "cdktf";
import calstackDev from "../../../../environments/calstack/dev";
import calstackProd from "../../../../environments/calstack/prod";
import cosmicspaceDev from "../../../../environments/cosmicspace/dev";
import cosmicspaceMassive from "../../../../environments/cosmicspace/massive";
import dougustProd from "../../../../environments/dougust/prod";
import fckdoomscrollProd from "../../../../environments/fckdoomscroll/prod";
import saasProd from "../../../../environments/saas/prod";
import type { EnvironmentInput } from "../../../../src/config/define";
import { environmentSchema } from "../../../../src/config/schema/environment";
import { withNames } from "../../../../src/config/schema/names/names";
import { logParts } from "../../../../src/config/schema/observability/log-parts";
import { logGroupsOf } from "../../../../src/stacks/observability/log-groups";
import { SystemStack } from "../../../../src/stacks/system-stack";
import { withoutTraces } from "../../../../src/without-traces";
import { testApp } from "../../../support/synthesized";

/** A page's data, and the stack that is made of it. */
function built(page: EnvironmentInput) {
  const data = environmentSchema.parse(page);
  const stack = withoutTraces(() => new SystemStack(testApp(), withNames(data), data.region));
  return { data, stack };
}

const pages = {
  calstackDev,
  calstackProd,
  cosmicspaceDev,
  cosmicspaceMassive,
  dougustProd,
  fckdoomscrollProd,
  saasProd,
};

describe.each(Object.entries(pages))("%s", (_, page) => {
  const { data, stack } = built(page);
  const parts = logParts(data);

  test.each([...parts])("%s writes logs in %j, as checked before anything is built", (part, regions) => {
    expect([...logGroupsOf(stack, part).keys()]).toEqual(regions);
  });

  test("every log group is one part's", () => {
    // GIVEN
    const groups = stack.node.findAll().filter((element) => element instanceof CloudwatchLogGroup);
    // WHEN
    const found = [...parts.keys()].flatMap((part) => [...logGroupsOf(stack, part).values()].flat());
    // THEN
    const names = (tokens: readonly string[]) => tokens.map((token) => resolved(stack, token)).sort();
    expect(groups.length).toBeGreaterThan(2);
    expect(names(found)).toEqual(names(groups.map(({ name }) => name)));
  });
});

/** A reference as it is written. */
function resolved(scope: SystemStack, token: string): string {
  return Tokenization.resolve(token, { scope, resolver: new DefaultTokenResolver(new StringConcat()) });
}

test("what writes elsewhere has none", () => {
  const { stack } = built(dougustProd);
  for (const part of ["load-balancer", "buckets.exports.waf", "services.web", "cache", "services."]) {
    expect(logGroupsOf(stack, part)).toEqual(new Map());
  }
});
