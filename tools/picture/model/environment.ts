import type { Box, Diagram, Link } from "../diagram";
import type { Stack } from "../stack";
import { besideBoxes, besideLinks } from "./beside/beside";
import { dataBoxes, dataLinks } from "./data";
import { doorBoxes, endpointBoxes } from "./doors";
import { edgeBoxes, edgeLinks, worldBox } from "./edge";
import { groupsOf } from "./groups";
import { vpcsOf } from "./network";
import { titled } from "./titled";
import { wayLinks } from "./way-links";
import { internet, waysOf } from "./ways";
import { workloadBoxes, workloadLinks, workloadsOf } from "./workloads";

/** What an environment is made of. */
export function environment(stack: Stack): Diagram {
  const workloads = workloadsOf(stack);
  const groups = groupsOf(stack, workloads);
  const ways = waysOf(stack, groups);
  const reached = ways
    .filter(({ to }) => to === internet)
    .map(({ ports, description }) => `${ports}: ${description}`);
  const boxes: Box[] = [
    ...edgeBoxes(stack),
    ...(reached.length > 0 ? [worldBox([...new Set(reached)])] : []),
    ...doorBoxes(stack),
    ...workloadBoxes(stack, workloads),
    ...stack.regions.flatMap((region) => endpointBoxes(stack, region)),
    ...dataBoxes(stack),
    ...stack.regions.flatMap((region) => besideBoxes(stack, region)),
  ];
  const known = new Set(boxes.map(({ id }) => id));
  const links: Link[] = [
    ...edgeLinks(stack),
    ...wayLinks(stack, ways, groups, known),
    ...workloadLinks(stack, workloads),
    ...dataLinks(stack),
    ...besideLinks(stack),
  ].filter(({ from, to }) => known.has(from) && known.has(to));
  return { ...titled(stack, "environment"), vpcs: vpcsOf(stack), boxes, links };
}
