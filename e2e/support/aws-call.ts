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
  const answer = await call(emulator, service, headers, JSON.stringify(input));
  // some operations answer nothing
  return JSON.parse(answer === "" ? "{}" : answer) as Answer;
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
  emulator: Pick<Emulator, "url">,
  place: Place,
  service: string,
  path: string,
): Promise<Answer> {
  return JSON.parse(await readPath(emulator, service, path, place)) as Answer;
}

/** Reads from a service whose operations are paths; returns what it answers. */
export async function readPath(
  { url }: Pick<Emulator, "url">,
  service: string,
  path: string,
  place: Place,
): Promise<string> {
  const headers = { authorization: signed(service, place), "x-amz-account-id": place.account };
  const response = await fetch(`${url}${path}`, { headers });
  return answered(service, response);
}

async function call(
  { url }: Emulator,
  service: string,
  headers: Record<string, string>,
  body: string,
): Promise<string> {
  const authorization = signed(service, usual);
  return answered(
    service,
    await fetch(url, { method: "POST", headers: { ...headers, authorization }, body }),
  );
}

/** The emulator reads from the signature whose request it is and for which service; it does not verify it. */
function signed(service: string, { account, region }: Place): string {
  return `AWS4-HMAC-SHA256 Credential=${account}/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`;
}

async function answered(service: string, response: Response): Promise<string> {
  const answer = await response.text();
  if (!response.ok) {
    throw new Error(`${service} answered ${response.status}: ${answer}`);
  }
  return answer || "{}";
}
