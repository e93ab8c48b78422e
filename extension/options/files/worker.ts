import { type Remote, wrap } from 'comlink';
import type { Files } from '../../files/files.ts';

let started: Remote<Files> | undefined;

/** The worker that reads files, started at the first. It lives as long as the page. */
export const files = (): Remote<Files> => (started ??= wrap<Files>(new Worker(new URL('../../files/main.ts', import.meta.url), { type: 'module' })));
