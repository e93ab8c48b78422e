import { render } from 'preact';
import { Options } from './options.tsx';
import { loadPractice } from './practice.tsx';
import { languageHere } from '../ui/language.ts';
import { followLock } from '../ui/lock.ts';
import { speak } from '../ui/words.ts';
import { settle } from './settings.ts';

speak(await languageHere());
void settle('settings', {});
void followLock();
void loadPractice();
render(<Options />, document.body);
