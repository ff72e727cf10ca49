// Words of a text, counted as the house counts them at sending: what stands between spaces.
export const wordsIn = (text: string): number => text.split(/[ \n\t\r]+/).filter((word) => word !== '').length;
