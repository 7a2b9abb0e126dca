import type { z } from "zod";
import { show } from "./schema/rule";

/** One mistake: where in a file's data, and one sentence with the value and the remedy. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Mistakes in data or usage: printed without a stack trace, exit code 2. */
export class UsageError extends Error {}

/** A file with its mistakes, as people read it. */
export function describeFile(file: string, problems: readonly Problem[]): string {
  const lines = problems.map(({ path, message }) => (path === "" ? `  ${message}` : `  ${path}: ${message}`));
  return [`${file} is not valid:`, ...lines].join("\n");
}

/** A zod issue as a problem; `data` is what was checked. */
export function problemOf(issue: z.core.$ZodIssue, data: unknown): Problem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: formatPath([...issue.path, key]),
      message: `${show(key)} is no setting here; check its spelling and place, or remove it`,
    }));
  }
  if (issue.code === "invalid_key" && issue.issues[0]) {
    return [{ path: formatPath(issue.path), message: issue.issues[0].message }];
  }
  return [{ path: formatPath(issue.path), message: messageOf(issue, valueAt(data, issue.path)) }];
}

/** A path as in `services.api.http.paths[0]`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") {
      return `${text}[${key}]`;
    }
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}

function messageOf(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return value === undefined
        ? `is missing; add ${article(issue.expected)}`
        : `${show(value)} is not ${article(issue.expected)}; write ${article(issue.expected)}`;
    case "invalid_value":
      return choice(value, issue.values);
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options)
        ? choice(value, issue.options)
        : issue.message;
    case "too_small":
      return issue.message.startsWith("Too small")
        ? `${show(value)} is too little; use at least ${issue.minimum}`
        : issue.message;
    case "too_big":
      return issue.message.startsWith("Too big")
        ? `${show(value)} is too much; use at most ${issue.maximum}`
        : issue.message;
    default:
      return issue.message;
  }
}

function choice(value: unknown, options: readonly unknown[]): string {
  const verdict = value === undefined ? "is missing" : `${show(value)} is not possible here`;
  return `${verdict}; choose ${options.map(show).join(", ")}`;
}

function article(expected: string): string {
  const noun =
    { string: "text", int: "whole number", record: "record", boolean: "true or false" }[expected] ?? expected;
  if (noun === "true or false") {
    return noun;
  }
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}
