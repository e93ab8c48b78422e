import { render } from 'preact';
import { keepWatch } from './guard.ts';
import { Overlay } from './overlay.tsx';
import { closeOnEscape, follow } from './shown.ts';

follow();
keepWatch();
closeOnEscape();
render(<Overlay />, document.body);
