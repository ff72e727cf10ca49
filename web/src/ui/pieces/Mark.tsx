// The mark: a French window of four panes, the upper right one lit.
type Props = { size?: number; lit?: string; frame?: string; pane?: string };

export function Mark({ size = 28, lit = 'var(--ember-glow)', frame = 'var(--ink)', pane = 'var(--canvas)' }: Props) {
  return (
    <svg width={size * 0.82} height={size} viewBox="0 0 23 28" aria-hidden="true">
      <path d="M1 11.5A10.5 10.5 0 0 1 22 11.5V27H1Z" fill={frame} />
      <path d="M10.7 3.7v9.2H3.6v-1.4a7.9 7.9 0 0 1 7.1-7.8Z" fill={pane} opacity=".22" />
      <path d="M12.3 3.7v9.2h7.1v-1.4a7.9 7.9 0 0 0-7.1-7.8Z" fill={lit} />
      <path d="M3.6 14.6h7.1v10H3.6zM12.3 14.6h7.1v10h-7.1z" fill={pane} opacity=".22" />
    </svg>
  );
}
