import { Construct } from "constructs";
import { Topic, type TopicProps } from "../../constructs/observability/notifications/topic";
import { output } from "../output";

/** Where it is told, in one region. */
export interface NotificationPlace {
  readonly account: string;
  readonly region: string;
  readonly keyArn: string;
}

/** The topics of one region, by how bad is what they tell. */
export type Topics = ReadonlyMap<string, Topic>;

/** Topics by how bad is what they tell. */
type Notifications = Readonly<Record<string, Pick<TopicProps, "name" | "subscriptions" | "shownInChat">>>;

/** Those who are told of what goes wrong in one region: alarms publish to topics of their own region alone. */
export function createNotifications(
  scope: Construct,
  { notifications }: { readonly notifications: Notifications },
  place: NotificationPlace,
): Topics {
  const room = new Construct(scope, "notifications");
  const topics = Object.entries(notifications).map(
    ([severity, topic]) => [severity, new Topic(room, severity, { ...topic, ...place })] as const,
  );
  for (const [severity, { arn }] of topics) {
    output(scope, `${severity}_topic`, `Who is told of ${severity} trouble`, arn);
  }
  return new Map(topics);
}

/** The topic of a severity, where somebody is told. */
export function told({ severity = "" }: { readonly severity?: string }, topics: Topics): string[] {
  const topic = topics.get(severity);
  return topic ? [topic.arn] : [];
}
