const EAN = /^\d{13}$/;

/** Whether a text is an EAN number (GLN): thirteen digits, of which the last is the check of the others. */
export function isEan(text: string): boolean {
  if (!EAN.test(text)) return false;
  const sum = [...text].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
