/** The outcome of the work if it comes in time; otherwise a fault with the code QUEUE_TIMEOUT, and the work goes on unseen. */
export function withinSeconds<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('The queue did not answer'), { code: 'QUEUE_TIMEOUT' })), seconds * 1_000);
  });
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
