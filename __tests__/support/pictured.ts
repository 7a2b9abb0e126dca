import type { PicturedJson } from "../../tools/picture/stack";

type Resources = NonNullable<PicturedJson["resource"]>;

const subnet = (name: string) => `\${aws_subnet.${name}.id}`;
const group = (name: string) => `\${aws_security_group.${name}.id}`;

function service(name: string) {
  return {
    name: `test-${name}`,
    desired_count: 2,
    task_definition: `\${aws_ecs_task_definition.${name}.arn}`,
    network_configuration: { subnets: [subnet("app")], security_groups: [group(name)] },
  };
}

/** A network with two services and a database, each with a group of its own that allows nothing yet. */
export function network(resource: Resources): PicturedJson {
  const task = { cpu: "256", memory: "512", container_definitions: "[]" };
  const inVpc = { vpc_id: "${aws_vpc.network.id}" };
  return {
    provider: {
      aws: [
        {
          region: "us-east-1",
          allowed_account_ids: ["123456789012"],
          default_tags: [{ tags: { Stack: "test-dev", System: "test", Environment: "dev" } }],
        },
      ],
    },
    resource: {
      aws_vpc: { network: { cidr_block: "10.0.0.0/16", tags: { Name: "test" } } },
      aws_subnet: {
        app: { ...inVpc, cidr_block: "10.0.64.0/21", availability_zone: "us-east-1a", tags: { Tier: "app" } },
        data: {
          ...inVpc,
          cidr_block: "10.0.128.0/21",
          availability_zone: "us-east-1a",
          tags: { Tier: "data" },
        },
      },
      aws_security_group: { api: inVpc, calls: inVpc, database: inVpc },
      aws_ecs_task_definition: { api: task, calls: task },
      aws_ecs_service: { api: service("api"), calls: service("calls") },
      aws_db_subnet_group: { database: { subnet_ids: [subnet("data")] } },
      aws_db_instance: {
        database: {
          identifier: "test-db",
          engine: "postgres",
          engine_version: "16",
          instance_class: "db.t4g.micro",
          allocated_storage: 20,
          storage_type: "gp3",
          backup_retention_period: 1,
          db_subnet_group_name: "${aws_db_subnet_group.database.name}",
          vpc_security_group_ids: [group("database")],
        },
      },
      ...resource,
    },
  };
}
