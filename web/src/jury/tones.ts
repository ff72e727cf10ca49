// The tone of a jury's state.
export const tones = { planned: 'azure', open: 'moss', closed: 'ink' } as const;
