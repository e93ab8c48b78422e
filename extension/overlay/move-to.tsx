import { EDGES, type Edge } from '../messages/edge.ts';
import { words } from '../ui/words.ts';
import { move } from './shown.ts';

/** Where the tab stands; each system remembers its own. */
export function MoveTo({ edge }: { edge: Edge }) {
  return (
    <label class="move">
      {words('overlay_move')}
      <select value={edge} onChange={({ currentTarget }) => move(currentTarget.value as Edge)}>
        {EDGES.map((each) => (
          <option key={each} value={each}>
            {words(`overlay_edge_${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
