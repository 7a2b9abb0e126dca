import { readFileSync } from "node:fs";
import type { ShownPlan, Values } from "../../../tools/review/input/shown-plan";

/**
 * Cuts what `terraform show -json` printed of a real plan to some of what it changes, and of the state to the names of what
 * these refer to: `node run.mjs __tests__/tools/review/cut-plan.ts PLAN.json ADDRESS... > plans/NAME.json`
 */
function cut(plan: ShownPlan, addresses: readonly string[]): object {
  const changed = (plan.resource_changes ?? []).filter(({ address }) => addresses.includes(address));
  const named = new Set(changed.map(({ address }) => address.split("[")[0] ?? ""));
  const configured = (plan.configuration?.root_module?.resources ?? []).filter(({ address }) =>
    named.has(address),
  );
  const text = JSON.stringify(configured);
  const isNamed = (address: string) => named.has(address) || text.includes(`${address}.`);
  const recorded = (plan.prior_state?.values?.root_module.resources ?? [])
    .filter(({ address }) => isNamed(address))
    .map(({ values, ...rest }) => ({ ...rest, values: namesIn(values) }));
  return {
    format_version: plan.format_version,
    terraform_version: plan.terraform_version,
    planned_values: {},
    resource_changes: changed,
    output_changes: Object.fromEntries(
      Object.entries(plan.output_changes ?? {}).filter(([, { actions }]) => actions.join() !== "no-op"),
    ),
    prior_state: { values: { root_module: { resources: recorded } } },
    configuration: {
      provider_config: plan.configuration?.provider_config,
      root_module: { resources: configured },
    },
    complete: plan.complete,
    errored: plan.errored,
  };
}

function namesIn(values: Values): Values {
  const kept = ["id", "arn", "name", "url", "bucket", "role", "policy"];
  return Object.fromEntries(Object.entries(values).filter(([key]) => kept.includes(key)));
}

const [file = "", ...addresses] = process.argv.slice(2);
console.log(JSON.stringify(cut(JSON.parse(readFileSync(file, "utf8")), addresses), null, 2));
