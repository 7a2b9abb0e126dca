import { z } from "zod";

/** One finding of a rule: where below the checked object, and one sentence with the value and the remedy. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * A rule that joins several fields of an object. It runs as soon as these fields are valid themselves, whatever
 * else is wrong with the object, so that one run names every mistake.
 */
export function rule<T extends object, K extends keyof T & string>(
  fields: readonly K[],
  find: (value: Pick<T, K>) => Iterable<Finding>,
): z.core.$ZodCheck<T> {
  return z.superRefine<T>(
    (value, context) => {
      for (const { path, message } of find(value)) {
        context.addIssue({ code: "custom", path: [...path], message, params: found });
      }
    },
    {
      when: ({ value, issues }) =>
        typeof value === "object" &&
        value !== null &&
        !issues.some((issue) => !foundByRule(issue) && fields.includes(issue.path?.[0] as K)),
    },
  );
}

/** Marks what a rule found: its fields are of the right form, so other rules can still read them. */
const found = { rule: true };

function foundByRule(issue: z.core.$ZodRawIssue): boolean {
  return issue.code === "custom" && issue.params === found;
}

/** How a value is shown in a message: as it stands in the data. */
export function show(value: unknown): string {
  // JSON has no word for NaN and refuses the other kind of number
  if (typeof value === "number" || typeof value === "bigint") {
    return String(value);
  }
  return (
    JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? String(inner) : inner)) ?? "nothing"
  );
}

/** The values that occur more than once, each once. */
export function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Whether a list names each of its values once; `what` is what people call one of them, as in `zone`. */
export function* listedTwice(
  values: readonly unknown[],
  path: Finding["path"],
  what: string,
): Iterable<Finding> {
  for (const value of repeated(values)) {
    yield { path, message: `${show(value)} is listed more than once; list each ${what} once` };
  }
}
