import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { Heartbeat } from "../../constructs/compute/job/heartbeat";
import { Job } from "../../constructs/compute/job/job";
import { JobSchedule } from "../../constructs/compute/job/job-schedule";
import type { FargateService } from "../../constructs/compute/service/fargate-service";
import { output } from "../output";
import { connect, readyFor } from "./connections";
import { hasOwnImage, imageOf } from "./images";
import { grantSecrets, secretReferences } from "./secret-references";
import { resolveVariables, writerReferences } from "./variables";
import type { Workplace } from "./workplace";

/** A job, with what starts it and what tells that it is done. */
export interface CreatedJob {
  readonly job: Job;
  readonly schedule?: JobSchedule | undefined;
  readonly heartbeat?: Heartbeat | undefined;
}

type JobData = Environment["jobs"][string];

/** One job of an environment, with the rights and ways that its data asks for, and its schedule. */
export function createJob(
  scope: Construct,
  id: string,
  data: JobData,
  workplace: Workplace,
  services: ReadonlyMap<string, FargateService>,
): CreatedJob {
  const { secrets, parts, facts } = workplace;
  const job = new Job(scope, id, {
    ...data,
    ...workplace,
    image: imageOf(id, data.image, workplace, services),
    variables: resolveVariables(data.variables, facts),
    secrets: {
      ...secretReferences(secrets, data.secrets),
      ...writerReferences(data.variables, parts.writer),
    },
  });
  connect(job, data, parts);
  const read = grantSecrets(secrets, job.task, data.secrets);
  const startAfter = [...job.task.policies, ...secrets.values(read), ...readyFor(data, parts)];
  const scheduled = data.schedule && addSchedule(job, data.schedule, workplace, startAfter);
  const name = id.replaceAll("-", "_");
  output(scope, `${name}_run_task`, `Runs ${id}: input of aws ecs run-task --cli-input-json`, job.runTask);
  if (hasOwnImage(data)) {
    output(scope, `${name}_image_parameter`, `The pointer to the image of ${id}`, job.image.parameter);
  }
  return { job, ...scheduled };
}

function addSchedule(
  job: Job,
  schedule: NonNullable<JobData["schedule"]>,
  workplace: Workplace,
  startAfter: readonly ITerraformDependable[],
): Omit<CreatedJob, "job"> {
  const { task, securityGroup } = job;
  const { name, heartbeat } = schedule;
  return {
    schedule: new JobSchedule(job, "schedule", {
      ...schedule,
      ...workplace,
      task,
      securityGroup,
      startAfter,
    }),
    heartbeat:
      heartbeat &&
      new Heartbeat(job, "heartbeat", {
        ...heartbeat,
        name,
        namespace: workplace.metricsNamespace,
        logGroup: task.logGroup,
      }),
  };
}
