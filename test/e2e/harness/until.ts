/** Looks again and again until something is found; fails after half a minute with what was looked for. */
export async function until<Found extends string>(
  look: () => Promise<Found | undefined>,
  what: string,
): Promise<Found> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`${what} did not come`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
