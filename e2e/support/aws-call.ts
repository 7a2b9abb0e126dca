import type { Emulator } from "../../local/start-emulator";

/** Calls an operation of a service that speaks AWS's JSON protocol, for services without an SDK client here. */
export async function callJson<Answer>(
  emulator: Emulator,
  service: string,
  target: string,
  input: object,
): Promise<Answer> {
  const headers = { "content-type": "application/x-amz-json-1.1", "x-amz-target": target };
  return JSON.parse(await call(emulator, service, headers, JSON.stringify(input))) as Answer;
}

/** Calls an operation of a service that speaks AWS's query protocol; returns its XML. */
export function callQuery(
  emulator: Emulator,
  service: string,
  input: Record<string, string>,
): Promise<string> {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return call(emulator, service, headers, new URLSearchParams(input).toString());
}

async function call(
  { url }: Emulator,
  service: string,
  headers: Record<string, string>,
  body: string,
): Promise<string> {
  // the emulator reads from the signature whose request it is and for which service; it does not verify it
  const authorization = `AWS4-HMAC-SHA256 Credential=123456789012/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`;
  const response = await fetch(url, { method: "POST", headers: { ...headers, authorization }, body });
  const answer = await response.text();
  if (!response.ok) {
    throw new Error(`${service} answered ${response.status}: ${answer}`);
  }
  return answer || "{}";
}
