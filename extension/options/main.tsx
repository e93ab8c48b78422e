import { render } from 'preact';
import { loadDue } from './due.ts';
import { askToPersist, loadKeeping } from './keeping.ts';
import { Options } from './options.tsx';
import { loadPractice } from './practice.tsx';
import { languageHere } from '../ui/language.ts';
import { speak } from '../ui/words.ts';
import { settle } from './settings.ts';

speak(await languageHere());
void settle('settings', {});
void loadPractice();
void loadKeeping();
void askToPersist();
void loadDue();
render(<Options />, document.body);
