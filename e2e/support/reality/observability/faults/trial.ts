import { quantities } from "../../../../../src/alarms/quantities";
import type { Observability } from "../../../../../src/config/schema/names/observability-names";
import { forgetMetrics } from "../../../emulated";
import { expectSame } from "../../expect-same";
import { type DeployedAlarms, deployedAlarms, severitiesOf, telling } from "../deployed-alarms";
import { fineFor, levelsAround } from "./levels";
import { Listener } from "./listener";
import { fallSilent, key, lasting, tell } from "./metric-data";
import type { AlarmData, Site, Told } from "./telling";
import { tellings } from "./tellings";

/** Tries the alarms of an environment in one region, one after the other. */
export class FaultTrial {
  /** What was told of each alarm's part last, and when, by the alarm's id. */
  private readonly told = new Map<string, { readonly metrics: readonly Told[]; readonly at: number }>();

  constructor(
    private readonly site: Site,
    private readonly data: Observability,
  ) {}

  /** @throws Error where an alarm does not follow what is told */
  async run(): Promise<void> {
    const deployed = await deployedAlarms(this.site, this.data);
    const ids = Object.keys(deployed.alarms);
    for (const id of ids) {
      await this.tell(id, "fine");
    }
    expectSame("alarms where nothing is wrong", await this.alarming(), []);
    const listeners = await this.listen(severitiesOf(this.data, deployed));
    try {
      for (const id of ids) {
        await this.tellAgain();
        await this.tryFault(id, "trouble", deployed, listeners);
        if (quantities[this.alarm(id).watches].silentIsZero) {
          await this.tryFault(id, "silence", deployed, listeners);
        }
      }
    } finally {
      await Promise.all(listeners.map(({ listener }) => listener.stop()));
      await forgetMetrics(
        this.site.cloud,
        this.site.stack,
        [...this.told.values()].flatMap(({ metrics }) => metrics),
      );
    }
  }

  private async tryFault(
    id: string,
    how: "trouble" | "silence",
    deployed: DeployedAlarms,
    listeners: Listeners,
  ): Promise<void> {
    const what = `alarms at ${await this.tell(id, how)}`;
    const alarming = await this.alarming();
    const gone = [id, ...this.kinOf(id).filter((other) => alarming.includes(other))];
    const joining = Object.keys(deployed.composites).filter((composite) =>
      this.data.composites[composite]?.anyOf.some((member) => gone.includes(member)),
    );
    expectSame(what, alarming, [...gone, ...joining].sort());
    // one that waits for another to explain it says nothing yet
    const saying = joining.filter(
      (composite) => deployed.composites[composite]?.ActionsSuppressor === undefined,
    );
    await this.expectHeard([...gone, ...saying], deployed, listeners);
    expectSame(`alarms at ${await this.tell(id, "fine")}`, await this.alarming(), []);
    await Promise.all(listeners.map(({ listener }) => listener.heard()));
  }

  /** Each topic hears of those of its severity alone. */
  private async expectHeard(
    ids: readonly string[],
    deployed: DeployedAlarms,
    listeners: Listeners,
  ): Promise<void> {
    const all = { ...this.data.alarms, ...this.data.composites };
    const names = telling(deployed);
    for (const { severity, listener } of listeners) {
      const speaking = ids.filter((id) => all[id]?.severity === severity);
      const said = speaking.map((id) => `ALARM ${names[id]?.AlarmName}`);
      expectSame(`what is heard as ${severity}`, (await listener.heard()).sort(), said.sort());
    }
  }

  /** Tells CloudWatch of trouble with what an alarm watches, of none, or nothing any more; returns at what level it is now. */
  private async tell(id: string, how: "trouble" | "fine" | "silence"): Promise<string> {
    const alarm = this.alarm(id);
    const level = how === "trouble" ? levelsAround(alarm).trouble : fineFor(this.alikeIn(alarm));
    const told = await tellings[alarm.watches](this.site, alarm, level);
    if (!told) {
      throw new Error(`${alarm.name} watches a part that is not in ${this.site.stack.region}`);
    }
    await (how === "silence" ? fallSilent : tell)(this.site, told, alarm);
    this.told.set(id, { metrics: told, at: Date.now() });
    return `${how === "silence" ? "silence after " : ""}${level} ${alarm.unit} of what ${alarm.name} watches`;
  }

  /** All is still well where nothing was told for a while: on a busy machine the trials outlast what was told first. */
  private async tellAgain(): Promise<void> {
    for (const [id] of [...this.told].filter(([, { at }]) => Date.now() - at > lasting)) {
      await this.tell(id, "fine");
    }
  }

  /** The ids of all that are in ALARM, by name. */
  private async alarming(): Promise<string[]> {
    return Object.entries(telling(await deployedAlarms(this.site, this.data)))
      .filter(([, { StateValue }]) => StateValue === "ALARM")
      .map(([id]) => id)
      .sort();
  }

  /** Alarms on the same metrics, which may well go off together. */
  private kinOf(id: string): string[] {
    const own = new Set(this.told.get(id)?.metrics.map(key));
    return [...this.told].flatMap(([other, { metrics }]) =>
      other !== id && metrics.some((metric) => own.has(key(metric))) ? [other] : [],
    );
  }

  /** At the topics that something in this region tells. */
  private listen(severities: ReadonlySet<string>): Promise<Listeners> {
    return Promise.all(
      Object.entries(this.data.notifications)
        .filter(([severity]) => severities.has(severity))
        .map(async ([severity, { name }]) => ({ severity, listener: await Listener.at(this.site, name) })),
    );
  }

  /** An alarm and all others on the same: below 10 GB, below 5 GB. */
  private alikeIn({ watches, of, unit }: AlarmData): AlarmData[] {
    return Object.values(this.data.alarms).filter(
      (other) => other.watches === watches && other.of === of && other.unit === unit,
    );
  }

  private alarm(id: string): AlarmData {
    const alarm = this.data.alarms[id];
    if (!alarm) {
      throw new Error(`"${id}" is no alarm`);
    }
    return alarm;
  }
}

type Listeners = readonly { readonly severity: string; readonly listener: Listener }[];
