import { installEmulator } from "../../local/python";
import { requireTerraform } from "../../local/require-terraform";
import { UsageError } from "../../src/config/problem";

/** Runs once before all end-to-end tests, which then start emulators side by side. */
export default function prepare(): void {
  try {
    requireTerraform();
  } catch (error) {
    if (process.env.CI || !(error instanceof UsageError)) {
      throw error;
    }
    console.error(`\nSKIPPED: every end-to-end test, because ${error.message} to run them.\n`);
    process.exit(0);
  }
  installEmulator();
}
