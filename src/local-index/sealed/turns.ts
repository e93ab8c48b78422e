/** Does a piece of work when its turn has come, alone. Work that waits for a turn of its own within one waits for ever. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Who asks and who writes wait for each other: each rests on what the one before it left, even where that failed. */
export function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => {});
    return turn;
  };
}
