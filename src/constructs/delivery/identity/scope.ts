/** Where the pipelines of a system work. */
export interface SystemScope {
  readonly system: string;
  readonly account: string;
  /** The region of the state. */
  readonly region: string;
  /** The bucket with the state of all stacks, and the alias of the key that encrypts it. */
  readonly stateBucket: string;
  readonly stateKeyAlias: string;
  /** What roles of environments may do at most. */
  readonly boundaryArn: string;
}

/** One environment of it. */
export interface EnvironmentScope extends SystemScope {
  /** `<system>-<environment>`: how its things are called, and the value of the tag that all of them have. */
  readonly stack: string;
  readonly environment: string;
  /** Its roles that are called otherwise. */
  readonly roles: readonly string[];
}

/** The tag by which a stack knows what is its own; policies compare it. */
export const stackTag = "aws:ResourceTag/Stack";

/** The same on what is being made. */
export const newStackTag = "aws:RequestTag/Stack";

/** The ARNs of an environment's roles. */
export function roleArns({ account, stack, roles }: EnvironmentScope): string[] {
  return [`${stack}-*`, ...roles].map((name) => `arn:aws:iam::${account}:role/${name}`);
}
