/** The middle of several figures, and the largest. */
export async function measured(runs: number, work: (run: number) => number | Promise<number>): Promise<{ median: number; worst: number }> {
  const all: number[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await work(run));
  all.sort((a, b) => a - b);
  return { median: all[Math.floor(runs / 2)]!, worst: all.at(-1)! };
}

export const ms = (figure: number): string => `${figure < 100 ? figure.toFixed(1) : Math.round(figure)} ms`;
export const times = (figure: number, floor: number): string => `${(figure / floor).toFixed(1)} times`;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
