import type { Queries } from "../observability/queries";
import { mapValues } from "./map-values";

/** Queries with their names: the console shows those of an environment in a folder. */
export function namedQueries(queries: Queries, folder: string) {
  return mapValues(queries, ({ title, ...query }) => ({ ...query, name: `${folder}/${title}` }));
}
