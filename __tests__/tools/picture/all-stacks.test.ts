import { readFileSync } from "node:fs";
import { join } from "node:path";
import { shownInDocs } from "../../../tools/picture/docs";
import { picture } from "../../../tools/picture/picture";
import { allowedWays } from "../../support/allowed-ways";
import { type Drawn, drawn, inside, overlap, segments } from "../../support/drawn";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;
let svgs: ReadonlyMap<string, string>;
let pictures: ReadonlyMap<string, Drawn>;
let seconds: number;

beforeAll(async () => {
  stacks = await writtenStacks();
  const start = process.cpuUsage();
  svgs = new Map([...stacks].map(([stack, { json }]) => [stack, picture(json)]));
  const { user, system } = process.cpuUsage(start);
  seconds = (user + system) / 1_000_000;
  pictures = new Map([...svgs].map(([stack, svg]) => [stack, drawn(svg)]));
});

/** What is wrong with which picture. */
function faults(find: (picture: Drawn, json: Synthesized) => readonly string[]): string[] {
  return [...pictures].flatMap(([stack, picture]) => {
    const json = stacks.get(stack);
    return json === undefined ? [] : find(picture, json).map((fault) => `${stack}: ${fault}`);
  });
}

test("all stacks are drawn in a few seconds", () => {
  expect(pictures.size).toBe(25);
  expect(seconds).toBeLessThan(8);
});

test("no two boxes or labels lie on each other", () => {
  expect(
    faults(({ boxes, labels }) => {
      const all = [...boxes, ...labels];
      return all.flatMap((one, index) =>
        all.slice(index + 1).flatMap((other) => (overlap(one, other) ? [`${one.id} and ${other.id}`] : [])),
      );
    }),
  ).toEqual([]);
});

test("every text fits into its box, and every title into its frame", () => {
  expect(
    faults(({ boxes, frames }) =>
      [...boxes, ...frames].flatMap((box) =>
        box.texts.flatMap((text) =>
          inside(text, box, box.kind === "box" ? 4 : 0) ? [] : [`${text.id} in ${box.id}`],
        ),
      ),
    ),
  ).toEqual([]);
});

test("frames hold boxes whole or not at all, and lie in each other", () => {
  expect(
    faults(({ boxes, frames }) =>
      frames.flatMap((frame) =>
        [...boxes, ...frames]
          .filter((other) => other !== frame && overlap(frame, other))
          .filter((other) => !inside(other, frame, 4) && !inside(frame, other, 4))
          .map((other) => `${other.id} across ${frame.id}`),
      ),
    ),
  ).toEqual([]);
});

test("texts of frames have no box and no label on them", () => {
  expect(
    faults(({ boxes, labels, frames }) =>
      frames.flatMap(({ texts }) =>
        texts.flatMap((text) =>
          [...boxes, ...labels]
            .filter((each) => overlap(text, each))
            .map((each) => `${each.id} on ${text.id}`),
        ),
      ),
    ),
  ).toEqual([]);
});

test("everything is on the paper", () => {
  expect(
    faults(({ paper, boxes, labels, frames, texts }) =>
      [...boxes, ...labels, ...frames, ...texts].flatMap((each) => (inside(each, paper, 8) ? [] : [each.id])),
    ),
  ).toEqual([]);
});

test("arrows begin and end at their boxes, and cross no box", () => {
  expect(
    faults(({ boxes, arrows }) =>
      arrows.flatMap((arrow) => {
        const ends = [arrow.from, arrow.to].map((id) => boxes.find((box) => box.id === id));
        const touching = ends.every(
          (box) =>
            box !== undefined && arrow.tips.some(([x, y]) => inside({ x, y, width: 0, height: 0 }, box, -1)),
        );
        const crossed = boxes.filter((box) => segments(arrow).some((segment) => overlap(segment, box)));
        return [
          ...(touching ? [] : [`${arrow.id} does not touch its boxes`]),
          ...crossed.map((box) => `${arrow.id} crosses ${box.id}`),
        ];
      }),
    ),
  ).toEqual([]);
});

test("no line runs along another that begins elsewhere", () => {
  expect(
    faults(({ arrows }) =>
      arrows.flatMap((one, index) =>
        arrows
          .slice(index + 1)
          .filter((other) => String(one.corners[0]) !== String(other.corners[0]))
          .filter((other) =>
            segments(one).some((a) =>
              segments(other).some((b) => a.upright === b.upright && overlap(a, b, 1)),
            ),
          )
          .map((other) => `${one.id} along ${other.id}`),
      ),
    ),
  ).toEqual([]);
});

test("no label is crossed by a line", () => {
  expect(
    faults(({ labels, arrows }) =>
      labels.flatMap((label) =>
        arrows
          .filter((arrow) =>
            segments(arrow).some((segment) =>
              overlap(segment, { ...label, y: label.y + 2, height: label.height - 4 }),
            ),
          )
          .map((arrow) => `${arrow.id} through ${label.id}`),
      ),
    ),
  ).toEqual([]);
});

