import { z } from "zod";
import { collectorContainer, collectorVariables } from "../../../../trace-collector";
import { between, documentName } from "../../primitives";
import { type Finding, show } from "../../rule";
import { unprivilegedUser } from "../user";

/** AWS's distribution of the OpenTelemetry collector, in a container beside the application. */
const collector = z.strictObject({
  /** The release that the digest is of: what people read, and never what ECS pulls. */
  version: z.string().regex(/^v\d+\.\d+\.\d+$/, {
    error: ({ input }) => `${show(input)} is no release of the collector; write it as in "v0.50.0"`,
  }),
  /** Of the release's index, which serves both architectures. */
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/, {
    error: ({ input }) =>
      `${show(input)} is no digest; write "sha256:" and the 64 hexadecimal digits that the registry shows`,
  }),
  user: unprivilegedUser,
  /** Of the task's own: the application keeps the rest. */
  cpu: between(32, 1024, "CPU units"),
  /** MiB, of the task's own. */
  memory: between(64, 2048, "MiB"),
});

/** Which requests X-Ray records: the first ones of every second, and a share of all others. */
const sampling = z.strictObject({
  /** Of all running tasks together. */
  perSecond: between(0, 1000, "requests per second"),
  percent: z.number().refine((share) => share >= 0 && share <= 100, {
    error: ({ input }) => `${show(input)} is no share; use 0 to 100 per cent of the requests`,
  }),
  /** The lowest number is asked first; AWS's own rule for everything has 10,000. */
  priority: between(1, 9999, "as a priority"),
});

/** How requests are followed through a service by X-Ray. */
export const tracingSchema = z.strictObject({
  /** What X-Ray calls the service. @default `<system>-<environment>-<service>` */
  name: documentName.optional(),
  collector,
  sampling,
  /** From how many seconds on an answer is slow: those and failed ones are a group of their own in X-Ray. */
  slowSeconds: z.number().refine((seconds) => seconds > 0 && seconds <= 60, {
    error: ({ input }) => `${show(input)} is out of range; use more than 0 and up to 60 seconds`,
  }),
});

type Tracing = z.output<typeof tracingSchema>;

/** What is needed of a service to tell whether it can be traced. */
interface Traced {
  readonly cpu: number;
  readonly memory: number;
  readonly container?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, unknown>>;
  readonly tracing?: Tracing | undefined;
}

/** Whether the collector leaves enough of the task to the application. */
export function* checkCollectorSize({
  cpu,
  memory,
  tracing,
}: Pick<Traced, "cpu" | "memory" | "tracing">): Iterable<Finding> {
  for (const [size, of, unit] of [
    ["cpu", cpu, "CPU units"],
    ["memory", memory, "MiB"],
  ] as const) {
    const taken = tracing?.collector[size] ?? 0;
    if (taken * 4 > of) {
      yield {
        path: ["tracing", "collector", size],
        message: `${taken} ${unit} are more than a quarter of the task's ${of}; use at most ${Math.floor(of / 4)}, or a larger task`,
      };
    }
  }
}

/** Whether a trace can be recorded at all. */
export function* checkSampling({ tracing }: Pick<Traced, "tracing">): Iterable<Finding> {
  if (tracing?.sampling.perSecond === 0 && tracing.sampling.percent === 0) {
    yield {
      path: ["tracing", "sampling"],
      message: "0 per second and 0 per cent record nothing; raise one of them, or remove tracing",
    };
  }
}

/** Whether the application is told of the collector by nobody else, and shares no name with it. */
export function* checkCollectorNames({
  container,
  variables,
  secrets,
  tracing,
}: Pick<Traced, "container" | "variables" | "secrets" | "tracing">): Iterable<Finding> {
  if (!tracing) {
    return;
  }
  if (container === collectorContainer) {
    yield {
      path: ["container"],
      message: `${show(container)} is the name of the container that collects traces; name the application's otherwise`,
    };
  }
  for (const [kind, record] of Object.entries({ variables, secrets })) {
    for (const name of collectorVariables.filter((one) => Object.hasOwn(record, one))) {
      yield { path: [kind, name], message: `${show(name)} is set by tracing; remove it` };
    }
  }
}
