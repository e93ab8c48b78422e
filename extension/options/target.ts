import { save } from '../ui/save.ts';

/** Where a long file goes: a place on the disk that the user chose or, where a page may not ask, the browser's downloads. */
export interface Target {
  to: WritableStream;
  finish: () => void;
}

/** Asks where to; null when the user chose no file after all. To be called from a click, which the file dialogue needs. */
export async function targetFor(name: string, type: string): Promise<Target | null> {
  if (!('showSaveFilePicker' in window)) return heldUntilWhole(name, type);
  const handle = await window.showSaveFilePicker({ suggestedName: name }).catch(() => null);
  return handle && { to: await handle.createWritable(), finish: () => {} };
}

/**
 * Held in memory until it is whole and read, each piece outside of the heap of scripts, at about twice its size in all.
 * A file of our own in the profile would name children in clear, and outlast a stopped browser: nothing tells a page
 * when a download has been read.
 */
function heldUntilWhole(name: string, type: string): Target {
  const pieces: Blob[] = [];
  return {
    to: new WritableStream<BlobPart>({ write: (piece) => void pieces.push(new Blob([piece])) }),
    finish: () => save(name, type, new Blob(pieces)),
  };
}

/** Takes out of the profile what earlier versions wrote there on its way to the downloads, and left. */
export async function removeLeftOver(): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) await folder.removeEntry(name);
}

declare global {
  interface Window {
    /** Chromium alone. */
    showSaveFilePicker: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
  }
}
