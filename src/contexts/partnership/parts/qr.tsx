import type { VNode } from 'preact'

/** A QR code as a drawing of its own; `path` comes from platform/qr-code. */
export const Qr = ({ size, path, label }: { size: number; path: string; label: string }): VNode => (
  <svg viewBox={`0 0 ${size} ${size}`} width="208" height="208" role="img" aria-label={label} class="om-qr">
    <rect width={size} height={size} fill="#fff" />
    <path d={path} fill="#000" />
  </svg>
)
