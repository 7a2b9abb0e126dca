import { code, table } from "../markdown";
import { type DeployedState, list, type StateResource, text } from "./deployed-state";
import type { AskedFor } from "./documents";

/** What a stack may cost, and who is told before it does. */
export function budgetSection(state: DeployedState, askedFor: AskedFor): string[] {
  const rows = state.all("aws_budgets_budget").map((budget) => {
    const { values } = budget;
    const told = list<StateResource["values"]>(values, "notification").map(notice);
    const dollars = `$${Number(text(values, "limit_amount")).toLocaleString("en-US")}`;
    return [
      code(text(values, "name")),
      `${dollars} a month`,
      told.sort().join("\n"),
      askedFor(budget).join("\n"),
    ];
  });
  return rows.length > 0
    ? ["### Budgets", "", ...table(["budget", "amount", "tells", "document"], rows), ""]
    : [];
}

/** As in `forecasted above 100 %: costs@dougust.example`. */
function notice(values: StateResource["values"]): string {
  const kind = text(values, "notification_type").toLowerCase();
  const unit = text(values, "threshold_type") === "PERCENTAGE" ? " %" : " USD";
  const told = list<string>(values, "subscriber_email_addresses");
  return `${kind} above ${text(values, "threshold")}${unit}: ${[...told].sort().join(", ")}`;
}
