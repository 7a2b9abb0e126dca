import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../src/config/problem";
import { stacksFolder } from "../cloud";
import { Deployment } from "../deployment";
import { Progress } from "../progress";
import { sideBySide } from "../side-by-side";
import { findStacks, type WrittenStack } from "../stacks";
import { requireCloud, requireDeployed } from "./deployed";
import { settle } from "./settle";

/** Destroys deployed stacks, unless something in them is protected. */
export async function destroy(globs: readonly string[], signal: AbortSignal): Promise<number> {
  const { url } = requireCloud();
  if (globs.length === 0) {
    throw new UsageError("name the stacks to destroy, as in: npm run local destroy dougust-dev");
  }
  const stacks = await findStacks([...requireDeployed(globs)], stacksFolder);
  refuseProtected(stacks);
  const progress = new Progress();
  const deployments = stacks.map((stack) => new Deployment(stack, url, progress.track(stack.name), signal));
  const failures = await sideBySide(deployments, async (deployment) => {
    await deployment.init();
    await deployment.destroy();
    deployment.track.end("destroyed");
  });
  progress.end();
  return settle(failures);
}

/** As in production, what protects itself says no before anything else is gone. */
function refuseProtected(stacks: readonly WrittenStack[]): void {
  for (const stack of stacks) {
    const addresses = protectedAddresses(stack.folder);
    if (stack.name.endsWith("-state")) {
      throw new UsageError(
        `${stack.name} holds the states of others and refuses; npm run local down ends all`,
      );
    }
    if (addresses.length > 0) {
      throw new UsageError(
        `${stack.name} protects ${addresses.join(" and ")} from deletion; lift it first: npm run local change ${stack.name} unprotected`,
      );
    }
  }
}

interface Body {
  readonly deletion_protection?: unknown;
  readonly enable_deletion_protection?: unknown;
  readonly lifecycle?: { readonly prevent_destroy?: unknown };
}

type Resources = Record<string, Record<string, Body>>;

function protectedAddresses(folder: string): string[] {
  const { resource } = JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8")) as {
    resource: Resources;
  };
  return Object.entries(resource).flatMap(([type, ofType]) =>
    Object.entries(ofType)
      .filter(([, body]) => isProtected(body))
      .map(([name]) => `${type}.${name}`),
  );
}

function isProtected({ deletion_protection, enable_deletion_protection, lifecycle }: Body): boolean {
  return [deletion_protection, enable_deletion_protection, lifecycle?.prevent_destroy].includes(true);
}
