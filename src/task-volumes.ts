/** What the agent behind `aws ecs execute-command` writes to. */
export const sessionDirectories: readonly string[] = ["/var/lib/amazon", "/var/log/amazon"];

/** The name of a writable directory's volume: `var-cache` for `/var/cache`. */
export function volumeName(directory: string): string {
  return directory.slice(1).replace(/[^\w-]/g, "-");
}
