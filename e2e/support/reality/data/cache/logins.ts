import {
  DescribeUserGroupsCommand,
  DescribeUsersCommand,
  ElastiCacheClient,
  type ReplicationGroup,
  type User,
} from "@aws-sdk/client-elasticache";
import { GetRolePolicyCommand, IAMClient } from "@aws-sdk/client-iam";
import type { WrittenStack } from "../../../../../local/stacks";
import { type Cloud, clientOptions } from "../../../emulated";
import { environmentOf, only, servicesOf } from "../../environment";
import { expectSame } from "../../expect-same";

/** Applications log in to the cache with IAM, by the roles of the services that use it; nobody else gets in. */
export async function expectCacheLogins(
  cloud: Cloud,
  stack: WrittenStack,
  group: ReplicationGroup,
): Promise<void> {
  const { cache, ...data } = environmentOf(stack);
  const users = await usersOf(cloud, stack, group);
  const app = only(
    users.filter(({ UserName }) => UserName !== "default"),
    "user for applications",
  );
  const nobody = only(
    users.filter(({ UserName }) => UserName === "default"),
    "user that is called default",
  );
  expectSame(
    `users of the cache of ${stack.name}`,
    [login(app), login(nobody)],
    [
      {
        id: `${cache?.identifier}-app`,
        name: `${cache?.identifier}-app`,
        how: "iam",
        may: cache?.use === "broker" ? "on ~* &* +@all -@dangerous" : "on ~* +@all -@dangerous -@pubsub",
      },
      { id: `${cache?.identifier}-default`, name: "default", how: "no-password", may: "off ~* -@all" },
    ],
  );
  for (const { taskRole } of Object.values(servicesOf(data)).filter(({ uses }) => uses.cache)) {
    expectSame(`cache in the rights of ${taskRole}`, await connects(cloud, stack, taskRole), [
      { Effect: "Allow", Action: "elasticache:Connect", Resource: [group.ARN, app.ARN] },
    ]);
  }
}

async function usersOf(
  cloud: Cloud,
  stack: WrittenStack,
  { UserGroupIds }: ReplicationGroup,
): Promise<User[]> {
  const client = new ElastiCacheClient(clientOptions(cloud, stack));
  const UserGroupId = only(UserGroupIds, "group of users of the cache");
  const { UserGroups } = await client.send(new DescribeUserGroupsCommand({ UserGroupId }));
  const { UserIds = [] } = only(UserGroups, `group of users ${UserGroupId}`);
  const found = UserIds.map(async (UserId) => {
    const { Users } = await client.send(new DescribeUsersCommand({ UserId }));
    return only(Users, `user ${UserId}`);
  });
  return Promise.all(found);
}

function login({ UserId, UserName, Authentication, AccessString }: User) {
  return { id: UserId, name: UserName, how: Authentication?.Type, may: AccessString };
}

async function connects(cloud: Cloud, stack: WrittenStack, RoleName: string): Promise<unknown> {
  const iam = new IAMClient(clientOptions(cloud, stack));
  const { PolicyDocument = "" } = await iam.send(
    new GetRolePolicyCommand({ RoleName, PolicyName: "connect-to-cache" }),
  );
  return JSON.parse(decodeURIComponent(PolicyDocument)).Statement;
}
