import { tracingVariables } from "../../../trace-collector";
import { type ContainerProps, containerDefinition } from "./container-definition";
import { besideCollector, collectorDefinition, type TracedTask, type TracingProps } from "./trace-collector";

export interface ContainersProps extends ContainerProps, TracedTask {
  /** @default nothing is traced */
  readonly tracing?: TracingProps | undefined;
}

/** A task's containers in ECS's own terms: the application, and beside it what collects its traces. */
export function containerDefinitions(props: ContainersProps, logGroup: string): readonly object[] {
  const { tracing, variables } = props;
  if (!tracing) {
    return [containerDefinition(props, logGroup)];
  }
  const told = { ...variables, ...tracingVariables({ name: tracing.name, logGroup }) };
  return [
    { ...containerDefinition({ ...props, variables: told }, logGroup), ...besideCollector(tracing, props) },
    collectorDefinition(tracing, props, logGroup),
  ];
}
