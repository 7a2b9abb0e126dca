import { containerOf, secretVariables } from "../../support/containers";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let staging: Synthesized;
let prod: Synthesized;

beforeAll(async () => {
  const stacks = await writtenStacks("saas");
  staging = stacks.get("saas-staging") as Synthesized;
  prod = stacks.get("saas-prod") as Synthesized;
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
