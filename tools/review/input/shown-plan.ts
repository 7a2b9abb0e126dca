/** Arguments and attributes of a resource, as Terraform shows them. */
export type Values = Readonly<Record<string, unknown>>;

/** What `terraform show -json` says of a plan; only what is read here. */
export interface ShownPlan {
  readonly format_version: string;
  readonly terraform_version: string;
  readonly resource_changes?: readonly ResourceChange[];
  /** What AWS has otherwise than the state says. */
  readonly resource_drift?: readonly ResourceChange[];
  readonly output_changes?: Readonly<Record<string, OutputChange>>;
  readonly prior_state?: { readonly values?: { readonly root_module: Module } };
  readonly configuration?: Configuration;
  readonly checks?: readonly Check[];
  readonly errored?: boolean;
  readonly complete?: boolean;
}

export type Action = "no-op" | "create" | "read" | "update" | "delete" | "forget";

export interface ResourceChange {
  readonly address: string;
  /** Where it was, when a `moved` block takes it to another address. */
  readonly previous_address?: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly change: Change;
}

/** What changes of a resource or an output. The maps follow the values, with `true` where something is so below. */
export interface Change {
  readonly actions: readonly Action[];
  readonly before: unknown;
  readonly after: unknown;
  readonly after_unknown?: unknown;
  readonly before_sensitive?: unknown;
  readonly after_sensitive?: unknown;
  /** The attributes, each as a path, that make a replacement necessary. */
  readonly replace_paths?: readonly (readonly (string | number)[])[];
  readonly importing?: { readonly id?: string };
}

export type OutputChange = Omit<Change, "replace_paths" | "importing">;

export interface Module {
  readonly resources?: readonly StateResource[];
}

export interface StateResource {
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly values: Values;
}

/** The Terraform JSON that a plan was made of, as Terraform has read it. */
export interface Configuration {
  readonly provider_config?: Readonly<Record<string, ProviderConfig>>;
  readonly root_module?: { readonly resources?: readonly ConfiguredResource[] };
}

export interface ProviderConfig {
  readonly name: string;
  readonly alias?: string;
  readonly expressions?: Readonly<Record<string, unknown>>;
}

export interface ConfiguredResource {
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly provider_config_key: string;
  readonly expressions?: Values;
  readonly count_expression?: unknown;
  readonly for_each_expression?: unknown;
}

export interface Check {
  readonly address: { readonly to_display: string };
  readonly status: "pass" | "fail" | "error" | "unknown";
  readonly instances?: readonly { readonly problems?: readonly { readonly message: string }[] }[];
}
