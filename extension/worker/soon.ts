/** Does something once what is being answered has gone out; what fails is told on the console, by its kind alone. */
export function soon(work: () => Promise<void>): void {
  setTimeout(() => void work().catch((error: unknown) => console.error('What was to follow an answer failed', (error as Error).name)), 0);
}
