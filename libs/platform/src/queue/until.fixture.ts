/** Waits until it holds, looking again and again. */
export async function until(holds: () => Promise<boolean> | boolean, seconds = 45): Promise<void> {
  const end = performance.now() + seconds * 1_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Did not come true in ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
