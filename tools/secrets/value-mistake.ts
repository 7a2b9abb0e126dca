import type { SecretOrigin } from "../../src/constructs/security/secrets/secret-origin";

/** The most that Secrets Manager takes. Source: AWS Secrets Manager User Guide, "Quotas". */
const mostBytes = 65_536;

const placeholders =
  /^(change[-_ ]?me|change[-_ ]?it|to[-_ ]?do|tbd|fix[-_ ]?me|x{3,}|\*+|\.{3}|placeholder|dummy|example|sample|secret|password|value|none|null|nil|undefined|empty|n\/?a|your[-_ ].*|insert[-_ ].*|replace[-_ ].*|<.*>|\$\{.*\}|\{\{.*\}\})$/i;

/** What editors and `echo` put behind a value, which belongs to none. */
export function withoutLineEnd(text: string): string {
  return text.replace(/\r?\n$/, "");
}

/**
 * What is obviously wrong with a value that somebody supplies, and the remedy; the sentence never shows the value.
 * @param value without the end of its line
 */
export function valueMistake({ keys, uri }: SecretOrigin, value: string): string | undefined {
  if (value === "") {
    return "the value is empty; pipe it into this command";
  }
  if (Buffer.byteLength(value) > mostBytes) {
    return `the value has ${Buffer.byteLength(value)} bytes, and Secrets Manager takes ${mostBytes}; check what was piped in`;
  }
  if (keys) {
    return jsonMistake(keys, value);
  }
  return textMistake("the value", value) ?? (uri && uriMistake(uri, value));
}

function textMistake(what: string, text: string): string | undefined {
  if (text.trim() === "") {
    return `${what} is blank; give it one`;
  }
  if (text !== text.trim()) {
    return `${what} begins or ends with white space; remove it`;
  }
  if (placeholders.test(text)) {
    return `${what} is a placeholder; give it the real one`;
  }
  return undefined;
}

function uriMistake(schemes: readonly string[], value: string): string | undefined {
  const [, scheme, rest = ""] = /^([a-zA-Z][a-zA-Z0-9+.-]*):\/\/(.*)$/s.exec(value) ?? [];
  const wanted = schemes.map((each) => `${each}://`).join(" or ");
  if (scheme === undefined) {
    return `the value is no URI: it has no scheme; begin it with ${wanted}`;
  }
  if (!schemes.includes(scheme)) {
    return `the value's scheme is not one that is wanted; begin it with ${wanted}`;
  }
  if (/\s/.test(rest)) {
    return "the value is no URI: it has white space in it; remove it, or write it as %20";
  }
  if (/<[^>]*>/.test(rest)) {
    return "the value still has a blank to fill, in < and >; write the real text there";
  }
  if (/^(?:[^@/]*@)?(?:[/?]|$)/.test(rest)) {
    return "the value is no URI: it has no host; write it between the login and the path";
  }
  return undefined;
}

function jsonMistake(keys: readonly string[], value: string): string | undefined {
  const wanted = `write JSON with the keys ${keys.join(", ")}`;
  const found = parsed(value);
  if (typeof found !== "object" || found === null || Array.isArray(found)) {
    return `the value is no JSON object; ${wanted}`;
  }
  const missing = keys.filter((key) => !Object.hasOwn(found, key));
  if (missing.length > 0) {
    return `the value lacks ${missing.join(", ")}; ${wanted}`;
  }
  const surplus = Object.keys(found).length - keys.length;
  if (surplus > 0) {
    return `the value has ${surplus} more than the keys that are read; ${wanted}, and nothing else`;
  }
  return keys
    .map((key) => {
      const text = (found as Record<string, unknown>)[key];
      return typeof text === "string" ? textMistake(key, text) : `${key} is no text; write it in quotes`;
    })
    .find((mistake) => mistake !== undefined);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
