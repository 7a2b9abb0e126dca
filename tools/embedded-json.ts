/** What a text says that holds JSON of an object or a list, as policies and container definitions do; nothing where it holds none. */
export function embeddedJson(value: unknown): object | undefined {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) {
    return undefined;
  }
  try {
    return JSON.parse(value) as object;
  } catch {
    return undefined;
  }
}
