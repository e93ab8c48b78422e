import { signal } from '@preact/signals';

/** What is not done where the disk is full, the index was locked in the middle, or the worker stopped. */
export const NOT_DONE = ['read', 'kept', 'taken', 'taken-back'] as const;

/** What was asked for last and not done; null when there is nothing to say. */
export const notDone = signal<(typeof NOT_DONE)[number] | null>(null);
