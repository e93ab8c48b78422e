// Beechwood's own script: hash routes, and a pupil's page that fills up piece by piece.

const view = document.querySelector('#view');

const panels = [
  { name: 'identity', heading: 'Identity' },
  { name: 'contact-details', heading: 'Contact Details' },
  { name: 'family', heading: 'Family & contacts' },
  { name: 'siblings', heading: 'Siblings (on roll)' },
  { name: 'legal', heading: 'Legal' },
];

/** How long the sections lag behind a new header before they, too, let go of the last pupil. */
const lag = 60;

/** Counts the routes taken, so that an answer that comes after its route was left is dropped. */
let route = 0;

async function follow() {
  const mine = ++route;
  const still = () => mine === route;
  const [, id] = /^#\/pupil\/(\d+)$/.exec(location.hash) ?? [];
  try {
    await (id ? showPupil(id, still) : showList(still));
  } catch {
    if (still()) view.replaceChildren(element('p', { className: 'notice' }, 'Sorry, we could not find that page.'));
  }
}

async function showList(still) {
  document.title = 'Pupils | Beechwood';
  view.replaceChildren(element('h1', {}, 'Pupils'), loading());
  const pupils = await ask('/api/pupils');
  if (!still()) return;
  const rows = pupils.map(({ id, name, form, year, born }) => [
    { text: name, pupil: id },
    form,
    `Year ${year}`,
    born.split('-').toReversed().join('/'),
  ]);
  view.replaceChildren(
    element('h1', {}, 'Pupils'),
    table({ columns: ['Name', 'Form', 'Year', 'Date of Birth'], rows, none: 'No pupils on roll' }),
  );
}

/** From one pupil to the next the page is kept and its pieces are filled anew, the header first. */
async function showPupil(id, still) {
  const { header, bodies } = pupilPage();
  header.replaceChildren(loading());
  const card = await ask(`/api/pupils/${id}/card`);
  if (!still()) return;
  document.title = `${card.name} | Beechwood`;
  header.replaceChildren(element('h1', { className: 'pupil-name' }, card.name), fields(card));

  await pause(lag);
  if (!still()) return;
  for (const body of bodies) body.replaceChildren(loading());
  for (const [i, body] of bodies.entries()) {
    const section = await ask(`/api/pupils/${id}/${panels[i].name}`);
    if (!still()) return;
    body.replaceChildren(section.fields ? fields(section) : table(section));
  }
}

/** The page's own pieces: those on screen if a pupil is open, else new ones. */
function pupilPage() {
  if (!view.querySelector('.profile-card')) {
    view.replaceChildren(
      element('section', { className: 'profile-card' }),
      ...panels.map(({ heading }) =>
        element(
          'section',
          { className: 'panel' },
          element('h2', {}, heading),
          element('div', { className: 'panel-body' }, loading()),
        ),
      ),
    );
  }
  return { header: view.querySelector('.profile-card'), bodies: [...view.querySelectorAll('.panel-body')] };
}

function fields(section) {
  return element(
    'div',
    { className: 'fields' },
    ...section.fields.map(([label, value]) =>
      element(
        'div',
        { className: 'field' },
        element('span', { className: 'field-label' }, label),
        element('span', { className: 'field-value' }, value),
      ),
    ),
  );
}

function table({ columns, rows, none }) {
  if (rows.length === 0) return element('p', { className: 'empty' }, none);
  const head = element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column)));
  const body = rows.map((cells) => element('tr', {}, ...cells.map((cell) => element('td', {}, content(cell)))));
  return element('table', {}, element('thead', {}, head), element('tbody', {}, ...body));
}

function content(cell) {
  return typeof cell === 'string' ? cell : element('a', { href: `#/pupil/${cell.pupil}` }, cell.text);
}

function loading() {
  return element('p', { className: 'loading' }, 'Loading…');
}

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

async function ask(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

function pause(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

addEventListener('hashchange', follow);
follow();