test("arrows are the ways that security groups allow, and no others", () => {
  const ways = (picture: Drawn) => [...new Set(picture.arrows.flatMap((arrow) => arrow.ways))].sort();
  for (const [stack, json] of stacks) {
    const shown = pictures.get(stack);
    expect([stack, shown && ways(shown)]).toEqual([stack, allowedWays(json)]);
  }
});

test("an arrow of a way stands between what has its groups, with its port; others lead to the internet and through CloudFront", () => {
  expect(
    faults(({ arrows }, { json }) =>
      arrows
        .filter(({ meaning }) => meaning === "way")
        .flatMap(({ id, from, to, ways, near }) => {
          if (ways.length === 0) {
            return /^people > aws_cloudfront|^aws_cloudfront\S+ > aws_globalaccelerator|^NAT in \S+ > the internet/.test(
              id,
            )
              ? []
              : [id];
          }
          return ways.flatMap((way) => {
            const [, source = "", target = "", ports = ""] = /^(\S+) > (\S+): (\S+)$/.exec(way) ?? [];
            const has = (box: string, group: string) =>
              box.includes(" ") || !group.includes(".") || groupsOf(json, box).includes(`{${group}.id}`);
            const outward = target === "internet" ? /^NAT|^the internet/.test(to) : has(to, target);
            return has(from, source) && outward && near.includes(ports) ? [] : [`${id}: ${way}`];
          });
        }),
    ),
  ).toEqual([]);
});

/** What tells of a box's security groups: its resource, and the output that runs it. */
function groupsOf(json: Synthesized["json"], box: string): string {
  const [type = "", name = ""] = box.split(".");
  const outputs = Object.values(json.output ?? {}).filter((output) =>
    JSON.stringify(output).includes(`{${box}.`),
  );
  const schedules = Object.values(json.resource?.aws_scheduler_schedule ?? {}).filter((each) =>
    JSON.stringify(each).includes(`{${box}.`),
  );
  return JSON.stringify([json.resource?.[type]?.[name], outputs, schedules]);
}

test.each([
  "aws_ecs_service",
  "aws_db_instance",
  "aws_rds_cluster",
  "aws_docdb_cluster",
  "aws_db_proxy",
  "aws_elasticache_replication_group",
  "aws_lb",
  "aws_cloudfront_distribution",
  "aws_globalaccelerator_accelerator",
  "aws_route53_zone",
  "aws_sqs_queue",
  "aws_cognito_user_pool",
  "aws_sesv2_email_identity",
  "aws_scheduler_schedule",
  "aws_backup_vault",
  "aws_ecr_repository",
  "aws_cloudtrail",
])("every %s has a box", (type) => {
  expect(
    faults(({ boxes }, json) => {
      const shown = new Set(boxes.map(({ id }) => id));
      return json.ids(type).filter((id) => !shown.has(`${type}.${id}`));
    }),
  ).toEqual([]);
});

test.each([
  ["aws_s3_bucket", "bucket", /./],
  ["aws_ssm_parameter", "name", /\/image$/],
  ["aws_secretsmanager_secret", "name", /./],
])("every %s is named", (type, argument, named) => {
  expect(
    faults(({ boxes }, json) => {
      const words = boxes.map(({ texts }) => texts.map(({ id }) => id).join(""));
      return json
        .all(type)
        .map((resource) => String(resource[argument]))
        .filter((name) => named.test(name))
        .filter((name) => !words.some((text) => text.includes(name.replace(/-\d{12}$/, ""))));
    }),
  ).toEqual([]);
});

test("jobs stand beside services", () => {
  expect(pictures.get("dougust-prod")?.boxes.map(({ id }) => id)).toContain(
    "aws_ecs_task_definition.export_task",
  );
  expect(pictures.get("saas-prod")?.boxes.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      "aws_ecs_task_definition.create_roles_task",
      "aws_ecs_task_definition.migrate_task",
    ]),
  );
});

test("pictures need nothing from elsewhere, and say what they are to those who do not see them", () => {
  for (const [stack, svg] of svgs) {
    expect(svg).not.toMatch(/<(script|image|use|style|foreignObject|a)\b|href|url\(|\bon\w+=/);
    expect(svg).toMatch(new RegExp(`aria-labelledby="${stack}-title ${stack}-desc"`));
    expect(svg).toContain(`<title id="${stack}-title">${stack}: architecture</title>`);
  }
});

test("the same JSON gives the same bytes", () => {
  const again = [...stacks].map(([stack, { json }]) => [stack, picture(JSON.parse(JSON.stringify(json)))]);
  expect(new Map(again as [string, string][])).toEqual(svgs);
});

test("the pictures of documents are what npm run picture -- --write writes", () => {
  for (const stack of shownInDocs.stacks) {
    expect(readFileSync(join(shownInDocs.folder, `${stack}.svg`), "utf8")).toBe(svgs.get(stack));
  }
});
