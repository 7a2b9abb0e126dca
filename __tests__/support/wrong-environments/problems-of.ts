import type { DataFile } from "../../../src/config/pages";
import type { Problem } from "../../../src/config/problem";
import { checkAccount, checkEnvironment } from "../../../src/config/validate";
import { type Change, valueAt } from "./mistake";

/** What is wrong with the data of a page that stands where the data says. */
export function problemsOf(data: unknown, page: Change["page"]): readonly Problem[] {
  const place: DataFile = {
    file: "page.ts",
    system: String(valueAt(data, "system")),
    page: String(valueAt(data, "environment")),
  };
  const checked = page === "account" ? checkAccount(data, place) : checkEnvironment(data, place);
  return "problems" in checked ? checked.problems : [];
}
