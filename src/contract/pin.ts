const STEPS = '01234567890 09876543210';

/** Whether a PIN is one of the first anyone would try: one digit alone, or digits in a row. */
export function isEasyPin(pin: string): boolean {
  return new Set(pin).size === 1 || STEPS.includes(pin);
}
