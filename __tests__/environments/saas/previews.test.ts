import { containerOf, secretVariables } from "../../support/containers";
import { list, statements } from "../../support/policy";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let staging: Synthesized;
let prod: Synthesized;
let account: Synthesized;

beforeAll(async () => {
  const stacks = await writtenStacks("saas");
  staging = stacks.get("saas-staging") as Synthesized;
  prod = stacks.get("saas-prod") as Synthesized;
  account = stacks.get("saas-account") as Synthesized;
});

test("staging shows the backends of two pull requests, production none", () => {
  expect(staging.ids("aws_ecs_service")).toEqual(["backend", "preview_1", "preview_2", "worker"]);
  expect(prod.ids("aws_ecs_service")).toEqual(["backend", "worker"]);
});

test("a place stands empty until somebody claims it, and no apply empties it", () => {
  const service = staging.at("aws_ecs_service.preview_1");
  expect(service.desired_count).toBe(0);
  expect(service.lifecycle).toEqual({ ignore_changes: ["desired_count", "task_definition"] });
  expect(staging.ids("aws_appautoscaling_target").filter((id) => id.startsWith("preview"))).toEqual([]);
});

test("the listener asks for a preview by its name, through CloudFront alone, before the backend answers", () => {
  const rule = (id: string) => staging.at(`aws_lb_listener_rule.${id}_traffic_rule`);
  expect([rule("preview_1").priority, rule("preview_2").priority, rule("backend").priority]).toEqual([
    10, 11, 100,
  ]);
  const conditions = JSON.stringify(rule("preview_2").condition);
  expect(conditions).toContain('"host_header":{"values":["2.preview.staging.saas.example"]}');
  expect(conditions).toContain('"http_header_name":"x-origin-verify"');
});

test("people are led to previews by TLS: certificates, the distribution and DNS know their names", () => {
  const names = ["1.preview.staging.saas.example", "2.preview.staging.saas.example"];
  for (const certificate of staging.all("aws_acm_certificate")) {
    expect(certificate.subject_alternative_names).toEqual(names);
  }
  expect(staging.at("aws_cloudfront_distribution.edge_distribution").aliases).toEqual(
    expect.arrayContaining(names),
  );
  const records = staging.all("aws_route53_record").map(({ name, type }) => `${name} ${type}`);
  expect(records).toEqual(expect.arrayContaining(names.flatMap((name) => [`${name} A`, `${name} AAAA`])));
});

test("a preview reads what the backend reads, and never the migrator's login", () => {
  const [preview, backend] = [containerOf(staging, "preview_1"), containerOf(staging, "backend")];
  expect(secretVariables(preview)).toEqual(secretVariables(backend));
  expect(JSON.stringify(preview)).not.toContain("migrator");
});

test("workflows learn of the places without reading the state", () => {
  const { name, insecure_value } = staging.at("aws_ssm_parameter.previews");
  expect(name).toBe("/saas/staging/previews");
  expect(JSON.parse(String(insecure_value))).toEqual({
    cluster: "${aws_ecs_cluster.cluster.name}",
    slots: Object.fromEntries(
      [1, 2].map((place) => [
        `preview-${place}`,
        {
          service: `\${aws_ecs_service.preview_${place}.name}`,
          family: `saas-staging-preview-${place}`,
          container: "app",
          host: `${place}.preview.staging.saas.example`,
        },
      ]),
    ),
  });
});

test("pull requests of the application have a role of their own, and those of no other repository", () => {
  const { assume_role_policy } = account.at("aws_iam_role.delivery_preview_staging");
  expect(JSON.stringify(statements(assume_role_policy))).toContain('"repo:example-org/saas:pull_request"');
  expect(JSON.stringify(statements(assume_role_policy))).not.toContain("*");
  const others = account
    .ids("aws_iam_role")
    .filter((id) => id.startsWith("delivery_") && id !== "delivery_preview_staging");
  for (const id of others) {
    expect(account.at(`aws_iam_role.${id}`).assume_role_policy).not.toContain(
      "repo:example-org/saas:pull_request",
    );
  }
});

test("that role changes places for previews alone, and pushes beside what is deployed", () => {
  // GIVEN
  const own = Object.entries(account.json.resource?.aws_iam_role_policy ?? {}).filter(([id]) =>
    id.startsWith("delivery_preview_staging_"),
  );
  const all = own.flatMap(([, { policy }]) => statements((policy as string) ?? ""));
  const resourcesOf = (action: string) =>
    all.filter(({ Action }) => list(Action).includes(action)).flatMap(({ Resource }) => list(Resource));
  // THEN
  expect(resourcesOf("ecs:UpdateService")).toEqual([
    "arn:aws:ecs:*:123456789012:service/*/saas-staging-preview-*",
  ]);
  expect(resourcesOf("iam:PassRole")).toEqual(["arn:aws:iam::123456789012:role/saas-staging-preview-*"]);
  expect(resourcesOf("ssm:PutParameter")).toEqual([
    "arn:aws:ssm:*:123456789012:parameter/saas/staging/previews/preview-*",
  ]);
  expect(resourcesOf("ecr:PutImage")).toEqual([
    "arn:aws:ecr:me-south-1:123456789012:repository/saas-backend-previews",
  ]);
  const actions = all.flatMap(({ Action }) => list(Action));
  expect(actions.filter((action) => /^(s3|kms|secretsmanager|sts|iam:(?!PassRole))/.test(action))).toEqual(
    [],
  );
  expect(actions).not.toContain("ecs:RunTask");
});

test("places run images of pull requests, and can pull no others", () => {
  const { policy } = staging.at("aws_iam_role_policy.preview_1_task_execution_role_pull_image");
  expect(policy).toContain("repository/saas-backend-previews");
  expect(policy).not.toContain('repository/saas-backend"');
});
