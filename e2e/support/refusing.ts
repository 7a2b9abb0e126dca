import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { StepOptions } from "./step";

/**
 * An AWS command line to which one of its commands is refused, as when AWS throttles, or a role may not.
 * @param command its first words, as in `ecs list-tasks`
 */
export function refusing(command: string): Required<StepOptions> {
  const folder = mkdtempSync(join(tmpdir(), "slipway-aws-"));
  writeFileSync(
    join(folder, "aws"),
    `#!/usr/bin/env bash
if [[ "$*" == "${command}"* ]]; then
  echo "An error occurred (ThrottlingException): Rate exceeded" >&2
  exit 254
fi
exec ${resolve("local/.venv/bin/aws")} "$@"
`,
  );
  chmodSync(join(folder, "aws"), 0o755);
  return { programs: [folder] };
}
