import { accountOf, lets } from "../../support/pipeline-access";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stack: Synthesized;

beforeAll(async () => {
  stack = accountOf(await writtenStacks("dougust"), "dougust");
});

const infrastructure = "repo:example-org/slipway";
const application = "repo:example-org/dougust";

const letIn: [string, string][] = [
  ["plan", `${infrastructure}:pull_request`],
  ["plan", `${infrastructure}:ref:refs/heads/main`],
  ["push", `${application}:ref:refs/heads/main`],
  ["push", `${application}:environment:prod`],
  ["apply-dev", `${infrastructure}:ref:refs/heads/main`],
  ["apply-prod", `${infrastructure}:environment:prod`],
  ["deploy-staging", `${application}:ref:refs/heads/main`],
  ["deploy-prod", `${application}:environment:prod`],
];

test.each(letIn)("%s is for %s", async (role, sub) => {
  expect(await lets(stack, role, { sub })).toBe(true);
});

const keptOut: [string, string, string][] = [
  ["a fork", "plan", "repo:somebody/slipway:pull_request"],
  ["a fork's main branch", "apply-dev", "repo:somebody/slipway:ref:refs/heads/main"],
  ["another branch", "apply-dev", `${infrastructure}:ref:refs/heads/feature`],
  ["a branch whose name begins alike", "apply-dev", `${infrastructure}:ref:refs/heads/main2`],
  ["a branch below it", "apply-dev", `${infrastructure}:ref:refs/heads/main/x`],
  ["a tag of that name", "apply-dev", `${infrastructure}:ref:refs/tags/main`],
  ["a pull request", "apply-dev", `${infrastructure}:pull_request`],
  ["a repository with a like name", "apply-dev", "repo:example-org/slipway2:ref:refs/heads/main"],
  ["an owner with a like name", "apply-dev", "repo:example-org2/slipway:ref:refs/heads/main"],
  ["an owner in other capitals", "apply-dev", "repo:Example-Org/slipway:ref:refs/heads/main"],
  ["the main branch", "apply-prod", `${infrastructure}:ref:refs/heads/main`],
  ["another environment", "apply-prod", `${infrastructure}:environment:dev`],
  ["an environment with a like name", "apply-prod", `${infrastructure}:environment:prod2`],
  ["the application", "apply-prod", `${application}:environment:prod`],
  ["this project", "deploy-prod", `${infrastructure}:environment:prod`],
  ["a pull request of the application", "push", `${application}:pull_request`],
  ["a branch of the application", "push", `${application}:ref:refs/heads/feature`],
  ["a subject with ids, where the page has none", "plan", "repo:example-org@1/slipway@2:pull_request"],
  ["a pattern", "plan", "repo:example-org/*:pull_request"],
];

test.each(keptOut)("%s does not get %s", async (_, role, sub) => {
  expect(await lets(stack, role, { sub })).toBe(false);
});

test("a token that was made for somebody else than AWS opens nothing", async () => {
  const sub = `${infrastructure}:pull_request`;
  expect(await lets(stack, "plan", { sub, aud: "https://github.com/example-org" })).toBe(false);
});
