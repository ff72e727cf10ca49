// Which of the façade's windows are lit when a given number of people are at work.

/** Windows of the drawing: four floors of eight, and eight dormers. */
export const windowCount = 40;

// Dark windows spread over the floors: the order in which they go out as people leave.
const goingOut = [
  3, 13, 22, 30, 35, 8, 18, 27, 38, 5, 16, 25, 33, 11, 20, 29, 39, 1, 9, 26, 36, 14, 23, 31, 6, 17, 32, 2, 12, 21, 37,
  28, 4, 19, 34, 10, 24, 0, 15, 7,
];

/** Indexes of the lit windows for `people`; more people than windows light them all. */
export function litWindows(people: number): Set<number> {
  const lit = Math.max(0, Math.min(windowCount, Math.floor(people)));
  const dark = new Set(goingOut.slice(0, windowCount - lit));
  return new Set(goingOut.filter((place) => !dark.has(place)));
}
