/** How the commands of a page become ones that one small environment on the local cloud can answer. */
export interface PageSetup {
  /** Commands before the first block of the page. */
  readonly before?: readonly string[];
  /** What is written in place of what stands there: the small environment for a large one, a moment for another. */
  readonly instead?: readonly (readonly [theirs: string, own: string])[];
  /** What the output of blocks must have in it, by the line they begin with. */
  readonly says?: Readonly<Record<string, string>>;
}

/** In a shell of its own: where the cloud is. */
const cloud = 'eval "$(npm run --silent local env dougust-dev)"';

const dev = "cdktf.out/stacks/dougust-dev";

/** Writes the stack, which other pages may have taken away, and brings it to what its page says. */
const asWritten = [
  cloud,
  "npm run --silent synth -- dougust-dev",
  `terraform -chdir=${dev} init`,
  `terraform -chdir=${dev} apply`,
];

const moveState = `sed -i 's/backend: "local"/backend: "s3"/' environments/fckdoomscroll/account.ts`;

/** Of the first alarm of dougust, CPU of the API. */
const lowerThreshold =
  "sed -i '0,/above: 80/s//above: 75/' environments/dougust/observability/alarms/services.ts";

/** What is told where no task passes a health check, as on the local cloud. */
const nobodyAnswers = "dougust-dev-down";

const small: readonly (readonly [string, string])[] = [
  ["dougust-prod", "dougust-dev"],
  ["dougust/prod", "dougust/dev"],
  ["dougust/staging", "dougust/dev"],
];

/** Of pages that need no more. */
export const usualSetup: PageSetup = { before: [cloud] };

/** Deploys the environment that all others use. */
export const startPages = ["docs/getting-started.md", "docs/deploying.md"];

/** Changes it in ways that others would not expect. */
export const lastPages = ["docs/runbooks/restoring-a-backup.md"];

/** The block that comes after all others. */
export const takesAway = { page: "docs/getting-started.md", begins: "npm run local destroy dougust-dev" };

export const pageSetup: Readonly<Record<string, PageSetup>> = {
  "docs/getting-started.md": {
    // a cluster too, for restoring; side by side it takes little longer
    instead: [["npm run local deploy dougust-dev", "npm run local deploy dougust-dev calstack-staging"]],
    says: { 'eval "$(npm run --silent local env dougust-dev)"': "No changes." },
  },
  "docs/adding-an-environment.md": {
    // step 2 of the page
    before: [
      `sed -i 's/staging: { branch: "main" },/&\\n      qa: { branch: "main" },/' environments/dougust/account.ts`,
    ],
  },
  "docs/promoting.md": { before: [cloud], instead: small },
  "docs/rolling-back.md": {
    before: [cloud],
    instead: [...small, ["dougust-dev-api:41", "dougust-dev-api:1"]],
  },
  "docs/scaling.md": { before: [cloud], instead: small },
  "docs/runbooks/incident-response.md": {
    before: [cloud],
    instead: small,
    // no task passes a health check there, and a composite is what tells of it
    says: {
      "aws cloudwatch describe-alarms --alarm-types MetricAlarm CompositeAlarm --state-value ALARM \\":
        nobodyAnswers,
    },
  },
  "docs/changes.md": { before: [cloud], instead: [...small, ["db.t3.xlarge", "db.t3.medium"]] },
  "docs/state.md": {
    before: [cloud],
    instead: [
      // a system that has none yet
      ["dougust-state", "fckdoomscroll-state"],
      // step 2 of the page, which is a person's
      ["fckdoomscroll-state apply", `fckdoomscroll-state apply; ${moveState}`],
      ["init -migrate-state", "init -migrate-state -force-copy"],
      ["fckdoomscroll-state plan", "fckdoomscroll-state plan -detailed-exitcode"],
    ],
  },
  "docker/README.md": { instead: [["application=../dougust-backend", "application=application"]] },
  "docs/runbooks/alarms.md": {
    before: asWritten,
    instead: [...small, ["npm run synth -- dougust-dev", `${lowerThreshold}; npm run synth -- dougust-dev`]],
    says: {
      "aws cloudwatch describe-alarms --alarm-types MetricAlarm CompositeAlarm --alarm-name-prefix dougust-prod- --state-value ALARM \\":
        nobodyAnswers,
      "aws cloudwatch disable-alarm-actions --alarm-names dougust-prod-api-cpu":
        "0 to add, 1 to change, 0 to destroy",
      "aws cloudwatch describe-alarms --alarm-types MetricAlarm CompositeAlarm --alarm-name-prefix dougust-prod- \\":
        "dougust-dev-api-cpu",
      // the alarm, and the dashboard that draws it
      "npm run synth -- dougust-prod": "0 to add, 2 to change, 0 to destroy",
    },
  },
  "docs/runbooks/drift.md": { before: asWritten },
  "docs/runbooks/killed-apply.md": { before: asWritten },
  "docs/runbooks/notifications.md": { before: asWritten, instead: small },
  "docs/runbooks/restore-export.md": { before: [...asWritten, "echo true > restore.sh"], instead: small },
  "docs/runbooks/restoring-a-backup.md": {
    before: asWritten,
    instead: [
      ...small,
      ["--restore-time 2026-11-22T09:55:00Z", "--use-latest-restorable-time"],
      ["--restore-to-time 2026-11-22T09:55:00Z", "--use-latest-restorable-time"],
      // as the local cloud wrote it: the page asks for a newer provider
      ["cdktf.out/stacks/calstack-staging", "local/.cloud/cdktf.out/stacks/calstack-staging"],
    ],
    says: {
      "terraform -chdir=cdktf.out/stacks/dougust-prod state rm aws_db_instance.database":
        "0 to add, 1 to change, 0 to destroy",
      "terraform -chdir=cdktf.out/stacks/dougust-prod apply restored.tfplan": "No changes.",
      "terraform -chdir=cdktf.out/stacks/calstack-staging plan -out=restored.tfplan":
        "0 to add, 2 to change, 0 to destroy",
    },
  },
};
