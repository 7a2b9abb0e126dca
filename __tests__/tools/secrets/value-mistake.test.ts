import fc from "fast-check";
import { valueMistake, withoutLineEnd } from "../../../tools/secrets/value-mistake";

const text = { from: "supplied", purpose: "a key" } as const;
const uri = { ...text, uri: ["mongodb+srv", "mongodb"] };
const json = { ...text, keys: ["client_id", "client_secret"] };
const pair = (client_id: unknown, client_secret: unknown, more = {}) =>
  JSON.stringify({ client_id, client_secret, ...more });

test.each([
  [text, "SG.x8J2-kd93"],
  [text, "two words, which nobody forbids"],
  [text, "-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----"],
  [text, "my-secret-value-7"],
  [uri, "mongodb+srv://app:p%40ss@cluster0.example.mongodb.net/calstack?retryWrites=true"],
  [uri, "mongodb://a.example:27017,b.example:27017/calstack"],
  [json, pair("id-1", "s3cr3t")],
])("%j takes what looks right", (origin, value) => {
  expect(valueMistake(origin, value)).toBeUndefined();
});

test.each([
  [text, "", "the value is empty; pipe it into this command"],
  [text, "  \t", "the value is blank; give it one"],
  [text, " SG.x8J2", "the value begins or ends with white space; remove it"],
  [text, "SG.x8J2\n", "the value begins or ends with white space; remove it"],
  [text, "changeme", "the value is a placeholder; give it the real one"],
  [text, "Change-Me", "the value is a placeholder; give it the real one"],
  [text, "<api key>", "the value is a placeholder; give it the real one"],
  [text, "${SENDGRID_KEY}", "the value is a placeholder; give it the real one"],
  [text, "your-api-key-here", "the value is a placeholder; give it the real one"],
  [
    text,
    "x".repeat(65_537),
    "the value has 65537 bytes, and Secrets Manager takes 65536; check what was piped in",
  ],
  [
    uri,
    "cluster0.example.mongodb.net/calstack",
    "the value is no URI: it has no scheme; begin it with mongodb+srv:// or mongodb://",
  ],
  [
    uri,
    "https://cluster0.example",
    "the value's scheme is not one that is wanted; begin it with mongodb+srv:// or mongodb://",
  ],
  [
    uri,
    "mongodb+srv://app:<db_password>@cluster0.example/calstack",
    "the value still has a blank to fill, in < and >; write the real text there",
  ],
  [
    uri,
    "mongodb+srv://app:a b@cluster0.example/calstack",
    "the value is no URI: it has white space in it; remove it, or write it as %20",
  ],
  [
    uri,
    "mongodb+srv://app:word@/calstack",
    "the value is no URI: it has no host; write it between the login and the path",
  ],
  [uri, "mongodb://", "the value is no URI: it has no host; write it between the login and the path"],
  [json, "id-1", "the value is no JSON object; write JSON with the keys client_id, client_secret"],
  [json, "[]", "the value is no JSON object; write JSON with the keys client_id, client_secret"],
  [
    json,
    '{"client_id":"id-1"}',
    "the value lacks client_secret; write JSON with the keys client_id, client_secret",
  ],
  [
    json,
    pair("id-1", "s3cr3t", { extra: "s3cr3t" }),
    "the value has 1 more than the keys that are read; write JSON with the keys client_id, client_secret, and nothing else",
  ],
  [json, pair("id-1", 7), "client_secret is no text; write it in quotes"],
  [json, pair("id-1", "changeme"), "client_secret is a placeholder; give it the real one"],
  [json, pair("", "s3cr3t"), "client_id is blank; give it one"],
])("%j does not take %j", (origin, value, message) => {
  expect(valueMistake(origin, value)).toBe(message);
});

test("no sentence shows the value", () => {
  const secret = fc
    .string({ minLength: 9 })
    .filter((word) => !/[a-z ]{3}/.test(word) && word.trim().length > 8);
  fc.assert(
    fc.property(fc.constantFrom(text, uri, json), secret, (origin, value) => {
      expect(valueMistake(origin, value) ?? "").not.toContain(value);
    }),
  );
});

test.each([
  ["value\n", "value"],
  ["value\r\n", "value"],
  ["value\n\n", "value\n"],
  ["value", "value"],
])("of %j one end of line is dropped", (given, kept) => {
  expect(withoutLineEnd(given)).toBe(kept);
});
