/** How the commands of a page become ones that one small environment on the local cloud can answer. */
export interface PageSetup {
  /** Commands before the first block of the page. */
  readonly before?: readonly string[];
  /** What is written in place of what stands there: the small environment for a large one, a moment for another. */
  readonly instead?: readonly (readonly [theirs: string, own: string])[];
  /** What the output of blocks must have in it, by the line they begin with. */
  readonly endsWith?: Readonly<Record<string, string>>;
}

/** In a shell of its own: where the cloud is. */
const cloud = 'eval "$(npm run --silent local env dougust-dev)"';

const small: PageSetup["instead"] = [
  ["dougust-prod", "dougust-dev"],
  ["dougust/prod", "dougust/dev"],
  ["dougust/staging", "dougust/dev"],
];

/** Deploys the environment that all others use. */
export const startPages = ["docs/getting-started.md", "docs/deploying.md"];

/** Changes it in ways that others would not expect. */
export const lastPages = ["docs/restoring-a-backup.md"];

/** The block that comes after all others. */
export const takesAway = { page: "docs/getting-started.md", begins: "npm run local destroy dougust-dev" };

export const pageSetup: Readonly<Record<string, PageSetup>> = {
  "docs/getting-started.md": {
    endsWith: { 'eval "$(npm run --silent local env dougust-dev)"': "No changes." },
  },
  "docs/deploying.md": { before: [cloud] },
  "docs/promoting.md": { before: [cloud], instead: small },
  "docs/rolling-back.md": {
    before: [cloud],
    instead: [...(small ?? []), ["dougust-dev-api:41", "dougust-dev-api:1"]],
  },
  "docs/scaling.md": { before: [cloud], instead: small },
  "docs/rotating-secrets.md": { before: [cloud] },
  "docs/incident-response.md": { before: [cloud], instead: small },
  "docs/runbooks/drift.md": { before: [cloud] },
  "docs/restoring-a-backup.md": {
    before: [cloud],
    instead: [...(small ?? []), ["--restore-time 2026-11-22T09:55:00Z", "--use-latest-restorable-time"]],
    endsWith: { "terraform -chdir=cdktf.out/stacks/dougust-prod apply restored.tfplan": "No changes." },
  },
};
