import { clientJson } from "../../../../../src/constructs/security/secrets/user-pool-login";

const client = { userPoolId: "pool", clientId: "client", clientSecret: "hidden" };

test("a client is told as JSON with the keys that document 002 names", () => {
  expect(JSON.parse(clientJson(client).text)).toEqual({
    user_pool_id: "pool",
    client_id: "client",
    client_secret: "hidden",
  });
});

test("it is written again for another client, and its secret is none of what tells so", () => {
  expect(clientJson(client).parts).toEqual(["pool", "client"]);
});
