import { createPublicKey, type KeyObject } from "node:crypto";
import { z } from "zod";
import { show } from "../../../rule";

/** The public half of a key pair that signs URLs, in PEM. Source: CloudFront Developer Guide, "Create key pairs for your signers". */
export const publicKey = z.string().superRefine((text, context) => {
  const message = mistake(text);
  if (message !== undefined) {
    context.addIssue({ code: "custom", message });
  }
});

const pem = /^-----BEGIN PUBLIC KEY-----\n[A-Za-z0-9+/=\n]+\n-----END PUBLIC KEY-----$/;

function mistake(text: string): string | undefined {
  // never shown: messages end in logs
  if (text.includes("PRIVATE KEY")) {
    return "is a private key, which belongs to nobody's page; write its public half, of a new pair: this one is known now";
  }
  const key = pem.test(text.trim()) ? parsed(text) : undefined;
  if (!key) {
    return `${show(text)} is no public key; write all that "openssl rsa -in private.pem -pubout" prints`;
  }
  const bits = key.asymmetricKeyDetails?.modulusLength;
  if (key.asymmetricKeyType !== "rsa" || bits !== 2048) {
    const what = [key.asymmetricKeyType?.toUpperCase(), bits && `${bits} bits`].filter(Boolean).join(" of ");
    return `is a key of another kind (${what}) than CloudFront takes; make one with "openssl genrsa 2048"`;
  }
  return undefined;
}

function parsed(text: string): KeyObject | undefined {
  try {
    return createPublicKey(text);
  } catch {
    return undefined;
  }
}
