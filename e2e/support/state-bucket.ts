import type { Emulator } from "../../local/start-emulator";
import { writeStacks } from "./stacks";
import { Terraform } from "./terraform";

/** Applies `dougust-state`: the bucket that the other stacks of dougust keep their state in. */
export async function deployStateBucket(emulator: Emulator): Promise<void> {
  const folder = (await writeStacks("dougust-state")).get("dougust-state") ?? "";
  const state = new Terraform(folder, emulator.environment);
  await state.init();
  await state.apply();
}
