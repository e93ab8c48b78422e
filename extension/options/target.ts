import { save } from '../ui/save.ts';

/** Where a long file goes: a place on the disk that the user chose or, where a page may not ask, the browser's downloads. */
export interface Target {
  to: FileSystemWritableFileStream;
  finish: () => Promise<void>;
}

/** Asks where to; null when the user chose no file after all. To be called from a click, which the file dialogue needs. */
export async function targetFor(name: string, type: string): Promise<Target | null> {
  if ('showSaveFilePicker' in window) {
    const handle = await window.showSaveFilePicker({ suggestedName: name }).catch(() => null);
    return handle && { to: await handle.createWritable(), finish: async () => {} };
  }
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle(name, { create: true });
  return { to: await handle.createWritable(), finish: async () => save(name, type, await handle.getFile()) };
}

declare global {
  interface Window {
    /** Chromium alone. */
    showSaveFilePicker: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
  }
}
