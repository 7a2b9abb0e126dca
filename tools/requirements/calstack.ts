import type { Document } from "./requirement";

/** What document 004 asks for. */
export const calstack: Document = {
  number: "004",
  title: "CalStack AWS Production Deployment Strategy",
  system: "calstack",
  requirements: [
    {
      section: "Resource Sizing",
      asks: "ECS Fargate: Start with 0.25 vCPU, 512 MB RAM per task",
      metIn: ["environments/calstack/system.ts"],
      proofs: [
        {
          stack: "calstack-prod",
          has: { "aws_ecs_task_definition.app_task": { cpu: "256", memory: "512" } },
        },
      ],
    },
    {
      section: "Resource Sizing",
      asks: "Auto Scaling: 2-10 tasks based on load",
      metIn: ["environments/calstack/prod.ts"],
      proofs: [
        {
          stack: "calstack-prod",
          has: { "aws_appautoscaling_target.app_scaling": { min_capacity: 2, max_capacity: 10 } },
        },
      ],
    },
  ],
};
