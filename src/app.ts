import { App } from "cdktf";
import type { Configuration } from "./config/load";
import { AccountStack } from "./stacks/account-stack";
import { StateStack } from "./stacks/state-stack";
import { SystemStack } from "./stacks/system-stack";
import { withoutTraces } from "./without-traces";

/** The app with the selected stacks, built but not written. */
export function buildApp(configuration: Configuration, outdir?: string): App {
  return withoutTraces(() => build(configuration, outdir));
}

function build({ systems, stacks }: Configuration, outdir?: string): App {
  const app = new App({
    outdir,
    // a trace per element is a fifth of the time, and names lines of this project, not of the data
    stackTraces: false,
    // CDKTF's checks run `terraform version`; synthesizing needs no Terraform, and Terraform checks for itself
    skipValidation: true,
  });
  for (const { account, environments } of systems) {
    if (stacks.has(`${account.system}-account`)) {
      new AccountStack(app, account);
    }
    if (stacks.has(`${account.system}-state`)) {
      new StateStack(app, account);
    }
    for (const environment of environments) {
      new SystemStack(app, environment, account.region, account.delivery !== undefined);
    }
  }
  return app;
}
