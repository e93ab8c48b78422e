import { render } from 'preact';
import { languageHere } from '../ui/language.ts';
import { followLock } from '../ui/lock.ts';
import { speak } from '../ui/words.ts';
import { Unlock } from './unlock.tsx';

speak(await languageHere());
void followLock();
render(<Unlock />, document.body);
