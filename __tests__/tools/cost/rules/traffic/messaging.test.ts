import { items, loadWith } from "../../../../support/cost";

test("mails cost by the thousand", () => {
  expect(items({ "aws_sesv2_email_identity.mail": {} }, loadWith({ mailsThousands: 50 }))).toEqual({
    mails: 5,
  });
});

test("each event of mail that CloudWatch counts is a metric", () => {
  const counted = { matching_event_types: ["SEND", "BOUNCE"], cloud_watch_destination: {} };
  const destination = (event_destination: object) =>
    items({ "aws_sesv2_configuration_set_event_destination.d": { event_destination } });
  expect(destination(counted)).toEqual({ "metrics of mail": 0.6 });
  expect(destination({ matching_event_types: ["BOUNCE"], sns_destination: {} })).toEqual({});
});

test.each([
  ["ESSENTIALS", 10_000, 0],
  ["ESSENTIALS", 50_000, 600],
  ["PLUS", 100, 2],
  ["LITE", 10_100, 0.55],
])("Cognito's tier %s: %d people cost $%d", (user_pool_tier, people, usd) => {
  expect(items({ "aws_cognito_user_pool.pool": { user_pool_tier } }, loadWith({ people }))).toEqual({
    "people who sign in": usd,
  });
});

test("a queue costs the requests of who waits for messages", () => {
  expect(items({ "aws_sqs_queue.queue": {} })).toEqual({ requests: 0.05 });
});
