import { EC2Client } from "@aws-sdk/client-ec2";
import {
  DescribeDBProxiesCommand,
  DescribeDBProxyEndpointsCommand,
  DescribeDBProxyTargetGroupsCommand,
  DescribeDBProxyTargetsCommand,
  RDSClient,
} from "@aws-sdk/client-rds";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { WrittenStack } from "../../../../../local/stacks";
import type { Environment } from "../../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../../emulated";
import { environmentOf, only } from "../../environment";
import { expectSame } from "../../expect-same";
import { securityGroupNames } from "../../network/security-group-rules";
import { findVpc, named, subnetNames, subnetsOf } from "../../network/vpc";
import { injected, wantedSecret } from "../../security/secrets";

type Aurora = Extract<Environment["database"], { engine: "aurora-postgresql" }>;
type Proxy = NonNullable<Aurora["proxy"]>;

/** A proxy stands before the database as the data says, and knows the login; or there is none. */
export async function expectProxy(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const data = environmentOf(stack);
  const { database } = data;
  if (database.engine === "aurora-postgresql" && database.proxy) {
    const { proxy } = database;
    expectSame(`proxy of ${stack.name}`, await readProxy(cloud, stack, proxy), wanted(data, database, proxy));
  }
}

function wanted(data: Environment, database: Aurora, proxy: Proxy) {
  return {
    family: "POSTGRESQL",
    tls: true,
    debugLogging: false,
    idleClientSeconds: proxy.idleClientSeconds,
    logins: [`secret ${wantedSecret(data.secrets, { secret: proxy.login, key: "password" })}`],
    iam: [proxy.auth === "iam" ? "REQUIRED" : "DISABLED"],
    subnets: subnetsOf(data, database.tier),
    securityGroups: [proxy.securityGroup],
    pool: {
      maxConnectionsPercent: proxy.maxConnectionsPercent,
      maxIdleConnectionsPercent: proxy.maxIdleConnectionsPercent,
      borrowTimeoutSeconds: proxy.borrowTimeoutSeconds,
    },
    targets: [database.identifier],
    endpoints: proxy.readOnlyEndpoint ? { [proxy.readerName]: "READ_ONLY" } : {},
  };
}

async function readProxy(cloud: Cloud, stack: WrittenStack, { name }: Proxy) {
  const rds = new RDSClient(clientOptions(cloud, stack));
  const { DBProxies } = await rds.send(new DescribeDBProxiesCommand({ DBProxyName: name }));
  const proxy = only(DBProxies, `proxy ${name}`);
  const secretsManager = new SecretsManagerClient(clientOptions(cloud, stack));
  const auth = proxy.Auth ?? [];
  const logins = auth.map(({ SecretArn }) => injected(secretsManager, `${SecretArn}:password::`));
  return {
    family: proxy.EngineFamily,
    tls: proxy.RequireTLS,
    debugLogging: proxy.DebugLogging,
    idleClientSeconds: proxy.IdleClientTimeout,
    logins: (await Promise.all(logins)).map((login) => `secret ${login}`),
    iam: auth.map(({ IAMAuth }) => IAMAuth),
    ...(await placement(cloud, stack, proxy)),
    ...(await passesOn(rds, name)),
  };
}

async function placement(
  cloud: Cloud,
  stack: WrittenStack,
  {
    VpcSubnetIds = [],
    VpcSecurityGroupIds = [],
  }: { VpcSubnetIds?: string[]; VpcSecurityGroupIds?: string[] },
) {
  const ec2 = new EC2Client(clientOptions(cloud, stack));
  const vpcId = await findVpc(ec2, environmentOf(stack));
  return {
    subnets: named(VpcSubnetIds, await subnetNames(ec2, vpcId)),
    securityGroups: named(VpcSecurityGroupIds, await securityGroupNames(ec2, vpcId)),
  };
}

/** How and where a proxy passes connections on. */
async function passesOn(rds: RDSClient, DBProxyName: string) {
  const { TargetGroups } = await rds.send(new DescribeDBProxyTargetGroupsCommand({ DBProxyName }));
  const { Targets = [] } = await rds.send(new DescribeDBProxyTargetsCommand({ DBProxyName }));
  const { DBProxyEndpoints = [] } = await rds.send(new DescribeDBProxyEndpointsCommand({ DBProxyName }));
  const pool = only(TargetGroups, `target group of ${DBProxyName}`).ConnectionPoolConfig;
  return {
    pool: {
      maxConnectionsPercent: pool?.MaxConnectionsPercent,
      maxIdleConnectionsPercent: pool?.MaxIdleConnectionsPercent,
      borrowTimeoutSeconds: pool?.ConnectionBorrowTimeout,
    },
    // on AWS its instances are listed beside the cluster
    targets: Targets.filter(({ Type }) => Type === "TRACKED_CLUSTER").map(
      ({ RdsResourceId }) => RdsResourceId,
    ),
    endpoints: Object.fromEntries(
      DBProxyEndpoints.filter(({ IsDefault }) => !IsDefault).map((one) => [
        one.DBProxyEndpointName,
        one.TargetRole,
      ]),
    ),
  };
}
