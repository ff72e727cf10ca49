// Tones: what a colour means. Never the only sign: a mark and a word go with each.
export type Tone = 'moss' | 'honey' | 'brick' | 'azure' | 'plum' | 'ember' | 'ink';

const faces: Tone[] = ['azure', 'moss', 'plum', 'honey', 'brick'];

/** The tone that a name always gets, on every screen and every day. */
export function toneOfName(name: string, multiplier: number, seed: number): Tone {
  const sum = [...name].reduce((total, letter) => total * multiplier + letter.charCodeAt(0), seed);
  return faces[sum % faces.length] ?? 'azure';
}
