import type { Environment } from "../../config/schema/names/names";

/** Where people's own way leads to the health of each service that answers there. */
export function healthUrls(publicUrl: string, services: Environment["services"]): string[] {
  const reached = Object.values(services)
    .flatMap(({ http }) => http ?? [])
    .sort((a, b) => a.priority - b.priority);
  return reached.flatMap((http) => {
    const { path } = http.healthCheck;
    // another service may answer for the path before it, or nobody
    const answers = reached.find(({ paths }) => paths.some((pattern) => covers(pattern, path)));
    return answers === http ? [`${publicUrl}${path}`] : [];
  });
}

/** Whether a listener's pattern, in which `*` stands for any text and `?` for any character, takes a path. */
function covers(pattern: string, path: string): boolean {
  const text = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/\?/g, ".");
  return new RegExp(`^${text}$`).test(path);
}
