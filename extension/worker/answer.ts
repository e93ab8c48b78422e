import type { Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { ASKS, type Speaker, type Topic } from '../messages/contract.ts';
import { accessLog } from './answers-to/access-log.ts';
import { content } from './answers-to/content.ts';
import { desk } from './answers-to/desk.ts';
import { files } from './answers-to/files.ts';
import { keeping } from './answers-to/keeping.ts';
import { lockView, passphrase, unlock } from './answers-to/lock.ts';
import { options } from './answers-to/options.ts';
import { overlay } from './answers-to/overlay.ts';
import type { Asker, Handlers } from './answers-to/handlers.ts';
import { panel } from './answers-to/panel.ts';
import { pointing } from './answers-to/pointing.ts';
import { popup } from './answers-to/popup.ts';
import { teaching } from './answers-to/teaching.ts';
import { rulesView } from './settings/practice.ts';
import { speakerOf } from './speaker.ts';

const HANDLERS: { [S in Speaker]: Handlers<keyof (typeof ASKS)[S] & Topic> } = {
  content: { ...content, ...pointing },
  overlay,
  teaching,
  options: { ...options, ...passphrase, ...keeping, ...files },
  unlock,
  'access-log': { ...accessLog, 'lock-view': lockView },
  panel,
  popup,
  desk,
  rules: { rules: rulesView },
};

const Envelope = z.strictObject({ topic: z.string(), ask: z.unknown() });

/**
 * Answers a message of one of our own contexts that fits the contract; refuses all else, and logs that it did
 * without what was in it. A native promise: both browsers drop a reply that is another kind, such as Dexie's.
 */
export async function answer(message: unknown, sender: Runtime.MessageSender): Promise<unknown> {
  const speaker = speakerOf(sender);
  const envelope = Envelope.safeParse(message);
  if (speaker === null || !envelope.success) return refuse('not one of ours');
  const asks: Record<string, z.ZodMiniType> = ASKS[speaker];
  const { topic } = envelope.data;
  if (!Object.hasOwn(asks, topic)) return refuse(`${speaker} may not ask this`);
  const ask = asks[topic]!.safeParse(envelope.data.ask);
  if (!ask.success) return refuse(`${speaker} asked ${topic} in another form`);
  const handler = (HANDLERS[speaker] as Record<string, (ask: unknown, asker: Asker) => Promise<unknown>>)[topic]!;
  return handler(ask.data, { tab: sender.tab?.id ?? -1, frame: sender.frameId ?? 0, url: addressOf(sender) });
}

/** As `answer`, to one who asked over a port, so that no other page of ours heard the question. */
export async function answerAlone(port: Runtime.Port, message: unknown): Promise<void> {
  const reply = await answer(message, port.sender ?? {}).catch(() => null);
  port.postMessage(reply);
}

/** A frame that a script has written has no address of its own: it is of the site whose it is, as the browser says. */
function addressOf({ url = '', origin }: Runtime.MessageSender & { origin?: string }): string {
  return url.startsWith('about:') && origin !== undefined && URL.canParse(origin) ? `${origin}/` : url;
}

function refuse(why: string): never {
  console.warn(`A message was refused: ${why}`);
  throw new Error('refused');
}
