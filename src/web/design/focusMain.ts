/** Puts the focus on the page itself, where what was pressed is gone with its answer: so that nobody begins again from the top. */
export function focusMain(): void {
  document.getElementById('indhold')?.focus({ preventScroll: true });
}
