import { signal } from '@preact/signals';
import { ask } from '../messages/ask.ts';
import type { Ask, Replies, Topic } from '../messages/contract.ts';
import { SettingsView } from '../messages/settings-view.ts';

type SettingsTopic = { [T in Topic]: Replies[T] extends SettingsView ? T : never }[Topic];

/** The settings as the worker has them; null until they have come. */
export const settings = signal<SettingsView | 'failed' | null>(null);

/** Asks the worker for a change, or for nothing but the settings, and shows what it answers. */
export async function settle<T extends SettingsTopic>(topic: T, of: Ask<T>): Promise<void> {
  const reply = SettingsView.safeParse(await ask(topic, of));
  settings.value = reply.success ? reply.data : 'failed';
}
