import { createContext, runInContext } from "node:vm";
import fc from "fast-check";
import { redirectCode } from "../../../../../../src/constructs/edge/distribution/answers/redirect-code";

interface Parameter {
  readonly value: string;
  readonly multiValue?: readonly { readonly value: string }[];
}

interface Request {
  readonly method: string;
  readonly uri: string;
  readonly querystring: Readonly<Record<string, Parameter>>;
  readonly headers: Readonly<Record<string, { readonly value: string }>>;
  readonly cookies: Readonly<Record<string, { readonly value: string }>>;
}

/** What the function makes of a request, as CloudFront would run it. */
function run(targets: Record<string, string>, request: Request) {
  const context = createContext({
    event: {
      version: "1.0",
      context: { eventType: "viewer-request", distributionId: "E1", requestId: "r" },
      viewer: { ip: "192.0.2.1" },
      request,
    },
  });
  return JSON.parse(runInContext(`${redirectCode(targets)}; JSON.stringify(handler(event))`, context));
}

function request(host: string, changes: Partial<Request> = {}): Request {
  return {
    method: "GET",
    uri: "/",
    querystring: {},
    headers: { host: { value: host }, accept: { value: "*/*" } },
    cookies: {},
    ...changes,
  };
}

const targets = { "www.test.example": "test.example" };

function locationOf(changes: Partial<Request>): string {
  return run(targets, request("www.test.example", changes)).headers.location.value;
}

test("a name is sent on to its target for good, which browsers ask again about after an hour", () => {
  expect(run(targets, request("www.test.example"))).toEqual({
    statusCode: 301,
    statusDescription: "Moved Permanently",
    headers: {
      location: { value: "https://test.example/" },
      "cache-control": { value: "max-age=3600" },
    },
  });
});

test("names are the same in any case", () => {
  expect(run(targets, request("WWW.Test.Example")).statusCode).toBe(301);
});

test("the target itself passes as it came, with its cookies and parameters", () => {
  const untouched = request("test.example", {
    uri: "/a",
    querystring: { b: { value: "1" } },
    cookies: { session: { value: "x" } },
  });
  expect(run(targets, untouched)).toEqual(untouched);
});

test.each(["constructor", "__proto__", "toString", ""])("a host called %p passes as it came", (host) => {
  expect(run(targets, request(host))).toEqual(request(host));
});

test("a request without a host passes as it came", () => {
  expect(run(targets, request("", { headers: {} }))).toEqual(request("", { headers: {} }));
});

test("the path goes on as the viewer wrote it", () => {
  expect(locationOf({ uri: "/a%20b/%E2%9C%93" })).toBe("https://test.example/a%20b/%E2%9C%93");
});

test("a path that looks like a host leads nowhere else", () => {
  expect(locationOf({ uri: "//evil.example/x" })).toBe("https://test.example//evil.example/x");
  expect(locationOf({ uri: "/@evil.example" })).toBe("https://test.example/@evil.example");
});

test("parameters go on, those without a value and those with several too", () => {
  expect(
    locationOf({
      uri: "/search",
      querystring: {
        q: { value: "a%20b%26c" },
        page: { value: "" },
        tag: { value: "x", multiValue: [{ value: "x" }, { value: "y" }] },
      },
    }),
  ).toBe("https://test.example/search?q=a%20b%26c&page&tag=x&tag=y");
});

test("names in the data are never run", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (name, target) => {
      // what stands for the object's own prototype is no name of its own
      fc.pre(name !== "__proto__");
      const found = run({ [name.toLowerCase()]: target }, request(name));
      expect(found.headers.location.value).toBe(`https://${target}/`);
    }),
  );
});
