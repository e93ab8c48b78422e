import { render } from 'preact';
import { Overlay } from './overlay.tsx';
import { follow } from './shown.ts';

follow();
render(<Overlay />, document.body);
