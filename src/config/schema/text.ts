import type { Finding } from "./rule";
import { show } from "./rule";

/** Every text of the data that would be taken for a CDKTF token, which would replace it by something else. */
export function* refusedTexts(value: unknown, path: Finding["path"] = []): Iterable<Finding> {
  if (typeof value === "string" && value.includes("TfToken[")) {
    yield { path, message: `${show(value)} reads as a CDKTF token; write the text without "TfToken["` };
  } else if (typeof value === "object" && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      yield* refusedTexts(key, at);
      yield* refusedTexts(child, at);
    }
  }
}

/** The data with `${` and `%{` in its texts escaped: Terraform would run them as templates. */
export function escapeTemplates<T>(value: T): T {
  return mapTexts(value, (text) => text.replaceAll(/[$%](?=\{)/g, "$&$&")) as T;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") {
    return change(value);
  }
  if (Array.isArray(value)) {
    return value.map((child) => mapTexts(child, change));
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [change(key), mapTexts(child, change)]),
    );
  }
  return value;
}
