import { embeddedJson } from "../../embedded-json";

export type Fields = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function asRecord(value: unknown): Fields {
  return isRecord(value) ? value : {};
}

/** Terraform and AWS write nothing in several ways, and fill in zeros where nobody said anything; an empty block says something. */
export function isNothing(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : !value;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that holds JSON, as policies and container definitions do, is compared by what it holds. */
export function opened(value: unknown): unknown {
  return embeddedJson(value) ?? (value === undefined ? null : value);
}

/** What Terraform's map of what is unknown or sensitive says below a key. */
export function below(map: unknown, key: string | number): unknown {
  return map === true
    ? true
    : typeof map === "object" && map !== null
      ? (map as Record<string, unknown>)[key]
      : undefined;
}

/** Whether Terraform's map of what is unknown or sensitive says so of anything. */
export function hasTrue(map: unknown): boolean {
  return map === true || (typeof map === "object" && map !== null && Object.values(map).some(hasTrue));
}
