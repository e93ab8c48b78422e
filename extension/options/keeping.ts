import { signal } from '@preact/signals';
import { ask } from '../messages/ask.ts';
import { KeepingReply } from '../messages/keeping-view.ts';

/** How the index is kept; null until the worker has said. */
export const keeping = signal<KeepingReply | 'failed' | null>(null);

export const loadKeeping = async (): Promise<void> => show(await ask('keeping', {}));

/** Asks for storage that the browser does not throw away, which only a page can; it may ask its user first. */
export async function askToPersist(): Promise<void> {
  if (!(await navigator.storage.persisted()) && (await navigator.storage.persist())) await loadKeeping();
}

export function show(reply: unknown): void {
  const view = KeepingReply.safeParse(reply);
  keeping.value = view.success ? view.data : 'failed';
}
