import type { Environment } from "../../../../../src/config/schema/names/names";

/** The mail of an environment that has some. */
export type Mail = NonNullable<Environment["mail"]>;
