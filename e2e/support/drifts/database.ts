import {
  type DBInstance,
  DescribeDBInstancesCommand,
  DescribeDBParametersCommand,
  ModifyDBInstanceCommand,
  ModifyDBParameterGroupCommand,
  RDSClient,
} from "@aws-sdk/client-rds";
import type { Emulator } from "../../../local/start-emulator";
import { type Drift, toReach } from "./drift";

const identifier = "dougust-dev-db";

export const databaseDrifts: readonly Drift[] = [
  {
    what: "a database without deletion protection",
    address: "aws_db_instance.database",
    make: (emulator) => modify(emulator, { DeletionProtection: false }),
    read: async (emulator) => (await instance(emulator)).DeletionProtection,
    described: true,
  },
  {
    what: "a database whose backups are kept for a day",
    address: "aws_db_instance.database",
    make: (emulator) => modify(emulator, { BackupRetentionPeriod: 1 }),
    read: async (emulator) => (await instance(emulator)).BackupRetentionPeriod,
    described: 7,
  },
  {
    what: "a database that takes connections without TLS",
    address: "aws_db_parameter_group.database_parameters",
    make: (emulator) => setParameter(emulator, "rds.force_ssl", "0"),
    read: (emulator) => parameter(emulator, "rds.force_ssl"),
    described: "1",
  },
];

async function modify(
  emulator: Emulator,
  change: { DeletionProtection?: boolean; BackupRetentionPeriod?: number },
): Promise<void> {
  await new RDSClient(toReach(emulator)).send(
    new ModifyDBInstanceCommand({
      DBInstanceIdentifier: identifier,
      ApplyImmediately: true,
      ...change,
    }),
  );
}

async function setParameter(emulator: Emulator, name: string, value: string): Promise<void> {
  await new RDSClient(toReach(emulator)).send(
    new ModifyDBParameterGroupCommand({
      DBParameterGroupName: await parameterGroup(emulator),
      Parameters: [{ ParameterName: name, ParameterValue: value, ApplyMethod: "immediate" }],
    }),
  );
}

async function parameter(emulator: Emulator, name: string): Promise<string | undefined> {
  const { Parameters = [] } = await new RDSClient(toReach(emulator)).send(
    new DescribeDBParametersCommand({ DBParameterGroupName: await parameterGroup(emulator) }),
  );
  return Parameters.find(({ ParameterName }) => ParameterName === name)?.ParameterValue;
}

async function parameterGroup(emulator: Emulator): Promise<string | undefined> {
  return (await instance(emulator)).DBParameterGroups?.[0]?.DBParameterGroupName;
}

async function instance(emulator: Emulator): Promise<DBInstance> {
  const { DBInstances: [found] = [] } = await new RDSClient(toReach(emulator)).send(
    new DescribeDBInstancesCommand({ DBInstanceIdentifier: identifier }),
  );
  if (!found) {
    throw new Error(`there is no database ${identifier}`);
  }
  return found;
}
