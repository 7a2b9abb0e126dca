import { pullRequestSubject, subject } from "../../../src/delivery/subjects";

test("subjects are as GitHub's tokens have them", () => {
  expect(subject("example-org/slipway", { branch: "release/1.0" })).toBe(
    "repo:example-org/slipway:ref:refs/heads/release/1.0",
  );
  expect(subject("example-org@12/slipway@34", { githubEnvironment: "prod" })).toBe(
    "repo:example-org@12/slipway@34:environment:prod",
  );
  expect(pullRequestSubject("example-org/slipway")).toBe("repo:example-org/slipway:pull_request");
});
