// A letter as plain text, to be told by other means.
const linkMark = '{link}';

export const textOf = (body: string, address: string): string => body.replaceAll(linkMark, address);

/** Puts a value's name where the cursor stands, in place of what is marked; tells the text and the cursor after it. */
export function inserted(text: string, from: number, to: number, name: string): { text: string; at: number } {
  const value = `{${name}}`;
  return { text: text.slice(0, from) + value + text.slice(to), at: from + value.length };
}
