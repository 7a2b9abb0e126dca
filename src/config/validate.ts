import type { z } from "zod";
import type { DataFile } from "./pages";
import { formatPath, type Problem, problemOf } from "./problem";
import { accountSchema } from "./schema/account";
import { environmentSchema } from "./schema/environment";
import { type Environment, withNames } from "./schema/names/names";
import { show } from "./schema/rule";
import { escapeTemplates, refusedTexts } from "./schema/text";

/** A system's account as the stacks build it. */
export type Account = z.output<typeof accountSchema>;

/** A valid value, or all that is wrong with it. */
export type Checked<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/** An environment's data, checked against its schema and against the place of its file. */
export function checkEnvironment(data: unknown, { file, system, page }: DataFile): Checked<Environment> {
  const checked = check(environmentSchema, data, [
    ...misplaced(data, "system", system, file),
    ...misplaced(data, "environment", page, file),
  ]);
  return "value" in checked ? { value: withNames(checked.value) } : checked;
}

/** An account's data, checked against its schema and against the place of its file. */
export function checkAccount(data: unknown, { file, system }: DataFile): Checked<Account> {
  return check(accountSchema, data, misplaced(data, "system", system, file));
}

function check<T>(schema: z.ZodType<T>, data: unknown, others: readonly Problem[]): Checked<T> {
  if (data === undefined) {
    return { problems: [{ path: "", message: "it has no default export; write `export default …`" }] };
  }
  const refused = [...refusedTexts(data)].map(({ path, message }) => ({ path: formatPath(path), message }));
  const parsed = schema.safeParse(data);
  const invalid = parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemOf(issue, data));
  const problems = [...refused, ...others, ...invalid];
  return parsed.success && problems.length === 0 ? { value: escapeTemplates(parsed.data) } : { problems };
}

/** Whether a text of the data names another place than the one its file is in; other types are the schema's business. */
function misplaced(data: unknown, key: "system" | "environment", expected: string, file: string): Problem[] {
  const value =
    typeof data === "object" && data !== null ? (data as Record<string, unknown>)[key] : undefined;
  return typeof value !== "string" || value === expected
    ? []
    : [
        {
          path: key,
          message: `${show(value)} does not fit the place of ${file}; write ${show(expected)}, or move the file`,
        },
      ];
}
