import { code, table } from "../markdown";
import { type DeployedState, partsOf, text } from "./deployed-state";

/** Who is told, by topic. */
export function topicSection(state: DeployedState): string[] {
  const subscriptions = state.all("aws_sns_topic_subscription");
  const rows = state.all("aws_sns_topic").flatMap(({ values }) => {
    const arn = text(values, "arn");
    const told = subscriptions
      .filter((subscription) => text(subscription.values, "topic_arn") === arn)
      .map(
        (subscription) => `${text(subscription.values, "protocol")} ${text(subscription.values, "endpoint")}`,
      );
    return told.length > 0 ? [[code(text(values, "name")), partsOf(arn).region, told.sort().join("\n")]] : [];
  });
  return rows.length > 0 ? ["### Topics", "", ...table(["topic", "region", "tells"], rows), ""] : [];
}
