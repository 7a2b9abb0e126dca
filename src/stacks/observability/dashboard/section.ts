import type { Environment } from "../../../config/schema/names/names";
import type { Graph } from "../../../constructs/observability/dashboard/graph";

export type Targets = NonNullable<NonNullable<Environment["observability"]>["dashboard"]>["targets"];

/** A graph before alarms and targets are drawn in it. */
export interface Draft extends Graph {
  /** What its title begins with to tell it from the same graph of another region. @default there is none */
  readonly where?: string;
  /** Whether its values add up over a step, which its title then tells. */
  readonly counts?: boolean;
  /** What the data may aim at in it, in the graph's unit, by the words of its mark. */
  readonly targets?: Readonly<Record<string, keyof Targets>>;
}

/** What is read together, under one heading. */
export interface Section {
  readonly title: string;
  /** Beside the title. @default graphs say all */
  readonly words?: string;
  /** One below the other. */
  readonly rows: readonly (readonly Draft[])[];
}
