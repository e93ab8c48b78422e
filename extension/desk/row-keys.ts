const ROWS = 'button.open-warning';

/** Arrow keys lead from warning to warning of the page, Home and End to the first and last; X chooses the one that has the focus. */
export function rowKeys(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const row = event.currentTarget as HTMLElement;
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
  const at = rows.indexOf(row);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to !== undefined) {
    rows[to]?.focus();
    event.preventDefault();
  } else if (event.key.toLowerCase() === 'x') row.closest('.row')?.querySelector('input')?.click();
}
