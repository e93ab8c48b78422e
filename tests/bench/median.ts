type Work = (run: number) => number | Promise<number>;

/** The middle of several figures, and the largest. */
interface Measured {
  median: number;
  worst: number;
}

export async function measured(runs: number, work: Work): Promise<Measured> {
  const all: number[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await work(run));
  return of(all);
}

/** A floor and what stands on it, by turns: how fast a machine is may change from one minute to the next. */
export async function measuredByTurns(runs: number, floor: Work, work: Work): Promise<[floor: Measured, work: Measured]> {
  const [below, above]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    below.push(await floor(run));
    above.push(await work(run));
  }
  return [of(below), of(above)];
}

function of(figures: number[]): Measured {
  const inOrder = figures.toSorted((a, b) => a - b);
  return { median: inOrder[Math.floor(inOrder.length / 2)]!, worst: inOrder.at(-1)! };
}

export const ms = (figure: number): string => `${figure < 100 ? figure.toFixed(1) : Math.round(figure)} ms`;
export const times = (figure: number, floor: number): string => `${(figure / floor).toFixed(1)} times`;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
