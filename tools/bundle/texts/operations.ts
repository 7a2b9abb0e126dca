import type { Facts, Job, Pointer, Service } from "../facts";
import { chapter, commands, table } from "./markdown";

/** How to apply, deploy an image, go back, fill secrets and run jobs, as far as the stack has any of it. */
export function operations(facts: Facts): string[] {
  return [...change(facts), ...images(facts), ...secrets(facts), ...jobs(facts)];
}

function change({ name }: Facts): string[] {
  return chapter(
    "A change",
    "A new bundle takes the place of this one; `.terraform.lock.hcl` comes along. Then",
    commands(
      `terraform -chdir=${name} init`,
      `terraform -chdir=${name} plan -out=change.tfplan`,
      `terraform -chdir=${name} apply change.tfplan`,
    ),
    "Read twice what says `destroy` or `must be replaced`. Apply the plan that was read, and no other; treat its file as a secret, and delete it afterwards. " +
      "Back is the former bundle, planned and applied in the same way: what was added goes again, with what it holds, and storage never shrinks.",
  );
}

function images(facts: Facts): string[] {
  const { name, pointers } = facts;
  return pointers.length === 0
    ? []
    : chapter(
        "A new image",
        "Note which image runs, move the pointer to the new one, and apply. Tags are the git SHA of what was built, and never move. Nobody else deploys meanwhile.",
        ...deployment(facts),
        "The plan replaces task definitions and changes services, nothing else. `aws ecs wait` gives up after ten minutes; where traffic moves in steps that is too early, so ask again. A deployment that does not become healthy is rolled back by ECS; the pointer still names the new image then, so it goes back, too:",
        commands(
          ...pointers.map((pointer) => put(pointer, "FORMER")),
          `terraform -chdir=${name} plan -out=back.tfplan`,
          `terraform -chdir=${name} apply back.tfplan`,
        ),
        "Former images, the latest last:",
        commands(...pointers.map(history)),
      );
}

/** One block of commands, or several where the database comes before services. */
function deployment({ name, pointers, services, jobs: all }: Facts): string[] {
  const migrations = all.filter(({ migrates }) => migrates);
  const move = [...pointers.map(get), ...pointers.map((pointer) => put(pointer, "SHA"))];
  const apply = [
    `terraform -chdir=${name} plan -out=image.tfplan`,
    `terraform -chdir=${name} apply image.tfplan`,
    ...services.map(wait),
  ];
  return migrations.length === 0
    ? [commands(...move, ...apply)]
    : [commands(...move), ...migrating(name, migrations), commands(...apply)];
}

/** What is done with a new image before any service has it. */
function migrating(name: string, migrations: readonly Job[]): string[] {
  return [
    "The database comes first: give the new image to the job that migrates, and run it to exit code 0. An apply with `-target` leaves outputs as they were, so the job's newest revision is named by its family. Where it fails, the pointer goes back, and no service has changed.",
    ...migrations.map((job) =>
      commands(
        `terraform -chdir=${name} apply -target=${job.task}`,
        ...running(name, job, job.output, ` --task-definition ${job.family}`),
      ),
    ),
    "Then the services:",
  ];
}

function wait({ name, cluster, region }: Service): string {
  return `aws ecs wait services-stable --region ${region} --cluster ${cluster} --services ${name}`;
}

function get({ parameter, region }: Pointer): string {
  return `aws ssm get-parameter --region ${region} --name ${parameter} --query Parameter.Value --output text`;
}

function put({ parameter, region, image }: Pointer, tag: string): string {
  return `aws ssm put-parameter --region ${region} --overwrite --name ${parameter} --value ${image}:${tag}`;
}

function history({ parameter, region }: Pointer): string {
  return `aws ssm get-parameter-history --region ${region} --name ${parameter} --query 'Parameters[].[LastModifiedDate,Value]' --output text`;
}

function secrets({ secrets: all }: Facts): string[] {
  return all.length === 0
    ? []
    : chapter(
        "Secrets to supply",
        table(
          ["secret", "what it is"],
          all.map(({ name, purpose }) => [`\`${name}\``, purpose]),
        ),
        "The value comes from standard input, never from an argument that others can list, and `read -rs` shows it to nobody:",
        commands(
          ...all.map(
            ({ name, region }) =>
              `read -rs value && printf %s "$value" | aws secretsmanager put-secret-value --region ${region} --secret-id ${name} --secret-string file:///dev/stdin`,
          ),
        ),
        "Tasks read it when they start: after a change, deploy their services anew.",
      );
}

type Place = Pick<Job, "region" | "cluster">;

function jobs({ name, jobs: all, services }: Facts): string[] {
  const places = new Map(all.map((job) => [`${job.region} ${job.cluster}`, job]));
  return all.length === 0
    ? []
    : chapter(
        "Jobs",
        ...[...places].map(([key, place]) =>
          runs(
            name,
            place,
            all.filter((job) => `${job.region} ${job.cluster}` === key),
          ),
        ),
        services.length > 0 ? "To deploy services anew, with the image that they have:" : "",
        commands(...services.map(deployAnew)),
      );
}

function runs(name: string, place: Place, all: readonly Job[]): string {
  return [
    `\`job\` is one of ${all.map(({ output, isScheduled }) => `\`${output}\`${isScheduled ? " (a schedule starts it, too)" : ""}`).join(", ")}:`,
    "",
    commands(`job=${all[0]?.output}`, ...running(name, place, "$job")),
  ].join("\n");
}

/** Runs the job of an output, and tells how it ended. */
function running(name: string, { region, cluster }: Place, output: string, more = ""): string[] {
  return [
    `terraform -chdir=${name} output -json ${output} > run-task.json`,
    `task=$(aws ecs run-task --region ${region} --cli-input-json file://run-task.json${more} --query 'tasks[0].taskArn' --output text)`,
    `aws ecs wait tasks-stopped --region ${region} --cluster ${cluster} --tasks "$task"`,
    `aws ecs describe-tasks --region ${region} --cluster ${cluster} --tasks "$task" --query 'tasks[0].[stoppedReason, containers[0].exitCode]'`,
  ];
}

function deployAnew({ name, cluster, region }: Service): string {
  return `aws ecs update-service --region ${region} --cluster ${cluster} --service ${name} --force-new-deployment`;
}
