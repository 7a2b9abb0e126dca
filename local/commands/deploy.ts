import { findPages, selectStacks, stacksOf } from "../../src/config/pages";
import { UsageError } from "../../src/config/problem";
import { findCloud, stacksFolder } from "../cloud";
import { Deployment, type Outputs } from "../deployment";
import { Progress } from "../progress";
import { requireTerraform } from "../require-terraform";
import { rolling, turnedToRolling } from "../rolling";
import { sideBySide } from "../side-by-side";
import { writeStacks } from "../stacks";
import { printOutputs, settle } from "./settle";
import { up } from "./up";

/** Deploys stacks, and before them the buckets that their states go to. */
export async function deploy(globs: readonly string[], signal: AbortSignal): Promise<number> {
  requireTerraform();
  const states = stateStacks(globs);
  const turned = await turnedToRolling(globs);
  const { url } = findCloud() ?? (await up());
  const stacks = await writeStacks([...globs, ...states], stacksFolder, rolling);
  if (turned.length > 0) {
    console.error(`deployed as rolling, which is all that AWS provider 5.100.0 knows: ${turned.join(", ")}`);
  }
  const progress = new Progress();
  const deployments = stacks.map((stack) => new Deployment(stack, url, progress.track(stack.name), signal));
  const isState = ({ stack }: Deployment) => states.includes(stack.name);
  const outputs = new Map<string, Outputs>();
  const bringUp = async (deployment: Deployment) => {
    await deployment.init();
    outputs.set(deployment.stack.name, await applyChanges(deployment));
  };
  let failures = await sideBySide(deployments.filter(isState), bringUp);
  if (failures.length === 0) {
    failures = await sideBySide(
      deployments.filter((deployment) => !isState(deployment)),
      bringUp,
    );
  }
  progress.end();
  for (const [stack, its] of outputs) {
    printOutputs(stack, its);
  }
  return settle(failures);
}

/** Plans, and applies what there is to change. */
async function applyChanges(deployment: Deployment): Promise<Outputs> {
  const plan = await deployment.plan();
  await deployment.apply(plan);
  const outputs = await deployment.outputs();
  deployment.track.end(plan.isEmpty ? "unchanged" : "deployed");
  return outputs;
}

/** The stacks that make the state buckets of those that the globs match. */
function stateStacks(globs: readonly string[]): string[] {
  if (globs.length === 0) {
    throw new UsageError("name the stacks to deploy, as in: npm run local deploy dougust-dev");
  }
  const pages = findPages("environments");
  const stacks = selectStacks(pages, globs);
  const systems = pages.filter((page) => stacksOf(page).some((stack) => stacks.has(stack)));
  return [...new Set(systems.map(({ system }) => `${system}-state`))];
}
