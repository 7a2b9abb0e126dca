import { type Resource, type Resources, readResources, type Values } from "../cost/resources";
import type { StackJson } from "./stack-json";

/** What a stack's JSON tells those who operate it. */
export interface Facts {
  /** As in `dougust-prod`. */
  readonly name: string;
  readonly system: string;
  readonly kind: "state" | "account" | "environment";
  readonly account: string;
  /** Where it stands, its own region first. */
  readonly regions: readonly string[];
  readonly json: StackJson;
  readonly resources: Resources;
  readonly pointers: readonly Pointer[];
  readonly services: readonly Service[];
  readonly jobs: readonly Job[];
  readonly secrets: readonly Secret[];
}

/** A parameter that says which image runs. */
export interface Pointer {
  readonly parameter: string;
  readonly region: string;
  /** Without its tag. */
  readonly image: string;
  readonly firstTag: string;
}

export interface Service {
  readonly name: string;
  readonly cluster: string;
  readonly region: string;
}

/** What a person can run. */
export interface Job {
  /** The output with the input of `aws ecs run-task`. */
  readonly output: string;
  readonly cluster: string;
  readonly region: string;
  /** Of its task definition, as in `aws_ecs_task_definition.migrate_task`. */
  readonly task: string;
  /** Of its task definition: its latest revision, whatever the output says. */
  readonly family: string;
  readonly isScheduled: boolean;
  /** Whether it brings the database up to a new image before services change. */
  readonly migrates: boolean;
}

/** A secret that people fill. */
export interface Secret {
  readonly name: string;
  readonly purpose: string;
  readonly region: string;
  readonly address: string;
}

export function factsOf(name: string, json: StackJson): Facts {
  const resources = readResources(json);
  const dash = name.lastIndexOf("-");
  const part = name.slice(dash + 1);
  const providers = json.provider.aws ?? [];
  return {
    name,
    system: name.slice(0, dash),
    kind: part === "state" || part === "account" ? part : "environment",
    account: String((providers[0]?.allowed_account_ids as readonly unknown[] | undefined)?.[0]),
    regions: [...new Set(providers.map(({ region }) => String(region)))],
    json,
    resources,
    pointers: pointersOf(json, resources),
    services: servicesOf(resources),
    jobs: jobsOf(json, resources),
    secrets: secretsOf(json, resources),
  };
}

/** Whether a stack has a resource of a type. */
export function has({ resources }: Facts, ...types: readonly string[]): boolean {
  return types.some((type) => resources.ofType(type).length > 0);
}

/** What an output says, as far as it is an object. */
function outputValues(json: StackJson, name: string): Values {
  const value = json.output?.[name]?.value;
  return typeof value === "object" && value !== null ? (value as Values) : {};
}

function pointersOf(json: StackJson, resources: Resources): Pointer[] {
  const told = Object.entries(json.output ?? {}).filter(([name]) => name.endsWith("_image_parameter"));
  const names = new Set(told.map(([, { value }]) => value));
  return resources
    .ofType("aws_ssm_parameter")
    .filter(({ values }) => names.has(values.name))
    .map(({ values, region }) => {
      const [image = "", firstTag = ""] = String(values.insecure_value).split(/:(?=[^:/]+$)/);
      return { parameter: String(values.name), region, image, firstTag };
    });
}

function servicesOf(resources: Resources): Service[] {
  return resources
    .ofType("aws_ecs_service")
    .map(({ values, region }) => ({ name: String(values.name), ...clusterOf(resources, values), region }));
}

/** Those that migrate last: they build on what the others make. */
function jobsOf(json: StackJson, resources: Resources): Job[] {
  const schedules = JSON.stringify(resources.ofType("aws_scheduler_schedule").map(({ values }) => values));
  const migrations = (outputValues(json, "delivery").migrations ?? []) as readonly { readonly job: string }[];
  const migrating = migrations.map(({ job }) => runTaskOutput(job));
  const names = Object.keys(json.output ?? {}).filter((name) => name.endsWith(runTask));
  const jobs = names.sort().map((output) => {
    const values = outputValues(json, output);
    const task = /\$\{(\w+\.\w+)/.exec(String(values.taskDefinition))?.[1] ?? "";
    return {
      output,
      ...clusterOf(resources, values),
      region: resources.referredTo(values.cluster)?.region ?? "",
      task,
      family: String(resources.referredTo(values.taskDefinition)?.values.family ?? ""),
      isScheduled: schedules.includes(`${task}.`),
      migrates: migrating.includes(output),
    };
  });
  return jobs.sort((a, b) => Number(a.migrates) - Number(b.migrates));
}

const runTask = "_run_task";

function runTaskOutput(job: string): string {
  return `${job.replaceAll("-", "_")}${runTask}`;
}

function clusterOf(resources: Resources, { cluster }: Values): { readonly cluster: string } {
  return { cluster: String(resources.referredTo(cluster)?.values.name ?? cluster) };
}

function secretsOf(json: StackJson, resources: Resources): Secret[] {
  const made = new Map<string, Resource>(
    resources.ofType("aws_secretsmanager_secret").map((secret) => [String(secret.values.name), secret]),
  );
  return Object.entries(outputValues(json, "secrets_to_supply"))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, purpose]) => {
      const { region, address } = made.get(name) ?? {};
      return region && address ? [{ name, purpose: String(purpose), region, address }] : [];
    });
}
