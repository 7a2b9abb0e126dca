import { habits } from "../../assumptions/habits";
import { lineOf } from "../../line";
import { blocks } from "../../resources";
import { lengthOf } from "../../unknown";
import { type Rules, shareOf } from "../rule";

/** SES, SQS; Cognito, which is of security, with the people it lets in. */
export const messagingRules: Rules = {
  aws_sesv2_email_identity: (identity, around) => [
    lineOf("messaging", identity, {
      item: "mails",
      price: "mail",
      quantity: shareOf(around.load.mailsThousands, "aws_sesv2_email_identity", around),
    }),
  ],
  aws_sesv2_configuration_set_event_destination: (destination) => {
    const counted = blocks(destination.values.event_destination).filter(
      ({ cloud_watch_destination }) => cloud_watch_destination !== undefined,
    );
    const metrics = counted.reduce(
      (sum, block) => sum + lengthOf(destination, "matching_event_types", { block }),
      0,
    );
    return metrics > 0
      ? [
          lineOf("observability", destination, {
            item: "metrics of mail",
            price: "metric",
            quantity: metrics,
          }),
        ]
      : [];
  },
  aws_sqs_queue: (queue) => [
    lineOf("messaging", queue, {
      item: "requests",
      price: "queue-requests",
      quantity: habits.queuePolls,
    }),
  ],
  aws_cognito_user_pool: (pool, { load }) => [
    lineOf("security", pool, {
      item: "people who sign in",
      price: `people ${String(pool.values.user_pool_tier ?? "ESSENTIALS").toLowerCase()}`,
      quantity: load.people,
    }),
  ],
};
