import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isScalar, parseDocument, visit } from "yaml";

/** A file of YAML as it lies there. */
export interface YamlFile {
  readonly file: string;
  readonly text: string;
}

/** What is read here of a step. */
export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly if?: string;
  readonly "timeout-minutes"?: number;
}

/** What is read here of a job. */
export interface Job extends Step {
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: Concurrency;
  readonly environment?: string;
  readonly steps?: readonly Step[];
}

export interface Concurrency {
  readonly group: string;
  readonly "cancel-in-progress": unknown;
}

/** What is read here of a workflow. */
export interface Workflow {
  readonly concurrency?: Concurrency;
  readonly on: Readonly<Record<string, unknown>> | string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What is read here of a composite action. */
export interface Action {
  readonly inputs?: Readonly<Record<string, { readonly required?: boolean; readonly default?: string }>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/** The workflows of this repository, and those that applications copy. */
export function workflowFiles(): YamlFile[] {
  const callers = folders("delivery").flatMap((system) =>
    readdirSync(join("delivery", system)).map((name) => join("delivery", system, name)),
  );
  const own = readdirSync(".github/workflows").map((name) => join(".github/workflows", name));
  return [...own, ...callers].map(read);
}

/** The steps that workflows share. */
export function actionFiles(): YamlFile[] {
  return folders(".github/actions").map((name) => read(join(".github/actions", name, "action.yml")));
}

export function parse<T>({ file, text }: YamlFile): T {
  return document({ file, text }).toJS() as T;
}

/** Each `uses:` of a file with the comment behind it. */
export function usesOf(source: YamlFile): { uses: string; comment: string }[] {
  const found: { uses: string; comment: string }[] = [];
  visit(document(source), {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value === "uses" && isScalar(value)) {
        found.push({ uses: String(value.value), comment: (value.comment ?? "").trim() });
      }
    },
  });
  return found;
}

function document({ file, text }: YamlFile): Document {
  const parsed = parseDocument(text);
  if (parsed.errors.length > 0) {
    throw new Error(`${file}: ${parsed.errors.map(({ message }) => message).join("; ")}`);
  }
  return parsed;
}

function read(file: string): YamlFile {
  return { file, text: readFileSync(file, "utf8") };
}

function folders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
