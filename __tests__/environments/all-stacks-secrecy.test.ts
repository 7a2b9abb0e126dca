import { places, secretLooks, storesSecret } from "../support/secrecy";
import type { Synthesized } from "../support/terraform-json";
import { writtenStacks } from "../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

/** Every text of every stack with the keys that lead to it. */
function everyText() {
  return [...stacks].flatMap(([name, { json }]) =>
    places(json).map(({ path, text }) => ({
      path,
      // the package of a canary is not compressed: this shows its script
      text: path.at(-1) === "content_base64" ? Buffer.from(text, "base64").toString("latin1") : text,
      where: `${name}: ${path.join(".")}`,
    })),
  );
}

test("no text looks like a password or a key", () => {
  expect(
    everyText().flatMap(({ where, text }) => secretLooks(text).map((found) => `${where}: ${found}`)),
  ).toEqual([]);
});

test("the search for secrets finds those that are there", () => {
  expect(secretLooks("user:Zq3vT8kLm2XbN9wRc4YhJ7pD@host")).toEqual(["Zq3vT8kLm2XbN9wRc4YhJ7pD"]);
  expect(secretLooks("AKIAIOSFODNN7EXAMPLE")).toContain("AKIAIOSFODNN7EXAMPLE");
  expect(secretLooks("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")).toHaveLength(1);
  expect(secretLooks("${ephemeral.random_password.Zq3vT8kLm2XbN9wRc4YhJ7pD.result}")).toEqual([]);
});

test("no argument that the state would keep holds a secret", () => {
  expect(
    everyText()
      .filter(({ path: [kind] }) => kind === "resource" || kind === "data")
      .filter(({ path }) => path.slice(3).some(storesSecret))
      // "minutes" and "hours"
      .filter(({ path }) => !path.includes("token_validity_units"))
      .map(({ where }) => where),
  ).toEqual([]);
  expect(storesSecret("password")).toBe(true);
  expect(storesSecret("master_password")).toBe(true);
  expect(storesSecret("secret_string")).toBe(true);
  expect(storesSecret("password_wo")).toBe(false);
});

/** The one secret that the state keeps, because AWS makes it and tells it to the provider: docs/security.md. */
const clientSecret = "aws_cognito_user_pool_client.user_pool_client.client_secret";

test("every write-only argument is filled with what exists only while Terraform runs, or a client's secret", () => {
  // GIVEN
  const writeOnly = everyText().filter(({ path }) => path.at(-1)?.endsWith("_wo"));
  const kept = writeOnly.filter(({ text }) => !/\$\{(var\.read_secrets \? )?ephemeral\./.test(text));
  // THEN
  expect(writeOnly.length).toBeGreaterThan(40);
  expect(kept.filter(({ text }) => !text.includes(`\${${clientSecret}}`)).map(({ where }) => where)).toEqual(
    [],
  );
});

test("a client's secret goes from its client into one secret, and nowhere else", () => {
  // GIVEN
  const clients = [...stacks].filter(([, { json }]) => json.resource?.aws_cognito_user_pool_client);
  const uses = everyText().filter(({ text }) => text.includes("client_secret}"));
  // THEN
  expect(clients.length).toBe(4);
  expect(uses.map(({ where }) => where)).toEqual(
    clients.map(
      ([name]) =>
        `${name}: resource.aws_secretsmanager_secret_version.secrets_cognito_value.secret_string_wo`,
    ),
  );
  expect(uses.filter(({ text }) => !text.includes(clientSecret))).toEqual([]);
});

test("what exists only while Terraform runs goes into write-only arguments alone", () => {
  // GIVEN
  const uses = everyText().filter(({ text }) => text.includes("ephemeral."));
  // THEN
  expect(uses.length).toBeGreaterThan(40);
  expect(uses.filter(({ path }) => !path.at(-1)?.endsWith("_wo")).map(({ where }) => where)).toEqual([]);
});

test("no password is made where the state would keep it, but what load balancers know CloudFront by", () => {
  // GIVEN
  const made = [...stacks.values()].flatMap(({ json }) =>
    Object.entries(json.resource ?? {}).flatMap(([type, bodies]) =>
      Object.keys(bodies).map((id) => `${type}.${id}`),
    ),
  );
  const kept = made.filter((address) => /^(random_password|random_string|tls_private_key)\./.test(address));
  // THEN
  expect(kept.length).toBeGreaterThan(5);
  expect(kept.filter((address) => !/^random_password\.origin_header_v\d+$/.test(address))).toEqual([]);
});

test("what load balancers know CloudFront by goes into their rules and one distribution, and nowhere else", () => {
  // GIVEN
  const uses = everyText().filter(({ text }) => /(?<!ephemeral\.)\brandom_password\./.test(text));
  const places = [
    /^resource\.aws_lb_listener_rule\.\w+\.condition\.\d+\.http_header\.values\.\d+$/,
    /^resource\.aws_cloudfront_distribution\.edge_distribution\.origin\.\d+\.custom_header\.\d+\.value$/,
  ];
  const documented = ({ path }: { path: readonly string[] }) =>
    places.some((place) => place.test(path.join(".")));
  // THEN
  expect(uses.length).toBeGreaterThan(10);
  expect(uses.filter((use) => !documented(use)).map(({ where }) => where)).toEqual([]);
});

test("no output tells a secret", () => {
  // GIVEN
  const outputs = everyText().filter(({ path: [kind, , key] }) => kind === "output" && key === "value");
  // THEN
  expect(outputs.length).toBeGreaterThan(100);
  expect(outputs.filter(({ text }) => /password|secret_string|\.result\b|ephemeral\./.test(text))).toEqual(
    [],
  );
});

test("every variable of a container that names a secret comes from Secrets Manager", () => {
  // GIVEN
  const containers = [...stacks.values()].flatMap((stack) =>
    stack.all("aws_ecs_task_definition").flatMap((task) => JSON.parse(String(task.container_definitions))),
  ) as { environment: { name: string }[]; secrets?: { name: string; valueFrom: string }[] }[];
  const secret = /SECRET|PASSWORD|_KEY$|_URI$|DATABASE_URL|TOKEN$/;
  // THEN
  expect(containers.length).toBeGreaterThanOrEqual(17);
  expect(
    containers.flatMap(({ environment }) => environment).filter(({ name }) => secret.test(name)),
  ).toEqual([]);
  // but where the database's writer is, which no secret is
  const read = containers.flatMap(({ secrets = [] }) => secrets.filter(({ name }) => name !== "DB_HOST"));
  for (const { valueFrom } of read) {
    expect(valueFrom).toMatch(
      /^\$\{(aws_(secretsmanager_secret|rds_cluster)\.[\w[\].]*arn|local\.second_region_secrets_\w+)\}(:[a-z_]+::)?$/,
    );
  }
});
