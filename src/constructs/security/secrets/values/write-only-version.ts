import { Fn, Token } from "cdktf";

/**
 * The version number of a write-only argument, which Terraform writes again when one of the parts changes: it cannot
 * see a change of the value itself.
 * @param parts what the value is made of, without secrets
 */
export function writeOnlyVersion(...parts: readonly string[]): number {
  // seven hexadecimal digits of a hash fit the number that the provider takes
  return Token.asNumber(Fn.parseint(Fn.substr(Fn.sha256(Fn.join(" ", [...parts])), 0, 7), 16));
}
