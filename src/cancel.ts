const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * A signal that is aborted by Ctrl-C or by a runner that cancels a job: children end, hub and cache stay as they were.
 * A second one ends the process at once.
 */
export function cancelOnSignals(): { signal: AbortSignal } & Disposable {
  const controller = new AbortController();
  const cancel = () => controller.abort();
  for (const name of signals) process.once(name, cancel);
  return {
    signal: controller.signal,
    [Symbol.dispose]: () => {
      for (const name of signals) process.removeListener(name, cancel);
    },
  };
}
