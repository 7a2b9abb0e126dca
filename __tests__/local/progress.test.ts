import { Writable } from "node:stream";
import { Progress } from "../../local/progress";
import type { TerraformEvent } from "../../local/terraform-events";

class Log extends Writable {
  text = "";
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk;
    done();
  }
}

const start = (addr: string): TerraformEvent => ({
  type: "apply_start",
  hook: { action: "create", resource: { addr } },
});
const complete = (addr: string, action = "create"): TerraformEvent => ({
  type: "apply_complete",
  hook: { action, resource: { addr } },
});

test("tells stage, resources done of total, elapsed, and what it waits for", () => {
  // GIVEN
  const log = new Log();
  const progress = new Progress(log as unknown as NodeJS.WriteStream);
  const track = progress.track("dougust-dev");
  track.stage("plan");
  track.follow({ type: "change_summary", changes: { add: 2, change: 1, remove: 0, operation: "plan" } });
  track.stage("apply");
  for (const address of ["aws_vpc.network", "aws_kms_key.key", "aws_db_instance.database"]) {
    track.follow(start(address));
  }
  track.follow(complete("aws_vpc.network"));
  track.follow(complete("data.aws_ssm_parameter.api_image", "read"));
  // WHEN
  progress.end();
  // THEN
  expect(log.text).toMatch(/dougust-dev {2}apply +1\/3 +\d+s {2}aws_kms_key\.key and 1 more\n$/);
});

test("a stack that came to its end shows no more of its time", async () => {
  // GIVEN
  const log = new Log();
  const progress = new Progress(log as unknown as NodeJS.WriteStream);
  const track = progress.track("dougust-dev");
  track.stage("apply");
  track.end("deployed");
  const shown = log.text;
  // WHEN
  progress.end();
  // THEN
  expect(shown).toMatch(/dougust-dev {2}deployed +0s\n$/);
  expect(log.text).toBe(shown);
});
