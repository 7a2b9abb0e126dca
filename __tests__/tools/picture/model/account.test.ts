import { diagramOf } from "../../../../tools/picture/picture";
import { Stack } from "../../../../tools/picture/stack";
import { writtenStacks } from "../../../support/written-stacks";

/** What the picture of an account shows. */
async function account(name: string) {
  const json = (await writtenStacks()).get(name)?.json ?? {};
  const { boxes, links } = diagramOf(new Stack(json));
  const nameOf = (id: string) => boxes.find((box) => box.id === id)?.name;
  return { boxes, arrows: links.map(({ from, to }) => `${nameOf(from)} > ${nameOf(to)}`) };
}

test("pipelines take roles without keys, and one role alone pushes images", async () => {
  const { boxes, arrows } = await account("dougust-account");
  const roles = boxes.filter(({ what }) => what === "IAM role").map(({ name }) => name);
  expect(roles).toContain("dougust-account-push");
  expect(arrows.filter((arrow) => arrow.startsWith("GitHub Actions"))).toEqual(
    roles.map((role) => `GitHub Actions > ${role}`),
  );
  expect(arrows.filter((arrow) => / > dougust-(backend|export)$/.test(arrow))).toEqual([
    "dougust-account-push > dougust-backend",
    "dougust-account-push > dougust-export",
  ]);
});

test("a role says whom it trusts in GitHub's words", async () => {
  const { boxes } = await account("dougust-account");
  const linesOf = (role: string) => boxes.find(({ name }) => name === `dougust-account-${role}`)?.lines;
  expect(linesOf("plan")).toEqual([
    expect.stringMatching(/: pull requests$/),
    expect.stringMatching(/: branch main$/),
  ]);
  expect(linesOf("apply-prod")).toEqual([expect.stringMatching(/: environment prod$/)]);
});

test("who is told of the trail's alarms and of findings can be followed", async () => {
  const { arrows } = await account("dougust-account");
  expect(arrows).toEqual(
    expect.arrayContaining([
      "dougust-account-trail > 8 alarms",
      "8 alarms > dougust-account-audit",
      "found by AWS > dougust-account-audit",
    ]),
  );
});

test("images are copied to the second region", async () => {
  const { arrows } = await account("cosmicspace-account");
  expect(arrows).toContain("cosmicspace-backend > cosmicspace-backend");
});
