/**
 * Aborts at Ctrl-C and at SIGTERM, so that Terraform ends in good order and leaves no lock; however often it is
 * pressed, Terraform is asked only once.
 * @param reason why nothing else is started
 */
export function interruption(reason: Error): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      const still = controller.signal.aborted ? "still " : "";
      console.error(
        `\n${still}ending: Terraform finishes what it began, saves its states and releases its locks`,
      );
      controller.abort(reason);
    });
  }
  return controller.signal;
}
