import { render } from 'preact';
import { due, loadDue } from './due.ts';
import { askToPersist, keeping, loadKeeping } from './keeping.ts';
import { Options } from './options.tsx';
import { loadPractice } from './practice.tsx';
import { languageHere } from '../ui/language.ts';
import { followLock, whileUnlocked } from '../ui/lock.ts';
import { speak } from '../ui/words.ts';
import { settle } from './settings.ts';

speak(await languageHere());
void settle('settings', {});
void followLock();
void loadPractice();
void askToPersist();
whileUnlocked(
  () => void Promise.all([loadKeeping(), loadDue()]),
  () => {
    keeping.value = null;
    due.value = null;
  },
);
render(<Options />, document.body);
