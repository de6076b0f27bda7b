import type { VNode } from 'preact'
import { linesOf } from './layout.ts'

/** How somebody or some place stands to the family: as somebody said, or `unsaid`. */
export type Bond = 'strong' | 'weak' | 'strained' | 'broken' | 'unsaid'

export type Around = {
  readonly name: string
  /** A short line beneath, such as "asked, no answer yet". */
  readonly note: string
  readonly bond: Bond
}

const box = { width: 210, height: 66, gap: 16 }
const middle = { x: 400, r: 92 }
const width = 800

type Spot = Around & { readonly x: number; readonly y: number; readonly left: boolean }

const spotsOf = (around: readonly Around[]): { readonly spots: readonly Spot[]; readonly height: number } => {
  const each = Math.ceil(around.length / 2)
  const height = Math.max(2 * middle.r + 40, each * (box.height + box.gap) + box.gap)
  const column = (many: number): number => (height - many * (box.height + box.gap) + box.gap) / 2
  const spots = around.map((one, index): Spot => {
    const left = index < each
    const row = left ? index : index - each
    const many = left ? each : around.length - each
    const y = column(many) + row * (box.height + box.gap)
    return { ...one, left, x: left ? 12 : width - box.width - 12, y }
  })
  return { spots, height }
}

/** The line from the middle to a box: ends at the circle's edge. */
const lineTo = ({ x, y, left }: Spot, height: number) => {
  const to = { x: left ? x + box.width : x, y: y + box.height / 2 }
  const from = { x: middle.x, y: height / 2 }
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  return { from: { x: from.x + dx * middle.r, y: from.y + dy * middle.r }, to, dx, dy }
}

/** Short strokes across a line, for a strained or a broken bond. */
const Strokes = ({ spot, height, many }: { spot: Spot; height: number; many: number }): VNode => {
  const { from, to, dx, dy } = lineTo(spot, height)
  const at = Array.from({ length: many }, (_, index) => (index + 1) / (many + 1))
  return (
    <path
      d={at
        .map((share) => {
          const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share]
          return `M${(x - dy * 7).toFixed(1)},${(y + dx * 7).toFixed(1)} L${(x + dy * 7).toFixed(1)},${(y - dx * 7).toFixed(1)}`
        })
        .join(' ')}
    />
  )
}

const BondLine = ({ spot, height }: { spot: Spot; height: number }): VNode => {
  const { from, to } = lineTo(spot, height)
  return (
    <g class={`om-eco__bond om-eco__bond--${spot.bond}`}>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      {spot.bond === 'strained' && <Strokes spot={spot} height={height} many={7} />}
      {spot.bond === 'broken' && <Strokes spot={spot} height={height} many={2} />}
    </g>
  )
}

const Lines = ({ lines, x, y }: { lines: readonly string[]; x: number; y: number }): VNode => (
  <text class="om-eco__name">
    {lines.map((line, index) => (
      <tspan key={`${String(index)} ${line}`} x={x} y={y + (index - (lines.length - 1) / 2) * 17 + 5}>
        {line}
      </tspan>
    ))}
  </text>
)

export type EcomapProps = { readonly title: string; readonly home: string; readonly around: readonly Around[] }

/** Who is around a family: the home in the middle, a line to each by how it stands. The table beside it says the same. */
export const Ecomap = ({ title, home, around }: EcomapProps): VNode => {
  const { spots, height } = spotsOf(around)
  return (
    <div class="om-geno om-eco" role="region" aria-label={title} tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
        {spots.map((spot) => (
          <BondLine key={spot.name} spot={spot} height={height} />
        ))}
        <circle class="om-eco__home" cx={middle.x} cy={height / 2} r={middle.r} />
        <Lines lines={linesOf(home)} x={middle.x} y={height / 2} />
        {spots.map(({ name, note, x, y }) => (
          <g key={name}>
            <title>{name}</title>
            <rect class="om-eco__box" x={x} y={y} width={box.width} height={box.height} rx={6} />
            <Lines
              lines={[...linesOf(name).slice(0, 2), ...(note === '' ? [] : [note.slice(0, 25)])]}
              x={x + box.width / 2}
              y={y + box.height / 2}
            />
          </g>
        ))}
      </svg>
    </div>
  )
}
