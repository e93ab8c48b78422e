// Plain node, since oxlint loads it: what may import what is the table of rooms in README.md, and nothing beside it.
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const README = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');

const namesIn = (cell) => [...cell.matchAll(/`(.+?)`/g)].map(([, name]) => name);

/** By room: what it may import of ours. */
export const MAY_IMPORT = new Map(
  [...README.matchAll(/^\| (`(?:src|extension)\/.+?) \|.+\| (.+?) \|$/gm)].flatMap(([, rooms, others]) => namesIn(rooms).map((room) => [room, namesIn(others)])),
);

/** The folder of `src` or `extension` in which a file lies; of what lies beside those, the folder at the top. */
function roomOf(path) {
  const [top, room] = path.split(/[\\/]/);
  return top === 'src' || top === 'extension' ? `${top}/${room}` : top;
}

function rooms(context) {
  const file = relative(context.cwd, context.filename);
  const room = roomOf(file);
  if (!room.includes('/')) return {};
  const others = [room, ...(MAY_IMPORT.get(room) ?? []), ...(/\.test\.tsx?$/.test(file) ? ['tests'] : [])];

  const check = ({ source }) => {
    if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
    const other = roomOf(join(dirname(file), source.value));
    if (!others.includes(other)) context.report({ node: source, message: `${room} may not import ${other}, by the table of rooms in README.md` });
  };
  return { ImportDeclaration: check, ImportExpression: check, TSImportType: check, ExportAllDeclaration: check, ExportNamedDeclaration: check };
}

export default { meta: { name: 'house' }, rules: { rooms: { create: rooms } } };
