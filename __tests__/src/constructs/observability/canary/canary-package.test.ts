import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { unzipSync } from "fflate";
import {
  canaryHandler,
  canaryPackage,
} from "../../../../../src/constructs/observability/canary/canary-package";
import { canaryScript } from "../../../../../src/constructs/observability/canary/canary-script";
import { scratch } from "../../../../support/scratch";

const question = { url: "https://api.test.example/health", waitSeconds: 25 };

test("the script lies where Synthetics looks for the handler's file", () => {
  // GIVEN
  const [file, handler] = canaryHandler.split(".");
  // WHEN
  const files = unzipSync(Buffer.from(canaryPackage(question), "base64"));
  // THEN
  expect(Object.keys(files)).toEqual([`nodejs/node_modules/${file}.js`]);
  const script = new TextDecoder().decode(files[`nodejs/node_modules/${file}.js`]);
  expect(script).toBe(canaryScript(question));
  expect(script).toContain(`exports.${handler} =`);
});

test("the bytes are the same at any time", () => {
  // GIVEN
  const before = canaryPackage(question);
  jest.useFakeTimers({ now: new Date("2031-07-01T03:04:05Z") });
  // THEN
  expect(canaryPackage(question)).toBe(before);
  jest.useRealTimers();
});

test("the bytes are the same in any time zone", () => {
  // GIVEN a program that prints them
  const file = join(scratch(), "print.js");
  buildSync({
    stdin: {
      contents: `import { canaryPackage } from "./src/constructs/observability/canary/canary-package";
        console.log(canaryPackage(${JSON.stringify(question)}));`,
      resolveDir: process.cwd(),
      loader: "ts",
    },
    bundle: true,
    platform: "node",
    outfile: file,
  });
  // WHEN
  const bytes = ["Pacific/Kiritimati", "America/Los_Angeles", "UTC"].map((TZ) =>
    execFileSync(process.execPath, [file], { env: { ...process.env, TZ }, encoding: "utf8" }).trim(),
  );
  // THEN
  expect([...new Set(bytes)]).toEqual([canaryPackage(question)]);
});
