import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { environmentFor } from "./credentials";
import { describeFailure } from "./failure";
import type { Track } from "./progress";
import type { WrittenStack } from "./stacks";
import { Terraform } from "./terraform";
import { type Diagnostic, eventOf, type PlannedChange } from "./terraform-events";

/** The AWS provider that the emulator is made for, chosen as a committed lock file would. */
const providerLock = `provider "registry.terraform.io/hashicorp/aws" {
  version = "5.100.0"
}
`;

/** What a plan would change; outputs alone are no `changes`, but the plan is not empty. */
export interface Plan {
  readonly changes: readonly PlannedChange[];
  readonly isEmpty: boolean;
}

export type Outputs = Readonly<Record<string, { readonly value: unknown; readonly sensitive: boolean }>>;

/** The work that a stack's Terraform could not do, as a person reads it. */
export class DeploymentFailure extends Error {}

/** One written stack on its way to an emulator. */
export class Deployment {
  readonly terraform: Terraform;
  /** The path of the last plan. */
  readonly planFile: string;
  /** Everything that Terraform printed. */
  readonly output: string[] = [];

  constructor(
    readonly stack: WrittenStack,
    url: string,
    readonly track: Track,
    signal?: AbortSignal,
  ) {
    this.planFile = resolve(stack.folder, "local.tfplan");
    this.terraform = new Terraform(stack.folder, environmentFor(url, stack), signal);
  }

  async init(): Promise<void> {
    this.track.stage("init");
    const lock = join(this.stack.folder, ".terraform.lock.hcl");
    if (!existsSync(lock)) {
      writeFileSync(lock, providerLock);
    }
    // another version of the code may have written another backend; the state is where this one says
    await this.follow("init", "-json", "-reconfigure");
  }

  /** Writes a plan to apply; returns what it would change. */
  async plan(...words: string[]): Promise<Plan> {
    this.track.stage("plan");
    const { code, changes } = await this.follow(
      "plan",
      "-json",
      "-detailed-exitcode",
      `-out=${this.planFile}`,
      ...words,
    );
    return { changes, isEmpty: code === 0 };
  }

  /** Applies the last plan, where there is something to apply. */
  async apply({ isEmpty }: Plan): Promise<void> {
    if (isEmpty) {
      return;
    }
    this.track.stage("apply");
    await this.follow("apply", "-json", this.planFile);
  }

  async destroy(): Promise<void> {
    this.track.stage("destroy");
    await this.follow("destroy", "-json", "-auto-approve");
  }

  /** The outputs as Terraform's JSON has them. */
  async outputs(): Promise<Outputs> {
    return JSON.parse(await this.terraform.do("output", "-json"));
  }

  /** The address of every resource in the state. */
  async addresses(): Promise<string[]> {
    const list = await this.terraform.do("state", "list");
    return list.split("\n").filter((line) => line !== "" && !line.startsWith("data."));
  }

  private async follow(command: string, ...words: string[]) {
    const changes: PlannedChange[] = [];
    const errors: Diagnostic[] = [];
    const running = this.terraform.start([command, ...words], (line) => {
      const event = eventOf(line);
      if (event?.type === "planned_change") {
        changes.push(event.change);
      } else if (event?.type === "diagnostic" && event.diagnostic.severity === "error") {
        errors.push(event.diagnostic);
      } else if (event) {
        this.track.follow(event);
      }
    });
    const { code, output } = await running.ended;
    this.output.push(output);
    // a plan with changes ends with 2
    if (code === 1) {
      this.track.end("failed");
      throw new DeploymentFailure(describeFailure(this.stack, command, errors, output));
    }
    return { code, changes };
  }
}
