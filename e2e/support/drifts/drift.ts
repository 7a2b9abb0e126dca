import type { Emulator } from "../../../local/start-emulator";
import { clientOptions, usual } from "../emulated";

/** Something that a person changes by hand, past Terraform. */
export interface Drift {
  readonly what: string;
  /** Where the plan shows it. */
  readonly address: string;
  make(emulator: Emulator): Promise<unknown>;
  /** What AWS says of it. */
  read(emulator: Emulator): Promise<unknown>;
  /** What AWS says as long as nobody has changed it. */
  readonly described: unknown;
}

/** What points a client of the AWS SDK at `dougust-dev` in an emulator. */
export function toReach(emulator: Emulator) {
  return clientOptions(emulator, usual);
}
