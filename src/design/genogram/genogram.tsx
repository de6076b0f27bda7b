import type { VNode } from 'preact'
import { Details } from '../govuk.generated.ts'
import type { Family } from './family.ts'
import { layOut, type PlacedMember, symbol } from './layout.ts'
import type { Line } from './ties.ts'

const half = symbol / 2

const Shape = ({ member: { x, y, sex, unborn }, grow }: { member: PlacedMember; grow: number }): VNode => {
  const r = half + grow
  if (unborn) return <polygon points={`${x},${y - r} ${x + r},${y + r} ${x - r},${y + r}`} />
  if (sex === 'female') return <circle cx={x} cy={y} r={r} />
  if (sex === 'male') return <rect x={x - r} y={y - r} width={r * 2} height={r * 2} />
  return <polygon points={`${x},${y - r} ${x + r},${y} ${x},${y + r} ${x - r},${y}`} />
}

const Person = ({ member }: { member: PlacedMember }): VNode => {
  const { x, y, lines } = member
  const first = y - ((lines.length - 1) * 17) / 2 + 5
  return (
    <g class={`om-geno__person${member.central ? ' om-geno__person--central' : ''}`} data-member={member.id}>
      <title>{member.name}</title>
      <Shape member={member} grow={0} />
      {member.central && <Shape member={member} grow={-5} />}
      {member.dead && (
        <path
          d={`M${x - half},${y - half} L${x + half},${y + half} M${x + half},${y - half} L${x - half},${y + half}`}
        />
      )}
      {member.age !== '' && (
        <text x={x} y={y + (member.unborn ? 14 : 5)} class="om-geno__age">
          {member.age}
        </text>
      )}
      <text class="om-geno__name">
        {lines.map((line, index) => (
          <tspan key={line} x={x + half + 8} y={first + index * 17}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
}

const Slash = ({ at: [x, y], by }: { at: readonly [number, number]; by: number }): VNode => (
  <line x1={x - 4 + by} y1={y + 8} x2={x + 4 + by} y2={y - 8} />
)

const Tie = ({ line }: { line: Line }): VNode => {
  if (line.kind !== 'couple') {
    const how =
      line.kind === 'child' ? ` om-geno__tie--${line.how}${line.proposed ? ' om-geno__tie--proposed' : ''}` : ''
    return <polyline points={line.points} class={`om-geno__tie${how}`} />
  }
  return (
    <g class={`om-geno__tie om-geno__tie--${line.state ?? 'unstated'}`}>
      <polyline points={line.points} />
      {(line.state === 'separated' || line.state === 'divorced') && <Slash at={line.mark} by={0} />}
      {line.state === 'divorced' && <Slash at={line.mark} by={6} />}
    </g>
  )
}

/** Square brackets round an adopted child. */
const Brackets = ({ member: { x, y } }: { member: PlacedMember }): VNode => {
  const r = half + 4
  const side = (s: number): string => `M${x + s * (r - 6)},${y - r} H${x + s * r} V${y + r} H${x + s * (r - 6)}`
  return <path class="om-geno__brackets" d={`${side(-1)} ${side(1)}`} />
}

export type GenogramProps = { readonly family: Family; readonly title: string }

/**
 * A family drawn with the usual symbols. It scrolls within its own frame; whoever cannot see it has the table that stands
 * beside it, so the drawing itself is one picture with a name.
 */
export const Genogram = ({ family, title }: GenogramProps): VNode => {
  const { width, height, members, lines, homes } = layOut(family)
  const adopted = new Set(
    family.unions.flatMap(({ children }) => children.filter(({ how }) => how === 'adoptive').map(({ id }) => id)),
  )
  return (
    <div class="om-geno" role="region" aria-label={title} tabIndex={0}>
      <svg
        viewBox={`0 0 ${Math.ceil(width)} ${Math.ceil(height)}`}
        width={Math.ceil(width)}
        height={Math.ceil(height)}
        role="img"
        aria-label={title}
      >
        {homes.map(({ x, y, width: w, height: h }) => (
          <rect key={`${x} ${y}`} class="om-geno__home" x={x} y={y} width={w} height={h} rx={10} />
        ))}
        {lines.map((line) => (
          <Tie key={`${line.kind} ${line.points}`} line={line} />
        ))}
        {members.map((member) => (
          <Person key={member.id} member={member} />
        ))}
        {members
          .filter(({ id }) => adopted.has(id))
          .map((member) => (
            <Brackets key={member.id} member={member} />
          ))}
      </svg>
    </div>
  )
}

const signs = [
  'Circle: female. Square: male. Diamond: not known. Triangle: not born yet. The figure inside is the age in years.',
  'Double edge: the child this contact is about. Crossed: has died.',
  'A line between two: partners. One stroke across it: separated. Two: divorced. Dotted: not known how they stand now.',
  'Brothers and sisters hang from one line. Twins meet at one point; a bar between them: identical.',
  'Dotted line to a child: fostered. Dashed line and brackets: adopted. Grey line: one source says so, the hub has not looked at it.',
  'Dashed outline: lives in the child’s home.',
]

/** What the symbols of a family drawing mean. */
export const GenogramKey = (): VNode => (
  <Details
    summaryText="What the shapes and lines mean"
    html={
      <ul class="govuk-list govuk-list--bullet">
        {signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    }
  />
)
