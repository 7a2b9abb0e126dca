/** Where a container's lines go, in ECS's own terms: its stream is `ecs/<container>/<task>`. */
export function awsLogs(group: string, region: string) {
  return {
    logDriver: "awslogs",
    options: { "awslogs-group": group, "awslogs-region": region, "awslogs-stream-prefix": "ecs" },
  };
}
