import type { AccountChange } from "../../local/stacks";

/** An account's stack without guards, audit, costs and pipelines: a small one, since Terraform waits a minute for the bucket of a trail. */
export const imagesAlone: AccountChange = (page) => ({
  ...page,
  guards: undefined,
  audit: undefined,
  costs: undefined,
  delivery: undefined,
});
