// What the preview of a letter tells its form.

/** Each unknown value stands at the field that names it. */
export function unknownIn(unknown: string[], { subject, body }: { subject: string; body: string }) {
  const first = (text: string) => unknown.find((value) => text.includes(value));
  return { subject: first(subject), body: first(body), any: unknown.length > 0 };
}

/** The place after a step among so many letters; it stays within them. */
export const stepped = (from: number, by: 1 | -1, letters: number): number =>
  Math.max(0, Math.min(letters - 1, from + by));
