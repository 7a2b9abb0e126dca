import { withoutMetadata } from "../../../tools/bundle/stack-json";
import { expressions } from "../../support/references";
import { writtenStacks } from "../../support/written-stacks";

/** What OpenTofu 1.11 and Terraform 1.11 both know, as far as anything here uses it. */
const known = {
  kinds: "check data ephemeral locals moved import removed output provider resource terraform variable",
  settings: "backend required_providers required_version",
  backends: "local s3",
  s3: "allowed_account_ids bucket encrypt key kms_key_id region use_lockfile",
  lifecycle:
    "create_before_destroy ignore_changes precondition postcondition prevent_destroy replace_triggered_by",
  output: "description value sensitive",
  variable: "default description ephemeral nullable sensitive type validation",
  functions:
    "contains element flatten join jsondecode jsonencode length lower parseint replace sha256 split substr tonumber toset trimprefix",
};

const all = Object.fromEntries(
  Object.entries(known).map(([what, words]) => [what, words.split(" ")]),
) as Record<keyof typeof known, string[]>;

test("no stack uses what Terraform alone knows", async () => {
  for (const [stack, { json }] of await writtenStacks()) {
    const { terraform, resource = {}, data = {}, output = {}, ...rest } = withoutMetadata(json) as Json;
    const lifecycles = [resource, data].flatMap((types) =>
      Object.values(types).flatMap((named) =>
        Object.values(named).flatMap((body) => Object.keys(body.lifecycle ?? {})),
      ),
    );
    const used: Partial<Record<keyof typeof known, string[]>> = {
      kinds: Object.keys({ ...rest, terraform, resource, data, output }),
      settings: Object.keys(terraform),
      backends: Object.keys(terraform.backend),
      s3: Object.keys(terraform.backend.s3 ?? {}),
      lifecycle: lifecycles,
      output: Object.values(output).flatMap(Object.keys),
      variable: Object.values(rest.variable ?? {}).flatMap(Object.keys),
      functions: functionsIn(json),
    };
    for (const [what, words] of Object.entries(used)) {
      const unknown = words.filter((word) => !all[what as keyof typeof known].includes(word));
      expect([stack, what, unknown]).toEqual([stack, what, []]);
    }
  }
});

/** The functions that a stack's expressions call, those of providers (`provider::aws::…`) with all their names. */
function functionsIn(value: unknown): string[] {
  if (typeof value === "string") {
    return expressions(value)
      .map((expression) => expression.replaceAll(/"(?:\\.|[^"\\])*"/g, '""'))
      .flatMap((expression) => [...expression.matchAll(/([a-z][\w:]*)\(/g)].map(([, name = ""]) => name));
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(functionsIn) : [];
}

type Blocks = Readonly<Record<string, Readonly<Record<string, { readonly lifecycle?: object }>>>>;

interface Json {
  readonly terraform: { readonly backend: { readonly s3?: object } };
  readonly resource?: Blocks;
  readonly data?: Blocks;
  readonly output?: Readonly<Record<string, object>>;
  readonly variable?: Readonly<Record<string, object>>;
}
