/** What Terraform tells of its work with `-json`; only what is read here. */
export type TerraformEvent =
  | { readonly type: "change_summary"; readonly changes: ChangeSummary }
  | { readonly type: "apply_start" | "apply_complete" | "apply_errored"; readonly hook: Hook }
  | { readonly type: "planned_change" | "resource_drift"; readonly change: PlannedChange }
  | { readonly type: "diagnostic"; readonly diagnostic: Diagnostic };

export interface ChangeSummary {
  readonly add: number;
  readonly change: number;
  readonly remove: number;
  readonly operation: "plan" | "apply" | "destroy";
}

export interface PlannedChange {
  readonly action:
    | "create"
    | "update"
    | "replace"
    | "delete"
    | "read"
    | "move"
    | "remove"
    | "import"
    | "noop";
  readonly resource: { readonly addr: string; readonly resource_type: string };
}

export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail: string;
  readonly address?: string;
}

interface Hook {
  readonly action: string;
  readonly resource: { readonly addr: string };
}

/** A line of Terraform's output as an event, unless it is none: panics and provider logs are plain text. */
export function eventOf(line: string): TerraformEvent | undefined {
  if (!line.startsWith("{")) {
    return undefined;
  }
  return JSON.parse(line) as TerraformEvent;
}
