import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unprotected } from "../../local/changes/unprotected";
import { Deployment, type Plan } from "../../local/deployment";
import type { Track } from "../../local/progress";
import { rolling } from "../../local/rolling";
import { type WrittenStack, writeStacks } from "../../local/stacks";
import type { Emulator } from "../../local/start-emulator";
import { bundled } from "./bundled";
import { stateWithoutKeptSecrets } from "./kept-secret";
import { planEachChange } from "./planned-changes";
import { expectDeployed } from "./reality/deployed";
import { hiddenTexts, planFileText, seenIn } from "./secrecy";

/** What happens to a stack, in this order; each is a test of its own. */
const environmentSteps = [
  "is valid",
  "is applied",
  "has nothing to change on a second plan",
  "has nothing to change when it is planned from its bundle",
  "has every output",
  "is on AWS what its data says",
  "holds no secret in state, plans, outputs and logs",
  "loses nothing to any change",
  "is destroyed, and its state is empty",
] as const;

export type Step = (typeof environmentSteps)[number];

/** What an account or a state has no part in. */
const leftOut: Readonly<Record<string, readonly Step[]>> = {
  account: ["loses nothing to any change"],
  state: ["is on AWS what its data says", "loses nothing to any change"],
};

/** The steps of a stack. */
export function stepsOf(stack: string): readonly Step[] {
  const part = stack.slice(stack.lastIndexOf("-") + 1);
  return environmentSteps.filter((step) => !leftOut[part]?.includes(step));
}

/** The life of one stack on an emulator, from its first plan to its end. */
export class Life {
  /** How long each step took, in seconds; only those that passed. */
  readonly passed = new Map<Step, number>();
  failure?: { readonly step: Step; readonly error: Error };
  resources = 0;
  readonly deployment: Deployment;
  /** All that was in its plan files. */
  private readonly plans: string[] = [];

  constructor(
    readonly stack: WrittenStack,
    private readonly emulator: Emulator,
    private readonly track: Track,
  ) {
    this.deployment = new Deployment(stack, emulator.url, track);
  }

  /** Goes through steps until one fails. */
  async live(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      const began = Date.now();
      try {
        await this.step(step);
        this.passed.set(step, Math.round((Date.now() - began) / 1000));
      } catch (error) {
        this.failure = { step, error: error as Error };
        this.track.end(`failed: ${step}`);
        return;
      }
    }
    this.track.end("lived");
  }

  /** @throws Error where it did not pass a step */
  expectPassed(step: Step): void {
    if (this.failure?.step === step) {
      throw this.failure.error;
    }
    if (!this.passed.has(step)) {
      throw new Error(`${this.stack.name} never came to it; "${this.failure?.step}" failed`);
    }
  }

  private step(step: Step): Promise<void> {
    const work: Readonly<Record<Step, () => Promise<void>>> = {
      "is valid": () => this.validate(),
      "is applied": () => this.apply(),
      "has nothing to change on a second plan": () => this.planAgain(),
      "has nothing to change when it is planned from its bundle": () => this.planBundle(),
      "has every output": () => this.expectOutputs(),
      "is on AWS what its data says": () => expectDeployed(this.emulator, this.stack),
      "loses nothing to any change": () => planEachChange(this.deployment.terraform, this.stack),
      "holds no secret in state, plans, outputs and logs": () => this.expectSecrecy(),
      "is destroyed, and its state is empty": () => this.destroy(),
    };
    this.track.stage(step);
    return work[step]();
  }

  private async validate(): Promise<void> {
    await this.deployment.init();
    await this.deployment.terraform.do("validate", "-json");
  }

  private async apply(): Promise<void> {
    await this.deployment.apply(await this.plan());
    this.resources = (await this.deployment.addresses()).length;
  }

  private async planAgain(): Promise<void> {
    expectEmpty("a second plan", await this.plan());
  }

  /** The state is as AWS is: the plan before this one has just looked. */
  private async planBundle(): Promise<void> {
    const stack = bundled(this.stack);
    const operations = new Deployment(stack, this.emulator.url, this.track);
    await operations.init();
    expectEmpty("a plan of its bundle", await operations.plan("-refresh=false"));
  }

  private async expectOutputs(): Promise<void> {
    const { output } = JSON.parse(readFileSync(join(this.stack.folder, "cdk.tf.json"), "utf8")) as {
      output: Record<string, unknown>;
    };
    const outputs = await this.deployment.outputs();
    const missing = Object.keys(output).filter((name) => (outputs[name]?.value ?? null) === null);
    if (missing.length > 0) {
      throw new Error(`outputs without a value: ${missing.join(", ")}`);
    }
  }

  private async expectSecrecy(): Promise<void> {
    const outputs = JSON.stringify(await this.deployment.outputs());
    const state = await this.deployment.terraform.do("state", "pull");
    const records = [...this.plans, ...this.deployment.output, outputs, stateWithoutKeptSecrets(state)];
    const hidden = await hiddenTexts(this.emulator, this.stack);
    if (this.stack.data && hidden.length === 0) {
      throw new Error("there is no secret to look for");
    }
    const seen = records.flatMap((record) => seenIn(record, hidden));
    if (seen.length > 0) {
      throw new Error(
        `what these secrets hold can be read in a state, plan, output or log: ${[...new Set(seen)].join(", ")}`,
      );
    }
  }

  private async destroy(): Promise<void> {
    await this.liftProtection();
    await this.deployment.destroy();
    const left = await this.deployment.addresses();
    if (left.length > 0) {
      throw new Error(`left in the state: ${left.join(", ")}`);
    }
  }

  /** What a person must ask for in so many words before anything that holds data can go. */
  private async liftProtection(): Promise<void> {
    const { name, folder, data, accountData } = this.stack;
    if (data || accountData) {
      await writeStacks(
        [name],
        dirname(dirname(folder)),
        (page) => unprotected.change(rolling(page)),
        unprotected.inAccount.change,
      );
    } else if (name.endsWith("-state")) {
      withoutProtection(join(folder, "cdk.tf.json"));
    }
    await this.deployment.apply(await this.plan());
  }

  private async plan() {
    const plan = await this.deployment.plan();
    const header = this.stack.data?.distribution?.originHeader?.name;
    this.plans.push(planFileText(this.deployment.planFile, header === undefined ? [] : [header]));
    return plan;
  }
}

/** @throws Error where a plan has anything to change */
function expectEmpty(what: string, { changes, isEmpty }: Plan): void {
  if (!isEmpty) {
    const changed = changes.map(({ action, resource }) => `${action} ${resource.addr}`);
    throw new Error(`${what} would change: ${changed.join(", ") || "outputs"}`);
  }
}

type Resources = Record<string, Record<string, Record<string, unknown>>>;

/** Takes `prevent_destroy` out of the JSON by hand, and lets the bucket go with the states in it. */
function withoutProtection(file: string): void {
  const stack = JSON.parse(readFileSync(file, "utf8")) as { resource: Resources };
  for (const body of Object.values(stack.resource).flatMap((ofType) => Object.values(ofType))) {
    delete body.lifecycle;
  }
  for (const bucket of Object.values(stack.resource.aws_s3_bucket ?? {})) {
    bucket.force_destroy = true;
  }
  writeFileSync(file, JSON.stringify(stack));
}
