import { render } from 'preact';
import { Overlay } from './overlay.tsx';
import { closeOnEscape, follow } from './shown.ts';

follow();
closeOnEscape();
render(<Overlay />, document.body);
