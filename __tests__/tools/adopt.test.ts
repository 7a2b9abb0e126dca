import { spawnSync } from "node:child_process";

function adopt(...words: string[]) {
  return spawnSync("node", ["run.mjs", "tools/adopt.ts", ...words], { encoding: "utf8" });
}

test("without a stack it says what to name", () => {
  const { status, stderr } = adopt();
  expect(stderr).toBe("name the stack whose apply was killed, as in: npm run adopt -- dougust-dev\n");
  expect(status).toBe(2);
});

test("its help says that it changes nothing", () => {
  const { status, stdout } = adopt("--help");
  expect(stdout).toContain("It changes nothing");
  expect(status).toBe(0);
});
