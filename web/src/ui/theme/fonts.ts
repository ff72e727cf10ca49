// The three voices: the interface, the display face and what people wrote.
export const sans = "'Hanken Grotesk Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
export const display = "'Bricolage Grotesque Variable', 'Hanken Grotesk Variable', system-ui, sans-serif";
export const voice = "'Source Serif 4 Variable', Charter, Georgia, 'Times New Roman', serif";
