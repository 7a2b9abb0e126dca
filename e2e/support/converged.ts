import type { Terraform } from "../../local/terraform";

/** Expects that a plan has nothing to change. */
export async function expectConverged(terraform: Terraform, ...words: string[]): Promise<void> {
  const { code, output } = await terraform.try("plan", "-detailed-exitcode", ...words);
  expect(output).toContain("No changes.");
  expect(code).toBe(0);
}
