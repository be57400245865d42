/** What each line that a job logs is bound to: its delivery, hub, run and repository, where its data has them. */
export function jobFacts(data: unknown): Record<string, unknown> {
  const { id, event, repository, hub, run, pull } = data as Record<string, unknown>;
  const of = (repository ?? (event as { repository?: unknown } | undefined)?.repository) as
    | { owner: string; name: string }
    | undefined;
  return {
    ...(event !== undefined && { delivery: id }),
    ...(of !== undefined && { repository: `${of.owner}/${of.name}` }),
    ...(hub !== undefined && { hub }),
    ...(run !== undefined && { run }),
    ...(pull !== undefined && { pull }),
  };
}
