import { create } from 'qrcode'

/** A QR code as one drawing path over a square of `size` units, so that a page can draw it without any raw markup. */
export type QrDrawing = { readonly size: number; readonly path: string }

const quiet = 4

export const drawQr = (text: string): QrDrawing => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const dots = Array.from(modules.data, (dark, index) =>
    dark === 0 ? '' : `M${(index % modules.size) + quiet} ${Math.floor(index / modules.size) + quiet}h1v1h-1z`,
  )
  return { size: modules.size + quiet * 2, path: dots.join('') }
}
