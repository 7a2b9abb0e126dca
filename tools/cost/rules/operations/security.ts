import { lineOf } from "../../line";
import { lengthOf } from "../../unknown";
import type { Rules } from "../rule";

/** Keys and secrets. */
export const securityRules: Rules = {
  // in its first year; after the first and the second yearly rotation it costs $1 more each
  aws_kms_key: (key) => [lineOf("security", key, { item: "keys", price: "key", quantity: 1 })],
  aws_secretsmanager_secret: (secret) => {
    const copies = lengthOf(secret, "replica");
    return [lineOf("secrets", secret, { item: "secrets", price: "secret", quantity: 1 + copies })];
  },
};
