import type { SecurityGroup } from "../security/security-group";
import type { TaskDefinition } from "./task/task-definition";

/** What runs in tasks of its own and reaches other parts of an environment. */
export interface Workload {
  readonly task: TaskDefinition;
  readonly securityGroup: SecurityGroup;
}
