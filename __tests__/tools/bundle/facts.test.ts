import { factsOf } from "../../../tools/bundle/facts";
import type { StackJson } from "../../../tools/bundle/stack-json";
import { writtenStacks } from "../../support/written-stacks";

async function facts(stack: string) {
  return factsOf(stack, (await writtenStacks()).get(stack)?.json as unknown as StackJson);
}

test("an environment's pointers, services and jobs are those of its region and cluster", async () => {
  const { kind, system, account, regions, pointers, services, jobs } = await facts("dougust-prod");
  expect({ kind, system, account, regions }).toEqual({
    kind: "environment",
    system: "dougust",
    account: "123456789012",
    regions: ["us-east-1", "us-west-2"],
  });
  expect(pointers).toContainEqual({
    parameter: "/dougust/prod/api/image",
    region: "us-east-1",
    image: "123456789012.dkr.ecr.us-east-1.amazonaws.com/dougust-backend",
    firstTag: "initial",
  });
  expect(services).toEqual([{ name: "dougust-prod-api", cluster: "dougust-prod", region: "us-east-1" }]);
  expect(jobs).toContainEqual({
    output: "export_run_task",
    cluster: "dougust-prod",
    region: "us-east-1",
    task: "aws_ecs_task_definition.export_task",
    family: "dougust-prod-export",
    isScheduled: true,
    migrates: false,
  });
});

test("what stands in a second region is told with it", async () => {
  const { pointers, services } = await facts("cosmicspace-massive");
  expect(pointers.map(({ region }) => region).sort()).toEqual(["eu-west-1", "us-east-1"]);
  expect(services.map(({ region }) => region).sort()).toEqual(["eu-west-1", "us-east-1"]);
});

test("a job that nothing starts is told from one that a schedule starts", async () => {
  const { jobs } = await facts("saas-prod");
  expect(jobs.map(({ output, isScheduled }) => [output, isScheduled])).toEqual(
    expect.arrayContaining([
      ["create_roles_run_task", false],
      ["migrate_run_task", false],
    ]),
  );
});

test("what migrates comes after what it builds on", async () => {
  const { jobs } = await facts("saas-prod");
  const order = jobs.map(({ output, migrates }) => `${output} ${migrates}`);
  expect(order.indexOf("create_roles_run_task false")).toBeLessThan(order.indexOf("migrate_run_task true"));
});

test("secrets that people fill come with their address and purpose", async () => {
  const { secrets } = await facts("calstack-dev");
  expect(secrets).toContainEqual({
    name: "calstack-dev/sendgrid-api-key",
    purpose: "SendGrid API key that may send mail",
    region: "us-east-1",
    address: "aws_secretsmanager_secret.secrets_sendgrid_api_key",
  });
});
