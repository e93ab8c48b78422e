import { render } from 'preact';
import { due, loadDue } from './due.ts';
import { imports, loadImports } from './files/importing.ts';
import { askToPersist, keeping, loadKeeping } from './keeping.ts';
import { Options } from './options.tsx';
import { loadPractice } from './practice.tsx';
import { languageHere } from '../ui/language.ts';
import { followLock, whileUnlocked } from '../ui/lock.ts';
import { speak } from '../ui/words.ts';
import { settle } from './settings.ts';
import { removeLeftOver } from './target.ts';

speak(await languageHere());
void settle('settings', {});
void followLock();
void loadPractice();
void askToPersist();
// Where the browser gives no folder, in a private window, none is left over.
void removeLeftOver().catch(() => {});
whileUnlocked(
  () => void Promise.all([loadKeeping(), loadDue(), loadImports()]),
  () => {
    keeping.value = null;
    due.value = null;
    imports.value = null;
  },
);
render(<Options />, document.body);
