import { z } from "zod";
import { domainName } from "../../../primitives";
import { show } from "../../../rule";

const keywords = [
  "'none'",
  "'self'",
  "'unsafe-inline'",
  "'unsafe-eval'",
  "'unsafe-hashes'",
  "'wasm-unsafe-eval'",
  "'strict-dynamic'",
  "'report-sample'",
];

const schemes = ["data:", "blob:", "https:", "wss:", "mediastream:", "filesystem:"];

/** A source of a content security policy: a keyword, a hash, a scheme, or a host over TLS. */
export const source = z.string().superRefine((text, context) => {
  const message = mistake(text);
  if (message !== undefined) {
    context.addIssue({ code: "custom", message });
  }
});

function mistake(text: string): string | undefined {
  // whatever parts a header or its directives would say something else than what stands in the data
  if (/[\s;,\p{Cc}]/u.test(text)) {
    return `${show(text)} has a space, a line break, ";" or ",", which would end the source; list each source by itself`;
  }
  if (keywords.includes(`'${text}'`)) {
    return `${show(text)} would be a host of that name; write it with its quotes, as in ${show(`'${text}'`)}`;
  }
  if (text.startsWith("'nonce-")) {
    return `${show(text)} would be the same in every response, so anybody could know it; let the application send nonces`;
  }
  return keywords.includes(text) || schemes.includes(text) || isHash(text) || isHost(text)
    ? undefined
    : `${show(text)} is no source; write "'self'", "data:", "'sha256-…'" or an origin as in "https://*.example.com"`;
}

function isHash(text: string): boolean {
  const [, bits, digest = ""] = /^'sha(256|384|512)-([A-Za-z0-9+/]+=*)'$/.exec(text) ?? [];
  return bits !== undefined && Buffer.from(digest, "base64").length * 8 === Number(bits);
}

/** A host with its scheme, and a path where only that is meant. */
function isHost(text: string): boolean {
  const [, host] = /^(?:https|wss):\/\/(?:\*\.)?([^/:]+)(?::\d{1,5})?(?:\/[\w./-]*)?$/.exec(text) ?? [];
  return host !== undefined && domainName.safeParse(host).success;
}
