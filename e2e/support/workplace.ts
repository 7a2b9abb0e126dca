import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { type AccountChange, type Change, type WrittenStack, writeStacks } from "../../local/stacks";
import type { Emulator } from "../../local/start-emulator";
import { Terraform } from "../../local/terraform";
import { stateBucketName } from "../../src/stacks/state-backend";
import { type Cloud, clientOptions, usual } from "./emulated";

/** A new output folder in a folder of its own, which takes the state files that lie beside the output. */
export function outputFolder(): string {
  return join(mkdtempSync(join(tmpdir(), "slipway-e2e-")), "cdktf.out");
}

/** One stack, written into an output folder of its own. */
export async function written(
  stack: string,
  change?: Change,
  changeAccount?: AccountChange,
): Promise<WrittenStack> {
  const [only] = await writeStacks([stack], outputFolder(), change, changeAccount);
  if (!only) {
    throw new Error(`${stack} was not written`);
  }
  return only;
}

/** One stack, written and initialized against an emulator. */
export async function initialized(
  emulator: Emulator,
  stack: string,
  change?: Change,
  changeAccount?: AccountChange,
): Promise<Terraform> {
  const { folder } = await written(stack, change, changeAccount);
  const terraform = new Terraform(folder, emulator.environment);
  await terraform.init();
  return terraform;
}

/**
 * The bucket that a system keeps its state in, without what `<system>-state` puts around it: Terraform waits a
 * minute for that, and most tests are not about it.
 */
export async function makeStateBucket(cloud: Cloud, system: string, account = usual.account): Promise<void> {
  const s3 = new S3Client({ ...clientOptions(cloud, { ...usual, account }), forcePathStyle: true });
  await s3.send(new CreateBucketCommand({ Bucket: stateBucketName(system, account) }));
}
