import type { Ask, Replies, Topic } from '../../messages/contract.ts';

/** Who asked, as the browser vouches for it. */
export interface Asker {
  tab: number;
  frame: number;
  url: string;
}

export type Handlers<T extends Topic> = { [Each in T]: (ask: Ask<Each>, asker: Asker) => Promise<Replies[Each]> };
