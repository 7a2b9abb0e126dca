import { createDelivery } from "../../../../src/stacks/account/create-delivery";
import { SystemStack } from "../../../../src/stacks/system-stack";
import { testEnvironment } from "../../../support/environment";
import { synthesized, testApp, testStack } from "../../../support/synthesized";

const account = "123456789012";

function delivered(oidcProvider: boolean) {
  const stack = testStack({ environment: "account" });
  createDelivery(
    stack,
    {
      infrastructure: { repository: "example-org/slipway", branch: "main" },
      application: { repository: "example-org/app", branch: "trunk" },
      oidcProvider,
      builds: [],
      environments: {
        dev: { branch: "main", roles: [], previews: true },
        prod: { githubEnvironment: "live", roles: [], previews: false },
      },
    },
    { system: "test", account, region: "us-east-1", repositories: ["b", "a"] },
  );
  return synthesized(stack);
}

function subjects(json: ReturnType<typeof delivered>, role: string): unknown {
  const trust = JSON.parse(String(json.at(`aws_iam_role.delivery_${role}`).assume_role_policy));
  return trust.Statement[0].Condition.StringEquals["token.actions.githubusercontent.com:sub"];
}

test("an account that has no provider yet gets GitHub's; all roles trust the account's one", () => {
  expect(delivered(false).all("aws_iam_openid_connect_provider")).toEqual([]);
  const json = delivered(true);
  const provider = json.at("aws_iam_openid_connect_provider.delivery_github");
  expect(provider).toMatchObject({
    url: "https://token.actions.githubusercontent.com",
    client_id_list: ["sts.amazonaws.com"],
  });
  expect(provider).not.toHaveProperty("thumbprint_list");
});

test("each role is for its callers, and known by an output", () => {
  const json = delivered(true);
  expect(subjects(json, "plan")).toEqual([
    "repo:example-org/slipway:pull_request",
    "repo:example-org/slipway:ref:refs/heads/main",
  ]);
  expect(subjects(json, "push")).toEqual([
    "repo:example-org/app:ref:refs/heads/trunk",
    "repo:example-org/app:ref:refs/heads/main",
    "repo:example-org/app:environment:live",
  ]);
  expect(subjects(json, "apply_prod")).toEqual(["repo:example-org/slipway:environment:live"]);
  expect(subjects(json, "deploy_dev")).toEqual(["repo:example-org/app:ref:refs/heads/main"]);
  expect(json.output("delivery_roles").value).toEqual({
    plan: "${aws_iam_role.delivery_plan.arn}",
    push: "${aws_iam_role.delivery_push.arn}",
    apply: {
      dev: "${aws_iam_role.delivery_apply_dev.arn}",
      prod: "${aws_iam_role.delivery_apply_prod.arn}",
    },
    deploy: {
      dev: "${aws_iam_role.delivery_deploy_dev.arn}",
      prod: "${aws_iam_role.delivery_deploy_prod.arn}",
    },
    preview: { dev: "${aws_iam_role.delivery_preview_dev.arn}" },
  });
});

test("who changes an environment does so within the boundary", () => {
  const json = delivered(true);
  const bounded = ["apply_dev", "deploy_prod"].map(
    (role) => json.at(`aws_iam_role.delivery_${role}`).permissions_boundary,
  );
  expect(new Set(bounded)).toEqual(new Set(["${aws_iam_policy.delivery_boundary.arn}"]));
});

test.each([true, false])("roles of an environment bear it only where pipelines apply: %s", (boundedRoles) => {
  const json = synthesized(new SystemStack(testApp(), testEnvironment({}), "us-east-1", boundedRoles));
  const boundaries = new Set(json.all("aws_iam_role").map((role) => role.permissions_boundary));
  const arn = `arn:aws:iam::${account}:policy/test-account-boundary`;
  expect([...boundaries]).toEqual([boundedRoles ? arn : undefined]);
});
