import { code } from "../markdown";
import { type DeployedState, list, text } from "./deployed-state";
import type { DocumentedParts } from "./documents";

/** Every saved query of a stack, word for word. */
export function querySection(state: DeployedState, documented: DocumentedParts): string[] {
  const queries = state.all("aws_cloudwatch_query_definition").flatMap(({ values }) => {
    const name = text(values, "name");
    const groups = list<string>(values, "log_group_names").map(code).join(", ");
    const source = documented.query(name);
    return [
      `${code(name)} over ${groups}${source ? ` (${source})` : ""}:`,
      "",
      "```",
      ...text(values, "query_string").trimEnd().split("\n"),
      "```",
      "",
    ];
  });
  return queries.length > 0 ? ["### Saved queries", "", ...queries] : [];
}
