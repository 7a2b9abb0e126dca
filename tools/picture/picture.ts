import type { Diagram } from "./diagram";
import { picture as drawn } from "./draw/picture-of";
import { plan } from "./layout/plan";
import { environment } from "./model/environment";
import { account } from "./model/shared/account";
import { state } from "./model/shared/state";
import { type PicturedJson, Stack } from "./stack";

/** The architecture of a stack as SVG, from its Terraform JSON alone: the same JSON gives the same bytes. */
export function picture(json: PicturedJson): string {
  return drawn(plan(diagramOf(new Stack(json))));
}

/** What a stack's picture shows. */
export function diagramOf(stack: Stack): Diagram {
  if (stack.ofType("aws_vpc").length > 0) {
    return environment(stack);
  }
  return stack.environment === "state" ? state(stack) : account(stack);
}
