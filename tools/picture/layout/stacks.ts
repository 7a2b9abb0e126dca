import type { Diagram } from "../diagram";
import { headroom } from "./bands";
import type { Column } from "./columns";
import { crossed, type Net } from "./nets";

/** What stands in one column of one region, or in a column outside all of them. */
export interface Stack {
  readonly column: number;
  readonly region: string | undefined;
  readonly boxes: readonly string[];
  readonly lanes: readonly number[];
  readonly above: number;
  readonly below: number;
}

/** Every stack that has something in it, column by column. */
export function stacksOf(diagram: Diagram, columns: readonly Column[], nets: readonly Net[]): Stack[] {
  const regionOf = new Map(diagram.boxes.map(({ id, place }) => [id, place.region]));
  const laneRegion = (net: Net) =>
    regionOf.get(net.spokes[0]?.id ?? "") ?? regionOf.get(net.hub) ?? diagram.regions[0];
  return columns
    .flatMap((column, index) => {
      const crossing = nets.flatMap((net, number) => (crossed(net).includes(index) ? [{ net, number }] : []));
      const regions = column.before ? [undefined] : diagram.regions;
      return regions.map((region) => ({
        column: index,
        region,
        boxes: column.boxes.filter(({ place }) => place.region === region).map(({ id }) => id),
        lanes: crossing
          .filter(({ net }) => column.before || laneRegion(net) === region)
          .map(({ number }) => number),
        ...headroom(diagram, column),
      }));
    })
    .filter(({ boxes, lanes }) => boxes.length + lanes.length > 0);
}
