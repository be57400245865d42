/** The entry of the bundle: one build for all faces, each loaded only when it is called. */

export async function action(): Promise<void> {
  const { main } = await import("./main.ts");
  await main();
}

export async function cli(): Promise<void> {
  const { main } = await import("./cli.ts");
  await main();
}
