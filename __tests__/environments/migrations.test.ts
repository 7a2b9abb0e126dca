import { containerOf, secretVariables } from "../support/containers";
import type { Synthesized } from "../support/terraform-json";
import { writtenStacks } from "../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

interface Migration {
  readonly job: string;
  readonly deploys: readonly string[];
}

function migrations(stack: string): Migration[] {
  const told = stacks.get(stack)?.output("delivery").value as { migrations: Migration[] } | undefined;
  return told?.migrations ?? [];
}

test.each([
  ["dougust", ["dev", "staging", "prod"], "api", ["node", "dist/migrate.js"]],
  [
    "fckdoomscroll",
    ["dev", "prod"],
    "app",
    ["node", "node_modules/prisma/build/index.js", "migrate", "deploy"],
  ],
])("%s migrates with the new image and the database's secret alone, before its service changes", (system, environments, service, command) => {
  for (const environment of environments) {
    // GIVEN
    const json = stacks.get(`${system}-${environment}`) as Synthesized;
    const container = containerOf(json, "migrate");
    // THEN
    expect(migrations(`${system}-${environment}`)).toMatchObject([{ job: "migrate", deploys: [service] }]);
    expect(container.image).toBe(containerOf(json, service).image);
    expect(container.command).toEqual(command);
    expect(secretVariables(container)).toEqual({
      DATABASE_URL: "${aws_secretsmanager_secret.secrets_database_url.arn}",
    });
  }
});

test.each(["staging", "prod"])("saas %s migrates before backend and worker change", (environment) => {
  expect(migrations(`saas-${environment}`)).toMatchObject([
    { job: "migrate", deploys: ["backend", "worker"] },
  ]);
});

test("every environment tells how a new image gets there", () => {
  for (const [stack, json] of stacks) {
    if (!/-(account|state)$/.test(stack)) {
      expect(json.output("delivery").value).toMatchObject({ healthUrls: [expect.stringContaining("://")] });
    }
  }
});
