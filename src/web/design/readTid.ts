const TIME = /^(\d{1,2})(?:[.: ]?(\d{2}))?$/;

/** Reads a time as people write it, "13.05", "1305", "8": as "13:05", or `null` if it is none. */
export function readTid(text: string): string | null {
  const match = TIME.exec(text.trim().replace(/^kl\.?\s*/i, ''));
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? '0')];
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;
}
