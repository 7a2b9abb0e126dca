import { cacheUrl } from "../../../../../src/constructs/data/cache/cache";

test("a URL demands TLS and a certificate that is checked, and holds no login", () => {
  expect(cacheUrl({ name: "test-cache", user: "test-cache-app", host: "redis.test", port: 6380 })).toBe(
    "rediss://redis.test:6380/0?ssl_cert_reqs=required",
  );
});
