import { vi } from 'vitest';

/** What the worker told: a tab's content script, in one frame or in all of them; or our own pages. */
export interface Told {
  to: number | 'pages';
  tell: string;
  frame?: number;
}

const areas = { session: {} as Record<string, unknown>, local: {} as Record<string, unknown>, managed: {} as Record<string, unknown> };

/** How this browser is to behave, and what it saw. */
export const here = {
  told: [] as Told[],
  /** Tabs that hear nothing and answer nobody. */
  frozen: new Set<number>(),
  /** What the session keeps. */
  session: areas.session,
  /** Is waited for whenever it is asked whether somebody is here. */
  untilIdleIsTold: async (): Promise<void> => {},
};

/** The browser as the worker knows it, for tests without one: it answers a moment later, as a real one does. */
export const browser = {
  runtime: {
    id: 'test',
    getURL: (path: string) => `chrome-extension://test${path}`,
    getManifest: () => ({ version: '1' }),
    sendMessage: async ({ tell }: Told) => void here.told.push({ to: 'pages', tell }),
  },
  storage: { session: area(areas.session), local: area(areas.local), managed: area(areas.managed) },
  idle: {
    setDetectionInterval: () => {},
    async queryState() {
      await here.untilIdleIsTold();
      return 'active';
    },
  },
  alarms: { get: async () => {}, create: async () => {}, clear: async () => true },
  action: { setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {}, setTitle: async () => {} },
  i18n: { getMessage: (key: string) => key },
  permissions: { getAll: async () => ({ origins: [] }), contains: async () => true },
  tabs: {
    async sendMessage(tab: number, { tell }: Told, options?: { frameId: number }) {
      if (here.frozen.has(tab)) await new Promise(() => {});
      here.told.push({ to: tab, tell, ...(options && { frame: options.frameId }) });
    },
  },
};

/** As after a start of the browser: nothing is remembered but the role, and the next import is of a worker that has just begun. */
export function startBrowser(role = 'dsl'): void {
  for (const kept of Object.values(areas)) for (const key of Object.keys(kept)) delete kept[key];
  areas.local['role'] = role;
  Object.assign(here, { told: [], frozen: new Set(), untilIdleIsTold: async () => {} });
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 1, quota: 1e12 }), persisted: async () => true } });
  vi.resetModules();
}

export const aMoment = (ms = 1): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function area(of: Record<string, unknown>) {
  return {
    async get(keys?: string | string[] | null) {
      const kept = keys === undefined || keys === null ? { ...of } : Object.fromEntries([keys].flat().flatMap((key) => (key in of ? [[key, of[key]]] : [])));
      await aMoment();
      return structuredClone(kept);
    },
    async set(changed: Record<string, unknown>) {
      Object.assign(of, structuredClone(changed));
      await aMoment();
    },
    async remove(keys: string | string[]) {
      for (const key of [keys].flat()) delete of[key];
      await aMoment();
    },
  };
}
