import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { StepOptions } from "./step";

/**
 * An AWS command line to which one of its commands is refused, as when AWS throttles, or a role may not.
 * @param command its first words, as in `ecs list-tasks`
 */
export function refusing(command: string): Required<StepOptions> {
  return instead(
    command,
    `echo "An error occurred (ThrottlingException): Rate exceeded" >&2
  exit 254`,
  );
}

/**
 * An AWS command line that passes on the first answers of one of its commands changed, as when AWS tells late.
 * @param filter a command that reads the answer
 */
export function answering(command: string, filter: string, times: number): Required<StepOptions> {
  const asked = join(mkdtempSync(join(tmpdir(), "slipway-asked-")), "asked");
  return instead(
    command,
    `echo >>${asked}
  if (($(wc -l <${asked}) <= ${times})); then
    set -o pipefail
    ${aws} "$@" | ${filter}
    exit
  fi`,
  );
}

const aws = resolve("local/.venv/bin/aws");

function instead(command: string, what: string): Required<StepOptions> {
  const folder = mkdtempSync(join(tmpdir(), "slipway-aws-"));
  writeFileSync(
    join(folder, "aws"),
    `#!/usr/bin/env bash
if [[ "$*" == "${command}"* ]]; then
  ${what}
fi
exec ${aws} "$@"
`,
  );
  chmodSync(join(folder, "aws"), 0o755);
  return { programs: [folder] };
}
