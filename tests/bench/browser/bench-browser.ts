import type { Page } from 'puppeteer';

/** A browser with the benchmark's build of the extension, asked from one of its own pages. */
export interface BenchBrowser {
  ask(bench: string, told?: object): Promise<Reply>;
  /** As the browser does when the worker has been idle for half a minute. */
  stopWorker(): Promise<void>;
  /** Bytes that the worker holds; null where the browser does not tell. */
  held(): Promise<number | null>;
  close(): Promise<void>;
}

/** The worker's answer, and how long it took from the page's message to it, in milliseconds. */
export interface Reply {
  answer: any;
  ms: number;
}

export async function replyOf(page: Page, bench: string, told: object): Promise<Reply> {
  const reply = await page.evaluate(
    async (message) => {
      const start = performance.now();
      const port = chrome.runtime.connect();
      const told = await new Promise<any>((answered) => {
        port.onMessage.addListener(answered);
        port.onDisconnect.addListener(() => answered({ error: 'The worker was stopped' }));
        port.postMessage(message);
      });
      const ms = performance.now() - start;
      port.disconnect();
      return { ...told, ms };
    },
    { bench, told },
  );
  if (reply.error) throw new Error(reply.error);
  return reply;
}
