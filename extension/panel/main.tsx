import { render } from 'preact';
import { languageHere } from '../ui/language.ts';
import { followLock } from '../ui/lock.ts';
import { speak } from '../ui/words.ts';
import { follow } from './beside.ts';
import { Panel } from './panel.tsx';

speak(await languageHere());
void followLock();
void follow();
render(<Panel />, document.body);
