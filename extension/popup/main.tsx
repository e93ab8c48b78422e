import { render } from 'preact';
import { languageHere } from '../ui/language.ts';
import { followLock } from '../ui/lock.ts';
import { speak } from '../ui/words.ts';
import { follow } from './over.ts';
import { Popup } from './popup.tsx';

speak(await languageHere());
void followLock();
void follow();
render(<Popup />, document.body);
