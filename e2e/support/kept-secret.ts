/** A resource as it stands in a state. */
interface Kept {
  readonly type: string;
  readonly instances: readonly { attributes: Attributes }[];
}

type Attributes = Record<string, unknown>;

/** Where alone a state may hold a secret, by the types of resources (docs/security.md); a list is gone through. */
const places: Readonly<Record<string, readonly string[]>> = {
  aws_cognito_user_pool_client: ["client_secret"],
  random_password: ["result"],
  aws_lb_listener_rule: ["condition", "http_header", "values"],
  aws_cloudfront_distribution: ["origin", "custom_header", "value"],
};

/** The text of a state without the secrets that it keeps, at the places where it keeps them. Wherever else they stand, they stay. */
export function stateWithoutKeptSecrets(text: string): string {
  const state = JSON.parse(text) as { resources?: readonly Kept[] };
  for (const { type, instances } of state.resources ?? []) {
    const place = places[type];
    for (const { attributes } of place ? instances : []) {
      takeOut(attributes, place ?? []);
    }
  }
  return JSON.stringify(state);
}

function takeOut(attributes: Attributes, [key = "", ...deeper]: readonly string[]): void {
  if (deeper.length === 0) {
    delete attributes[key];
    return;
  }
  for (const inner of [attributes[key]].flat()) {
    if (typeof inner === "object" && inner !== null) {
      takeOut(inner as Attributes, deeper);
    }
  }
}

/**
 * The same for the part of a plan that holds attributes: as MessagePack, read byte by byte. Attributes stand in the order of their
 * names, so what stands beside the secret tells whose it is.
 * @param headers the names of the headers whose values are secret
 */
export function planWithoutKeptSecrets(bytes: string, headers: readonly string[] = []): string {
  const before = [
    packed("client_secret"),
    ...headers.map((header) => packed("name") + packed(header) + packed("value")),
    ...headers.map((header) => packed("http_header_name") + packed(header) + packed("values")),
  ];
  return withoutResults(before.reduce(withoutTextsAfter, bytes));
}

/** Without the passwords of `random_password`, whose result is followed by whether it has special characters. */
function withoutResults(bytes: string): string {
  const [result, special] = [packed("result"), packed("special")];
  const [first = "", ...rest] = bytes.split(result);
  return [
    first,
    ...rest.map((text) => {
      const after = text.slice(lengthOfText(text));
      return after.startsWith(special) ? after : text;
    }),
  ].join(result);
}

function withoutTextsAfter(bytes: string, before: string): string {
  const [first = "", ...rest] = bytes.split(before);
  return [first, ...rest.map((text) => text.slice(lengthOfTexts(text)))].join(before);
}

/** How many bytes a text takes, or a list of at most 15 of them with its head. */
function lengthOfTexts(bytes: string): number {
  const head = bytes.charCodeAt(0);
  const isList = head >= 0x90 && head <= 0x9f;
  let length = isList ? 1 : 0;
  for (let texts = isList ? head - 0x90 : 1; texts > 0; texts -= 1) {
    length += lengthOfText(bytes.slice(length));
  }
  return length;
}

/** How many bytes a text of MessagePack takes with its head; 0 for what is no text of at most 255 bytes. */
function lengthOfText(bytes: string): number {
  const [head = 0, length = 0] = [bytes.charCodeAt(0), bytes.charCodeAt(1)];
  if (head >= 0xa0 && head <= 0xbf) {
    return 1 + head - 0xa0;
  }
  return head === 0xd9 ? 2 + length : 0;
}

/** A text of less than 32 bytes with its head. */
function packed(text: string): string {
  return String.fromCharCode(0xa0 + text.length) + text;
}
