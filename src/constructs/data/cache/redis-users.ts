import { ElasticacheUser } from "@cdktf/provider-aws/lib/elasticache-user";
import { ElasticacheUserGroup } from "@cdktf/provider-aws/lib/elasticache-user-group";
import { Construct } from "constructs";

/** What the applications do with a cache. */
export type Purpose = "broker" | "cache";

export interface RedisUsersProps {
  /** The cache's identifier, with which the users' names begin. */
  readonly identifier: string;
  readonly use: Purpose;
}

/**
 * What the applications' user may do: everything but what hurts others (KEYS, FLUSHALL, CONFIG and the like), and
 * channels for a broker alone: since Redis 7 a new user has none until they are said, and Celery's answers go over
 * them. As ElastiCache gives it back: it sorts rules, and Terraform compares texts.
 */
const access: Readonly<Record<Purpose, string>> = {
  broker: "on ~* &* +@all -@dangerous",
  cache: "on ~* +@all -@dangerous -@pubsub",
};

/**
 * Who may log in to a cache: one user for the applications, by IAM alone, so that there is no password to keep. The
 * user that Redis knows as `default`, and that everybody is who does not log in, is off.
 *
 * Monthly cost: free.
 * @example new RedisUsers(this, "users", { identifier: "saas-prod-cache", use: "broker" });
 */
export class RedisUsers extends Construct {
  readonly groupId: string;
  readonly application: { readonly name: string; readonly arn: string };

  constructor(scope: Construct, id: string, { identifier, use }: RedisUsersProps) {
    super(scope, id);
    // with IAM, a user's id and name must be the same
    const name = `${identifier}-app`;
    const application = new ElasticacheUser(this, "app", {
      userId: name,
      userName: name,
      engine: "redis",
      accessString: access[use],
      authenticationMode: { type: "iam" },
    });
    const nobody = new ElasticacheUser(this, "default", {
      userId: `${identifier}-default`,
      userName: "default",
      engine: "redis",
      accessString: "off ~* -@all",
      noPasswordRequired: true,
    });
    const group = new ElasticacheUserGroup(this, "group", {
      userGroupId: identifier,
      engine: "redis",
      userIds: [application.userId, nobody.userId],
    });
    this.groupId = group.userGroupId;
    this.application = { name, arn: application.arn };
  }
}
