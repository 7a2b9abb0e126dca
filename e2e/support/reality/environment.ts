import type { WrittenStack } from "../../../local/stacks";
import type { Environment } from "../../../src/config/schema/names/names";

/** What a stack's environment shall be. */
export function environmentOf({ name, data }: WrittenStack): Environment {
  if (!data) {
    throw new Error(`${name} is not the stack of an environment; choose one that is, as in dougust-dev`);
  }
  return data;
}

/** All services of an environment by id, those that stand empty for previews, too. */
export function servicesOf({
  services,
  previews,
}: Pick<Environment, "services" | "previews">): Environment["services"] {
  return { ...services, ...previews?.slots };
}

/** The one that must be there, of a list of AWS's. */
export function only<T>(found: readonly T[] | undefined, what: string): T {
  const [first, ...others] = found ?? [];
  if (first === undefined || others.length > 0) {
    throw new Error(`there must be exactly one ${what}, and there are ${found?.length ?? 0}`);
  }
  return first;
}
