import type { Emulator } from "../../local/start-emulator";
import { type Place, usual } from "./emulated";

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

/** Reads what stands under a path of a service that speaks JSON over plain HTTP methods. */
export async function getJson<Answer>(
  { url }: Pick<Emulator, "url">,
  place: Place,
  service: string,
  path: string,
): Promise<Answer> {
  const request = { headers: { authorization: authorization(service, place) } };
  return JSON.parse(await answerOf(service, fetch(`${url}${path}`, request))) as Answer;
}

function call(
  { url }: Emulator,
  service: string,
  headers: Record<string, string>,
  body: string,
): Promise<string> {
  const signed = { ...headers, authorization: authorization(service, usual) };
  return answerOf(service, fetch(url, { method: "POST", headers: signed, body }));
}

/** The emulator reads from the signature whose request it is and for which service; it does not verify it. */
function authorization(service: string, { account, region }: Place): string {
  return `AWS4-HMAC-SHA256 Credential=${account}/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`;
}

async function answerOf(service: string, asked: Promise<Response>): Promise<string> {
  const response = await asked;
  const answer = await response.text();
  if (!response.ok) {
    throw new Error(`${service} answered ${response.status}: ${answer}`);
  }
  return answer || "{}";
}
