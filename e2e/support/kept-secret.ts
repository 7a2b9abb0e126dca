/** A resource as it stands in a state. */
interface Kept {
  readonly type: string;
  readonly instances: readonly { attributes: Record<string, unknown> }[];
}

const type = "aws_cognito_user_pool_client";
const attribute = "client_secret";

/**
 * The text of a state without the one secret that it keeps, at the one place where it keeps it (docs/security.md).
 * Wherever else the same secret stands, it stays.
 */
export function stateWithoutClientSecret(text: string): string {
  const state = JSON.parse(text) as { resources?: readonly Kept[] };
  for (const { instances } of state.resources?.filter((resource) => resource.type === type) ?? []) {
    for (const { attributes } of instances) {
      delete attributes[attribute];
    }
  }
  return JSON.stringify(state);
}

/** The same for the part of a plan that holds attributes: as MessagePack, read byte by byte. */
export function planWithoutClientSecret(bytes: string): string {
  const key = String.fromCharCode(0xa0 + attribute.length) + attribute;
  const [before = "", ...after] = bytes.split(key);
  return [before, ...after.map((rest) => rest.slice(lengthOfText(rest)))].join(key);
}

/** How many bytes a text of MessagePack takes with its head; 0 for what is no text of at most 255 bytes. */
function lengthOfText(bytes: string): number {
  const [head = 0, length = 0] = [bytes.charCodeAt(0), bytes.charCodeAt(1)];
  if (head >= 0xa0 && head <= 0xbf) {
    return 1 + head - 0xa0;
  }
  return head === 0xd9 ? 2 + length : 0;
}
