/** Prints one card alone, by the name it carries (`data-kort`), under the heading that says whose paper it is. */
export function printCard(name: string): void {
  const card = document.querySelector(`[data-kort="${name}"]`);
  card?.setAttribute('data-udskrives', '');
  document.documentElement.setAttribute('data-print', name);
  window.print();
  document.documentElement.removeAttribute('data-print');
  card?.removeAttribute('data-udskrives');
}
