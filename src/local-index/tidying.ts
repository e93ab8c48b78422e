import type { Journal } from './journal/journal.ts';
import type { InTurn } from './sealed/turns.ts';

/** Lets what is recent settle and merges what is scattered; a slice at a time, so that nobody waits for it. */
export class Tidying {
  readonly #journal: Journal;
  readonly #inTurn: InTurn;
  readonly #linkSomeAnew: (from: number) => Promise<void>;
  #underWay: Promise<void> | undefined;
  /** What work that was stopped left behind is gone. */
  #swept = false;
  /** Many are arriving, and what can wait is tidied after them. */
  #busy = false;

  /** @param linkSomeAnew by the rules of today, whom earlier ones linked; to be called in turn. */
  constructor(journal: Journal, inTurn: InTurn, linkSomeAnew: (from: number) => Promise<void>) {
    this.#journal = journal;
    this.#inTurn = inTurn;
    this.#linkSomeAnew = linkSomeAnew;
  }

  now(): Promise<void> {
    this.#busy = false;
    return this.#go();
  }

  /** What fails here is tried again after the next reading: nothing is lost by it. */
  soon(busy = false): void {
    this.#busy = busy;
    if (this.#journal.isUntidy(busy)) void this.#go().catch(() => {});
  }

  #go(): Promise<void> {
    this.#underWay ??= this.#tidied().finally(() => (this.#underWay = undefined));
    return this.#underWay;
  }

  async #tidied(): Promise<void> {
    if (!this.#swept) await this.#inTurn(() => this.#journal.sweep());
    this.#swept = true;
    while (this.#journal.isUntidy(this.#busy)) {
      await this.#journal.layDownAnew(this.#inTurn);
      await this.#journal.takeNamesIn(this.#inTurn);
      if (this.#journal.isCrowded) await this.#inTurn(() => this.#journal.settle());
      await this.#journal.mergeLevels(this.#inTurn);
      await this.#journal.mergeNames(this.#inTurn, this.#busy);
      if (!this.#busy) await this.#linkAnew();
    }
  }

  /** A piece at a time; killed anywhere, it goes on from there. */
  async #linkAnew(): Promise<void> {
    for (let from = this.#journal.linkedAnew; from !== null && !this.#busy; from = this.#journal.linkedAnew) {
      const piece = from;
      await this.#inTurn(() => this.#linkSomeAnew(piece));
    }
  }
}
